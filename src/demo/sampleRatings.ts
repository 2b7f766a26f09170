import { recordRating } from '../satisfaction/recordRating.ts';
import { setRatingTheme } from '../satisfaction/setRatingTheme.ts';
import { type SampleComment, sampleComments } from './sampleTalk.ts';
import {
  DAY_MS,
  momentIn,
  type SampleEvent,
  type SampleParty,
  type SampleYear,
  tongueOf,
} from './sampleYear.ts';
import type { SeededRandom } from './seededRandom.ts';

const CALMEST = 4;
const LIVELIEST = 13;

/** What must be seen in every demo, as days before today and score: an alert of this week, and one that has just cleared. */
const stories: Readonly<Record<string, readonly (readonly [daysAgo: number, score: number])[]>> = {
  'Bluebird Airways': [
    [9, 55],
    [2, 48],
  ],
  'Kestrel Logistics': [
    [200, 82],
    [150, 78],
    [90, 58],
    [80, 52],
    [40, 84],
    [20, 88],
    [5, 92],
  ],
};

/** A party's ratings over the year, around a level that goes where the company's does. */
export const sampleRatings = (party: SampleParty, year: SampleYear, random: SeededRandom): SampleEvent[] => [
  ...(party.name === 'Kestrel Logistics' ? [] : driftingRatings(party, year, random)),
  ...(stories[party.name] ?? []).map(([daysAgo, score]) => ({
    at: new Date(year.start.getTime() + (year.days - daysAgo) * DAY_MS),
    owner: party.owner,
    happen: ratingBy(party, score, random),
  })),
];

const driftingRatings = (party: SampleParty, year: SampleYear, random: SeededRandom): SampleEvent[] =>
  Array.from({ length: random.whole(CALMEST, LIVELIEST) }, () => {
    const at = momentIn(year, [0, 1], random);
    const share = (at.getTime() - year.start.getTime()) / (year.days * DAY_MS);
    const level = party.from + (party.to - party.from) * share;
    const score = Math.round(Math.min(100, Math.max(20, random.around(level, 6))));
    return { at, owner: party.owner, happen: ratingBy(party, score, random) };
  });

/** Somebody sorts about half of the comments by what they are about; the rest is left to be suggested. */
const ratingBy = (party: SampleParty, score: number, random: SeededRandom): SampleEvent['happen'] => {
  const comment = random.isTrue(0.6) ? random.pick(commentsFor(score, party)) : null;
  const contactName = random.isTrue(0.8) ? random.pick(party.contacts) : null;
  const isSorted = random.isTrue(0.5);
  return async (tx, act) => {
    const { rating } = await recordRating(tx, act, {
      partyId: party.partyId,
      score,
      comment: comment?.text ?? null,
      contactName,
    });
    if (comment && isSorted) await setRatingTheme(tx, act, { ratingId: rating.id, theme: comment.theme });
  };
};

const commentsFor = (score: number, { owner }: SampleParty): readonly SampleComment[] => {
  const comments = sampleComments[tongueOf(owner)];
  return score >= 80 ? comments.high : score >= 65 ? comments.middle : comments.low;
};
