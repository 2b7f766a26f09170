import { mean, median } from 'simple-statistics';
import { type CountableRating, countedRatings, daysBetween } from './countedRatings.ts';
import { mannKendall } from './mannKendall.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';

/** Where a party's ratings are heading, with what it was judged by. */
export interface Trend {
  readonly direction: 'rising' | 'falling' | 'steady';
  /** Ratings judged; those of one instant count as one, their mean. */
  readonly ratingCount: number;
  readonly spanInDays: number;
  /** Theil–Sen slope, points a day. */
  readonly slopePerDay: number;
  /** Slope × span: points gained or lost over the time looked at. */
  readonly change: number;
  /** Mann–Kendall, two-sided. */
  readonly p: number;
}

/**
 * Trend of the last ≤ 12 ratings of 365 days; null with fewer than 4. Rising or falling if Mann–Kendall p < 0.10
 * and the Theil–Sen (Sen 1968) slope makes at least 5 points over the span; else steady.
 */
export function satisfactionTrend(
  ratings: readonly CountableRating[],
  now: Date,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): Trend | null {
  const { mostRatings, fewestRatings, windowInDays, significance, smallestChangeInPoints } = config.trend;
  const recent = countedRatings(ratings, now).filter(({ at }) => daysBetween(at, now) <= windowInDays);
  const points = onePerInstant(recent).slice(-mostRatings);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < Math.max(2, fewestRatings)) return null;
  const spanInDays = daysBetween(first.at, last.at);
  const slopePerDay = theilSenSlope(
    points.map(({ score, at }) => ({ x: daysBetween(first.at, at), y: score })),
  );
  const change = slopePerDay * spanInDays;
  const { p } = mannKendall(points.map(({ score }) => score));
  const isClear = p < significance && Math.abs(change) >= smallestChangeInPoints - ROUNDING;
  const direction = !isClear ? 'steady' : change > 0 ? 'rising' : 'falling';
  return { direction, ratingCount: points.length, spanInDays, slopePerDay, change, p };
}

/** Slope × span of an exact five points may come out as 4.999…. */
const ROUNDING = 1e-9;

/** Median of the slopes of all pairs of points; `x` ascending and distinct, at least two points. */
export function theilSenSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const slopes: number[] = [];
  for (const [i, from] of points.entries()) {
    for (const to of points.slice(i + 1)) slopes.push((to.y - from.y) / (to.x - from.x));
  }
  return median(slopes);
}

function onePerInstant(ratings: readonly CountableRating[]): CountableRating[] {
  const byInstant = Map.groupBy(ratings, ({ at }) => at.getTime());
  return [...byInstant].map(([time, same]) => ({
    at: new Date(time),
    score: mean(same.map(({ score }) => score)),
  }));
}
