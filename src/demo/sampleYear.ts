import type { Act } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { SampleCompany } from './sampleCompanies.ts';
import type { SeededRandom } from './seededRandom.ts';

export const DAY_MS = 86_400_000;

/** The time that the sample data tells of. */
export interface SampleYear {
  start: Date;
  days: number;
}

/** A company that is in the store. */
export interface SampleParty extends SampleCompany {
  partyId: string;
}

/** Something that happened at a moment of the year, noted by the one who looks after the party. */
export interface SampleEvent {
  at: Date;
  owner: SampleCompany['owner'];
  happen(tx: Transaction, act: Act): Promise<unknown>;
}

/** A moment within office hours, somewhere in the given part of the year (0 to 1). */
export const momentIn = (
  year: SampleYear,
  [from, to]: readonly [number, number],
  random: SeededRandom,
): Date => {
  const day = Math.floor((from + (to - from) * random.next()) * (year.days - 1));
  const minuteOfDay = 8 * 60 + random.whole(0, 9 * 60);
  const midnight = Math.floor(year.start.getTime() / DAY_MS) * DAY_MS;
  const latest = year.start.getTime() + year.days * DAY_MS - 60_000;
  return new Date(
    Math.min(latest, Math.max(year.start.getTime(), midnight + day * DAY_MS + minuteOfDay * 60_000)),
  );
};

/** Those who look after Chinese-speaking parties write Chinese. */
export const tongueOf = (owner: SampleCompany['owner']): 'en' | 'zh' => (owner === 'lin' ? 'zh' : 'en');
