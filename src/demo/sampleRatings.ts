import { recordRating } from '../satisfaction/recordRating.ts';
import { sampleComments } from './sampleTalk.ts';
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

/** A party's ratings over the year, around a level that goes where the company's does. */
export const sampleRatings = (party: SampleParty, year: SampleYear, random: SeededRandom): SampleEvent[] =>
  Array.from({ length: random.whole(CALMEST, LIVELIEST) }, () => {
    const at = momentIn(year, [0, 1], random);
    const share = (at.getTime() - year.start.getTime()) / (year.days * DAY_MS);
    const level = party.from + (party.to - party.from) * share;
    const score = Math.round(Math.min(100, Math.max(20, random.around(level, 6))));
    const comment = random.isTrue(0.6) ? random.pick(commentsFor(score, party)) : null;
    const contactName = random.isTrue(0.8) ? random.pick(party.contacts) : null;
    return {
      at,
      owner: party.owner,
      happen: (tx, act) => recordRating(tx, act, { partyId: party.partyId, score, comment, contactName }),
    };
  });

const commentsFor = (score: number, { owner }: SampleParty): string[] => {
  const comments = sampleComments[tongueOf(owner)];
  return score >= 80 ? comments.high : score >= 65 ? comments.middle : comments.low;
};
