import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import type { MergedRequirement } from '../../requirements/mergeRequirements.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { namesOf, numberOf } from './needPhrases.ts';

/** Two wishes that are one now: who asks for it, and what that does to its place. */
export const needMerged = (
  { merged, into, auditId }: MergedRequirement,
  askers: readonly PartyRow[],
  { before, after }: { before: RankedNeed | null; after: RankedNeed | null },
  t: Texts,
): Message => {
  const say = t.requirements;
  const number = `R${merged.number}`;
  const lead = say.merged({
    merged: number,
    number: numberOf(into),
    title: plain(into.title),
    askers: namesOf(askers, t),
    count: askers.length,
  });
  const place = after ? say.moved({ from: before?.rank ?? after.rank, to: after.rank, of: after.of }) : '';
  const said = [lead, place].filter(Boolean);
  return {
    text: fallback(said.join(' ')),
    blocks: [
      section(said.join('\n')),
      context(say.mergedNote({ merged: number, into: `R${into.number}` })),
      actions(
        { action: 'needWhy', label: t.common.why, value: into.id },
        { action: 'undo', label: t.common.undo, value: auditId },
      ),
    ],
  };
};
