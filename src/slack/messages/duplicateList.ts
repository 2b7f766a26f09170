import type { KnownBlock } from '@slack/types';
import type { Duplicate, Duplicates } from '../../parties/findDuplicates.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, button, context, divider, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import { kindOf } from './partyFacts.ts';

/** The action_id of the button that looks for more; its value is where to look on, or FROM_THE_START. */
export const MORE_DUPLICATES = 'moreDuplicates';
export const FROM_THE_START = 'start';
/** The action_id of "Not the same"; its value is JSON of a NotTheSame. */
export const NOT_THE_SAME = 'notTheSame';

export interface NotTheSame {
  firstId: string;
  secondId: string;
  /** Where the list that holds the button began, so that it is shown again without the pair. */
  from: string | null;
}

interface ListShown {
  /** Where it began; null: from the start. */
  from: string | null;
  /** What was just done in it. */
  before?: { said: string; auditId: string } | undefined;
}

/** Opens both side by side; the older one stays unless the person says otherwise. */
export const compareButton = (
  merged: Pick<PartyRow, 'id'>,
  into: Pick<PartyRow, 'id'>,
  t: Texts,
): ButtonSpec =>
  formButton(t.merging.button, { modal: 'merge', prefill: { mergedId: merged.id, intoId: into.id } });

/** Pairs that might be one, each with the reason, the way to look at both, and a way to say that they are not. */
export const duplicateList = (
  { pairs, next }: Duplicates,
  t: Texts,
  { from, before }: ListShown,
): Message => {
  const say = t.merging.duplicates;
  const further = next === null ? [] : [{ action: MORE_DUPLICATES, label: say.more, value: next }];
  const lines = pairs.map((pair) => lineOf(pair, t));
  const lead = leadOf({ pairs, next }, t, { from, before });
  return {
    text: fallback([...(before ? [before.said] : []), lead, ...lines].join('\n')),
    blocks: [
      ...(before ? doneBlocks(before, t) : []),
      section(lead),
      ...pairs.flatMap((pair, at) => pairBlocks(pair, lines[at] ?? '', t, from)),
      ...(further.length > 0 ? [context(say.undecided), actions(...further)] : []),
    ],
  };
};

const doneBlocks = ({ said, auditId }: NonNullable<ListShown['before']>, t: Texts): KnownBlock[] => [
  section(said, button({ action: 'undo', label: t.common.undo, value: auditId })),
  divider,
];

const leadOf = ({ pairs, next }: Duplicates, t: Texts, { from, before }: ListShown): string => {
  const say = t.merging.duplicates;
  if (pairs.length > 0) return say.lead(pairs.length);
  if (next !== null) return say.noneHere;
  if (before) return say.noneLeft;
  return from === null ? say.none : say.noneHere;
};

const lineOf = ({ first, second, reason }: Duplicate, t: Texts): string => {
  const named = (party: PartyRow) =>
    t.parties.namedLikeThis({ name: `*${plain(party.name)}*`, kind: kindOf(party, t) });
  const say = t.merging.duplicates;
  return say.line({ first: named(first), second: named(second), reason: say.reason[reason] });
};

const pairBlocks = (
  { first, second }: Duplicate,
  line: string,
  t: Texts,
  from: string | null,
): KnownBlock[] => {
  const { action, ...compare } = compareButton(second, first, t);
  const label = t.merging.duplicates.notTheSame;
  const held: NotTheSame = { firstId: first.id, secondId: second.id, from };
  return [
    section(line),
    actions(
      { ...compare, action, describedAs: `${t.merging.button}: ${first.name}` },
      { action: NOT_THE_SAME, label, value: JSON.stringify(held), describedAs: `${label}: ${first.name}` },
    ),
  ];
};
