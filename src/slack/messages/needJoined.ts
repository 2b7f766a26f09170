import type { JoinedRequirement } from '../../requirements/askForRequirement.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { namesOf, numberOf } from './needPhrases.ts';

/** Who asks for a wish now, too, and what that does to its place. */
export const needJoined = (
  { requirement, parties, askerCount, auditId }: JoinedRequirement,
  { before, after }: { before: RankedNeed | null; after: RankedNeed | null },
  t: Texts,
): Message => {
  const lead = t.requirements.joined({
    parties: namesOf(parties, t),
    number: numberOf(requirement),
    title: plain(requirement.title),
    count: askerCount,
    isOne: parties.length === 1,
  });
  const place = after
    ? t.requirements.moved({ from: before?.rank ?? after.rank, to: after.rank, of: after.of })
    : '';
  const said = [lead, place].filter(Boolean);
  return {
    text: fallback(said.join(' ')),
    blocks: [
      section(said.join('\n')),
      actions(
        { action: 'needWhy', label: t.common.why, value: requirement.id },
        { action: 'undo', label: t.common.undo, value: auditId },
      ),
    ],
  };
};
