import { roleReaches } from '../../people/role.ts';
import { getRequirement } from '../../requirements/getRequirement.ts';
import type { RequirementStatus } from '../../requirements/requirement.ts';
import { isOpen, nextStatuses } from '../../requirements/requirementStatus.ts';
import type { AskerRow, RequirementRow } from '../../store/queries/requirements.ts';
import { link, person, plain, shortened } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { editNeedButton } from './editNeedButton.ts';
import { dayOf, FACT_GAP, factsOf, numberOf } from './needPhrases.ts';

/** The action_id of a button that changes a need's status. */
export const NEED_STATUS = 'needStatus';

const MOST_ASKERS = 10;
const LONGEST_DETAIL_SHOWN = 1200;

/**
 * One need with everything known of it, and what may become of it. `askedAs` is the number that was typed, which may be
 * that of one that became part of it. Throws AppError requirementGone or requirementMerged.
 */
export const needCard = async (
  request: Request,
  requirementId: string,
  { askedAs }: { askedAs?: number } = {},
): Promise<Message> => {
  const { t, workspace, actor, at } = request;
  const requirement = await getRequirement(workspace.read, requirementId);
  const say = t.requirements;
  const lead = say.card.lead({ number: numberOf(requirement), title: plain(requirement.title) });
  const status = statusSentence(requirement, actor.zone, t);
  const { ranked } = isOpen(requirement)
    ? await workspace.report('needStanding', { requirementId, at })
    : { ranked: null };
  const place = ranked ? say.place(ranked) : '';
  const { priority, difficulty, detail, createdAt, createdBy } = requirement;
  const facts = factsOf(requirement, t);
  const askers = await askerLines(request, await workspace.read.requirements.askersOf(requirementId));
  const merged = askedAs !== undefined && askedAs !== requirement.number ? `R${askedAs}` : null;
  const notes = [
    merged && say.mergedNote({ merged, into: `R${requirement.number}` }),
    isOpen(requirement) &&
      (!priority || !difficulty) &&
      say.assumed({ isPriority: !priority, isDifficulty: !difficulty }),
    say.card.recordedBy({ person: person(createdBy), day: dayOf(createdAt, actor.zone, t) }),
  ].filter((note): note is string => Boolean(note));
  const point = [lead, say.card.standing({ status, place }), facts.join(FACT_GAP)].filter(Boolean);
  const buttons = buttonsOf(request, requirement);
  return {
    text: fallback([...point, say.card.askers, ...askers].join('\n')),
    blocks: [
      section(point.join('\n')),
      ...(detail ? [section(quoted(detail))] : []),
      ...(askers.length > 0 ? [section([`*${say.card.askers}*`, ...askers].join('\n'))] : []),
      context(...notes),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
};

const statusSentence = ({ status, closedAt }: RequirementRow, zone: string, t: Texts): string =>
  t.requirements.card.status[status](closedAt ? dayOf(closedAt, zone, t) : '');

const askerLines = async (
  { workspace, actor, t }: Request,
  askers: readonly AskerRow[],
): Promise<string[]> => {
  const say = t.requirements;
  const shown = askers.slice(0, MOST_ASKERS);
  const parties = await workspace.read.parties.listByIds(shown.map(({ partyId }) => partyId));
  const lines = shown.flatMap(({ partyId, askedAt, permalink }) => {
    const party = parties.find(({ id }) => id === partyId);
    if (!party) return [];
    const where = permalink ? link(permalink, say.where) : '';
    return [`• ${say.card.asker({ party: plain(party.name), day: dayOf(askedAt, actor.zone, t), where })}`];
  });
  const more = askers.length - shown.length;
  return more > 0 ? [...lines, `• ${say.card.moreAskers(more)}`] : lines;
};

/** Its own lines, as a quotation. */
const quoted = (detail: string): string =>
  shortened(detail, LONGEST_DETAIL_SHOWN)
    .split('\n')
    .map((line) => `> ${plain(line)}`)
    .join('\n');

const buttonsOf = ({ t, actor }: Request, { id, status }: RequirementRow): ButtonSpec[] => {
  const why: ButtonSpec[] = isOpen({ status }) ? [{ action: 'needWhy', label: t.common.why, value: id }] : [];
  if (!roleReaches(actor.role, 'rep')) return why;
  const changes = nextStatuses[status].map((to) => statusButton(id, to, t));
  return [...changes.flat(), editNeedButton(id, t), ...why];
};

const statusButton = (id: string, to: RequirementStatus, t: Texts): ButtonSpec[] =>
  to === 'removed'
    ? []
    : [
        {
          action: `${NEED_STATUS}:${to}`,
          label: t.requirements.change[to],
          value: JSON.stringify({ requirementId: id, status: to }),
          ...(to === 'shipped' ? { style: 'primary' as const } : {}),
        },
      ];
