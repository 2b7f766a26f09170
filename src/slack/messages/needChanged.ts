import type { ChangedStatus } from '../../requirements/changeRequirementStatus.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { namesOf, numberOf } from './needPhrases.ts';

/** What became of a need; who asked for a shipped one is worth telling. */
export const needChanged = (
  { requirement, auditId, toldOwnerIds }: ChangedStatus,
  askers: readonly PartyRow[],
  t: Texts,
): Message => {
  const { status } = requirement;
  const lead = t.requirements.changed({
    number: numberOf(requirement),
    title: plain(requirement.title),
    status,
  });
  const isClosed = status === 'shipped' || status === 'declined';
  const parties = namesOf(askers, t);
  const owners = toldOwnerIds.map((id) => person(id));
  const whom =
    owners.length > 0 ? t.requirements.told({ parties, owners }) : t.requirements.tellThem(parties);
  const tell = isClosed && askers.length > 0 ? whom : '';
  return {
    text: spoken([lead, tell].filter(Boolean).join(' ')),
    blocks: [
      section(lead),
      ...(tell ? [context(tell)] : []),
      actions({ action: 'undo', label: t.common.undo, value: auditId }),
    ],
  };
};
