import type { HealthBand } from '../loyalty/healthBand.ts';
import { healthBands } from '../loyalty/healthBand.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import { type HealthPart, healthConfig, healthParts } from './healthConfig.ts';

/** What of a party's health is known, each 0–100; null: nothing to judge it by. */
export type HealthValues = Readonly<Record<HealthPart, number | null>>;

/** What holds health down whatever the score. */
export type HealthCap = 'alert' | 'criticalCase';

/** A health score with everything that made it. */
export interface HealthScore {
  /** 0–100, after the cap. */
  readonly score: number;
  /** The weighted mean before the cap. */
  readonly uncapped: number;
  /** What is known, each with its share of the score (they add up to 1). */
  readonly parts: readonly { readonly part: HealthPart; readonly value: number; readonly share: number }[];
  /** What holds it at 69; null: nothing does. */
  readonly cap: HealthCap | null;
}

/** Weighted mean of what is known, missing weights spread over it; null where nothing is known. */
export const healthScore = (values: HealthValues, cap: HealthCap | null): HealthScore | null => {
  const { weights, cappedAt } = healthConfig;
  const known = healthParts.flatMap((part) => {
    const value = values[part];
    return value === null ? [] : [{ part, value, weight: weights[part] }];
  });
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return null;
  const parts = known.map((one) => ({ part: one.part, value: one.value, share: one.weight / weight }));
  const mean = parts.reduce((sum, { value, share }) => sum + value * share, 0);
  const uncapped = Math.min(100, Math.max(0, mean));
  return { score: cap ? Math.min(cappedAt, uncapped) : uncapped, uncapped, parts, cap };
};

/** The band of a score alone, judged on the tenth that people are shown. */
export const healthBandOf = (score: number): HealthBand => {
  const shown = roundToTenth(score);
  if (shown >= healthConfig.thresholds.green) return 'green';
  return shown >= healthConfig.thresholds.amber ? 'amber' : 'red';
};

/** The band from the one before: leaving that takes 3 points beyond its line. What is capped is never green. */
export const nextHealthBand = (
  before: HealthBand | null,
  { score, cap }: Pick<HealthScore, 'score' | 'cap'>,
): HealthBand => {
  const reached = healthBandOf(score);
  if (before === null || before === reached) return reached;
  const isUp = healthBands.indexOf(reached) > healthBands.indexOf(before);
  // Judged at the line it must pass: three points nearer to the band it is in.
  const { leavingTakes } = healthConfig;
  const settled = healthBandOf(isUp ? score - leavingTakes : score + leavingTakes);
  const next = isFurther(settled, before, isUp) ? settled : before;
  return cap !== null && next === 'green' ? 'amber' : next;
};

const isFurther = (band: HealthBand, from: HealthBand, isUp: boolean): boolean =>
  isUp
    ? healthBands.indexOf(band) > healthBands.indexOf(from)
    : healthBands.indexOf(band) < healthBands.indexOf(from);
