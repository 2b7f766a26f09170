import type { KnownBlock } from '@slack/types';
import type { Duplicate, Duplicates } from '../../parties/findDuplicates.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, button, context, fallback, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import { kindOf } from './partyFacts.ts';

/** The action_id of the button that looks for more; its value is where to look on. */
export const MORE_DUPLICATES = 'moreDuplicates';

/** Opens both side by side; the older one stays unless the person says otherwise. */
export const compareButton = (
  merged: Pick<PartyRow, 'id'>,
  into: Pick<PartyRow, 'id'>,
  t: Texts,
): ButtonSpec =>
  formButton(t.merging.button, { modal: 'merge', prefill: { mergedId: merged.id, intoId: into.id } });

/** Pairs that might be one, each with the reason and the way to look at both. */
export const duplicateList = ({ pairs, next }: Duplicates, t: Texts, isFirst: boolean): Message => {
  const say = t.merging.duplicates;
  const further = next === null ? [] : [{ action: MORE_DUPLICATES, label: say.more, value: next }];
  if (pairs.length === 0 && further.length === 0) return sentence(isFirst ? say.none : say.noneHere);
  const lead = pairs.length === 0 ? say.noneHere : say.lead(pairs.length);
  const lines = pairs.map((pair) => lineOf(pair, t));
  return {
    text: fallback([lead, ...lines].join('\n')),
    blocks: [
      section(lead),
      ...pairs.map((pair, at) => pairBlock(pair, lines[at] ?? '', t)),
      ...(further.length > 0 ? [context(say.undecided), actions(...further)] : []),
    ],
  };
};

const lineOf = ({ first, second, reason }: Duplicate, t: Texts): string => {
  const named = (party: PartyRow) =>
    t.parties.namedLikeThis({ name: `*${plain(party.name)}*`, kind: kindOf(party, t) });
  const say = t.merging.duplicates;
  return say.line({ first: named(first), second: named(second), reason: say.reason[reason] });
};

const pairBlock = ({ first, second }: Duplicate, line: string, t: Texts): KnownBlock => {
  const { action, ...compare } = compareButton(second, first, t);
  return section(line, button({ ...compare, action, describedAs: `${t.merging.button}: ${first.name}` }));
};
