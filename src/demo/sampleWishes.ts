import { addRequirement } from '../requirements/addRequirement.ts';
import { askForRequirement } from '../requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../requirements/changeRequirementStatus.ts';
import type { Difficulty, RequirementStatus } from '../requirements/requirement.ts';
import { type SampleNeed, sampleNeeds } from './sampleTalk.ts';
import {
  DAY_MS,
  momentIn,
  type SampleEvent,
  type SampleParty,
  type SampleYear,
  tongueOf,
} from './sampleYear.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Everything the parties ask for: who asked first, who joined, and what became of it. */
export const sampleWishes = (
  parties: readonly SampleParty[],
  year: SampleYear,
  random: SeededRandom,
): SampleEvent[] =>
  (['en', 'zh'] as const).flatMap((tongue) => {
    const speakers = parties.filter(({ owner }) => tongueOf(owner) === tongue);
    return sampleNeeds[tongue].flatMap((need) => wishEvents(need, speakers, year, random));
  });

const wishEvents = (
  need: SampleNeed,
  speakers: readonly SampleParty[],
  year: SampleYear,
  random: SeededRandom,
): SampleEvent[] => {
  const asking = new Set(
    Array.from({ length: random.pick([1, 1, 2, 2, 3, 4]) }, () => random.pick(speakers)),
  );
  const [first, ...others] = [...asking];
  if (!first) return [];
  let requirementId = '';
  const events: SampleEvent[] = [
    {
      at: momentIn(year, [0.05, 0.9], random),
      owner: first.owner,
      happen: async (tx, act) => {
        const { category, difficulty, priority, title, type } = need;
        const wish = { title, type, priority, category, difficulty: difficulty as Difficulty | null };
        const added = await addRequirement(tx, act, { partyIds: [first.partyId], ...wish });
        requirementId = added.requirement.id;
      },
    },
  ];
  const begun = (events[0]?.at.getTime() ?? 0) - year.start.getTime();
  const later = (): readonly [number, number] => [begun / (year.days * DAY_MS) + 0.01, 0.99];
  for (const other of others) {
    events.push({
      at: momentIn(year, later(), random),
      owner: other.owner,
      happen: (tx, act) => askForRequirement(tx, act, { requirementId, partyIds: [other.partyId] }),
    });
  }
  const status = random.pick<RequirementStatus>([
    'open',
    'open',
    'open',
    'open',
    'planned',
    'shipped',
    'declined',
  ]);
  const lastAsked = Math.max(...events.map(({ at }) => at.getTime()));
  if (status !== 'open') {
    events.push({
      at: new Date(
        Math.min(lastAsked + random.whole(1, 40) * DAY_MS, year.start.getTime() + year.days * DAY_MS - 1),
      ),
      owner: 'mo',
      happen: (tx, act) => changeRequirementStatus(tx, act, { requirementId, status }),
    });
  }
  return events;
};
