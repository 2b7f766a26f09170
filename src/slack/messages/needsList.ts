import type { SectionBlock } from '@slack/types';
import { type NeedOrder, needOrders, type RankedNeed } from '../../requirements/listRankedNeeds.ts';
import { NEEDS_ON_A_PAGE, type RankedNeedsPage } from '../../requirements/rankedNeedsPage.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import { option } from '../modals/inputs.ts';
import { prefillOf } from '../modals/modal.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { FACT_GAP, numberOf } from './needPhrases.ts';

/** The action_ids of what leads to another page or order, and of the menu beside each need. */
export const NEEDS_PAGE = 'needsPage';
export const NEED_MENU = 'needMenu';

const MOST_NAMES = 3;
const DAY_MS = 86_400_000;

export interface NeedsShown {
  page: RankedNeedsPage;
  order: NeedOrder;
  /** Whose needs they are; null: everybody's. */
  party: PartyRow | null;
  /** The category they are of; null or left out: of any. */
  category?: string | null;
}

/** What a page button says. */
export interface NeedsPage {
  order: NeedOrder;
  partyId: string | null;
  category: string | null;
  from: number;
}

/** The open needs at their places, ten at a time, each with a menu that says why. */
export const needsList = (request: Pick<Request, 't' | 'at'>, shown: NeedsShown): Message => {
  const { t, at } = request;
  const say = t.requirements.list;
  const { page, order, party, category = null } = shown;
  const { from, count } = page;
  if (count === 0) return emptyList(party, category, t);
  const lead = leadOf(shown, t);
  const isPaged = count > NEEDS_ON_A_PAGE;
  const to = from + page.shown.length;
  const notes = [
    isPaged && say.shown({ from: from + 1, to, count }),
    say.hint(page.shown[0]?.need.number ?? 1),
  ];
  const rows = page.shown.map((row) => ({
    lead: rowLead(row, t),
    facts: rowFacts(row, at, t),
    menu: menuOf(row, t),
  }));
  return {
    text: fallback([lead, ...rows.map((row) => `${row.lead}\n${row.facts}`)].join('\n')),
    blocks: [
      section(lead),
      ...rows.flatMap((row) => [section(row.lead, row.menu), context(row.facts)]),
      context(...notes.filter((note): note is string => Boolean(note))),
      actions(...pageButtons({ order, partyId: party?.id ?? null, category, from }, count, t)),
    ],
  };
};

const leadOf = ({ page, order, party, category }: NeedsShown, t: Texts): string => {
  const say = t.requirements.list;
  const { count } = page;
  const of = page.shown[0]?.of ?? 0;
  const tag = category ? plain(`#${category}`) : null;
  if (party) return say.ofParty({ party: plain(party.name), category: tag, count, of, order });
  return tag ? say.ofCategory({ category: tag, count, of, order }) : say.all({ count: of, order });
};

const emptyList = (party: PartyRow | null, category: string | null, t: Texts): Message => {
  const say = t.requirements.list;
  const tag = category ? plain(`#${category}`) : null;
  const none = tag ? say.noneOfCategory(tag) : say.none;
  const { text, blocks } = sentence(
    party ? say.noneOfParty({ party: plain(party.name), category: tag }) : none,
  );
  const prefill = prefillOf({ partyId: party?.id, category });
  const record = formButton(say.record, { modal: 'need', prefill }, 'primary');
  return { text, blocks: [...blocks, actions(record)] };
};

const rowLead = ({ rank, need }: RankedNeed, t: Texts): string =>
  t.requirements.list.row({ rank, number: numberOf(need), title: plain(need.title) });

/** What decides at a glance, and no more; the rest is on the need's card. */
const rowFacts = ({ need, order, score }: RankedNeed, at: Date, t: Texts): string => {
  const { fact, status, type } = t.requirements;
  const names = need.askers.map(({ name }) => plain(name));
  const facts = [
    names.length > 0
      ? fact.askers(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES))
      : fact.noAsker,
    need.priority ? fact.priority(need.priority) : fact.priorityUnsaid,
    need.difficulty ? fact.difficulty(need.difficulty) : fact.difficultyUnsaid,
    need.status === 'planned' && status.planned,
    need.type !== 'other' && type[need.type],
    need.category && plain(`#${need.category}`),
    fact.age(Math.floor((at.getTime() - need.createdAt.getTime()) / DAY_MS)),
    order === 'allocation' && fact.score(points(score)),
  ];
  return facts.filter((said): said is string => Boolean(said)).join(FACT_GAP);
};

const menuOf = ({ need }: RankedNeed, t: Texts): NonNullable<SectionBlock['accessory']> => ({
  type: 'overflow',
  action_id: `${NEED_MENU}:${need.number}`,
  options: [
    option(t.requirements.list.menu.why, `why:${need.id}`),
    option(t.requirements.list.menu.show(need.number), `show:${need.id}`),
  ],
});

const pageButtons = (page: NeedsPage, count: number, t: Texts): ButtonSpec[] => {
  const say = t.requirements.list;
  const buttonTo = (name: string, label: string, to: NeedsPage): ButtonSpec => ({
    action: `${NEEDS_PAGE}:${name}`,
    label,
    value: JSON.stringify(to),
  });
  return [
    ...(page.from > 0
      ? [buttonTo('previous', say.previous, { ...page, from: page.from - NEEDS_ON_A_PAGE })]
      : []),
    ...(page.from + NEEDS_ON_A_PAGE < count
      ? [buttonTo('next', say.next, { ...page, from: page.from + NEEDS_ON_A_PAGE })]
      : []),
    ...needOrders
      .filter((order) => order !== page.order)
      .map((order) => buttonTo(order, say.order[order], { ...page, order, from: 0 })),
  ];
};
