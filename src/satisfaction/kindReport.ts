import { mean } from 'simple-statistics';
import { type Band, bandOf, bands } from './band.ts';
import { type CountableRating, countedRatings, daysBetween } from './countedRatings.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** How satisfied the parties of one kind are. Each party counts once, by its latest rating of the last 365 days. */
export interface KindReport {
  /** n, the parties rated in that time. */
  readonly partyCount: number;
  readonly partiesByBand: Readonly<Record<Band, number>>;
  /** n < 5 'tooSmall': counts only; n < 30 'small': to be read with care. */
  readonly base: 'tooSmall' | 'small' | 'full';
  /** 0–100; null when the base is too small. */
  readonly meanScore: number | null;
  /** Share of satisfied and very satisfied parties with its 95 % Wilson interval, 0–1; null when the base is too small. */
  readonly satisfiedShare: { readonly share: number; readonly lower: number; readonly upper: number } | null;
}

/** `ratingsByParty`: one list a party, in any order. Ratings dated after `now` wait for their time. */
export function kindReport(
  ratingsByParty: Iterable<readonly CountableRating[]>,
  now: Date,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): KindReport {
  const scores: number[] = [];
  for (const ratings of ratingsByParty) {
    const latest = countedRatings(ratings, now).at(-1);
    if (latest && daysBetween(latest.at, now) <= config.report.windowInDays) scores.push(latest.score);
  }
  return reportOfLatestScores(scores, config);
}

/** The same from each party's latest score of the window, where the store has already picked it. */
export function reportOfLatestScores(
  scores: readonly number[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): KindReport {
  const partyCount = scores.length;
  const partiesByBand = countByBand(scores, config);
  const { fewestPartiesForFigures, smallBaseBelow } = config.report;
  if (partyCount < Math.max(1, fewestPartiesForFigures)) {
    return { partyCount, partiesByBand, base: 'tooSmall', meanScore: null, satisfiedShare: null };
  }
  const satisfied = partiesByBand.verySatisfied + partiesByBand.satisfied;
  return {
    partyCount,
    partiesByBand,
    base: partyCount < smallBaseBelow ? 'small' : 'full',
    meanScore: mean([...scores]),
    satisfiedShare: { share: satisfied / partyCount, ...wilsonInterval(satisfied, partyCount) },
  };
}

function countByBand(scores: readonly number[], config: SatisfactionConfig): Record<Band, number> {
  const counts = Object.fromEntries(bands.map((band) => [band, 0])) as Record<Band, number>;
  for (const score of scores) counts[bandOf(score, config)] += 1;
  return counts;
}
