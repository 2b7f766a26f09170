import { logInteraction } from '../interactions/logInteraction.ts';
import { sampleInteractions } from './sampleTalk.ts';
import { momentIn, type SampleEvent, type SampleParty, type SampleYear, tongueOf } from './sampleYear.ts';
import type { SeededRandom } from './seededRandom.ts';

const CALMEST = 2;
const LIVELIEST = 9;

/** Calls, meetings, questions, problems and notes of a party over the year. */
export const sampleInteractionsOf = (
  party: SampleParty,
  year: SampleYear,
  random: SeededRandom,
): SampleEvent[] =>
  Array.from({ length: random.whole(CALMEST, LIVELIEST) }, () => {
    const { kind, body } = random.pick(sampleInteractions[tongueOf(party.owner)]);
    return {
      at: momentIn(year, [0, 1], random),
      owner: party.owner,
      happen: (tx, act) => logInteraction(tx, act, { partyId: party.partyId, kind, text: body }),
    };
  });
