import { bandOf } from '../../satisfaction/band.ts';
import type { RecordedRating } from '../../satisfaction/recordRating.ts';
import { clock, plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { CategorySuggestion } from '../../wording/categoryModel.ts';
import { actions, type ButtonSpec, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { alertSentences, standingSentence, whySentence } from './ratingConsequences.ts';
import { editRatingButton, themeButtons, themeSentence } from './ratingControls.ts';

/** A longer comment is kept whole and quoted in part. */
export const LONGEST_QUOTE = 300;

/** What a score means, what it does to the party's standing and why, with Undo and Edit; `theme` is what the comment seems to be about. */
export const ratingRecorded = (
  { t, actor }: Pick<Request, 't' | 'actor'>,
  recorded: RecordedRating,
  theme: CategorySuggestion | null = null,
): Message => {
  const { party, rating, replaced, auditId } = recorded;
  const lead = t.satisfaction.recorded({
    party: plain(party.name),
    score: points(rating.score),
    band: t.common.band[bandOf(rating.score)],
  });
  const standing = standingSentence(recorded, t);
  const details = [
    rating.comment && t.satisfaction.comment(plain(shortened(rating.comment, LONGEST_QUOTE))),
    replaced &&
      t.satisfaction.replaces({ score: points(replaced.score), time: clock(replaced.ratedAt, actor.zone) }),
    ...alertSentences(recorded, t),
    whySentence(recorded, t),
    theme && themeSentence(theme, t),
  ].filter((line): line is string => Boolean(line));
  const buttons: ButtonSpec[] = [
    { action: 'undo', label: t.common.undo, value: auditId },
    editRatingButton(rating.id, t),
  ];
  if (replaced) buttons.push({ action: 'keepBoth', label: t.satisfaction.keepBoth, value: rating.id });
  if (rating.comment !== null) buttons.push(...themeButtons(rating.id, theme, t));
  return {
    text: fallback(`${lead} ${standing}`),
    blocks: [section(`${lead} ${standing}`), ...details.map((line) => context(line)), actions(...buttons)],
  };
};
