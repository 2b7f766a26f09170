import { bandOf } from '../../satisfaction/band.ts';
import type { ChangedRating } from '../../satisfaction/changeRating.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { alertSentences, standingSentence, whySentence } from './ratingConsequences.ts';
import { editRatingButton } from './ratingControls.ts';
import { LONGEST_QUOTE } from './ratingRecorded.ts';

/** What a correction changed, and what it does to the party's standing. */
export const ratingCorrected = ({ t }: Pick<Request, 't'>, changed: ChangedRating): Message => {
  const { party, rating, earlier, auditId } = changed;
  const lead = t.satisfaction.corrected({
    party: plain(party.name),
    before: points(earlier.score),
    score: points(rating.score),
    band: t.common.band[bandOf(rating.score)],
  });
  const said = `${lead} ${standingSentence(changed, t)}`;
  const details = [
    rating.comment && t.satisfaction.comment(plain(shortened(rating.comment, LONGEST_QUOTE))),
    ...alertSentences(changed, t),
    whySentence(changed, t),
  ].filter((line): line is string => Boolean(line));
  return {
    text: fallback(said),
    blocks: [
      section(said),
      ...details.map((line) => context(line)),
      actions({ action: 'undo', label: t.common.undo, value: auditId }, editRatingButton(rating.id, t)),
    ],
  };
};
