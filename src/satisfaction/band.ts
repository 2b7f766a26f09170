import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import { roundToTenth } from './score.ts';

/** Best first. */
export const bands = ['verySatisfied', 'satisfied', 'neutral', 'dissatisfied', 'veryDissatisfied'] as const;

export type Band = (typeof bands)[number];

/**
 * The band of a score or an index (0–100): ≥90 very satisfied, ≥80 satisfied, ≥70 neutral,
 * ≥60 dissatisfied, else very dissatisfied. Judged on the tenth that people are shown.
 */
export function bandOf(score: number, config: SatisfactionConfig = defaultSatisfactionConfig): Band {
  const shown = roundToTenth(score);
  if (shown >= config.bands.verySatisfied) return 'verySatisfied';
  if (shown >= config.bands.satisfied) return 'satisfied';
  if (shown >= config.bands.neutral) return 'neutral';
  if (shown >= config.bands.dissatisfied) return 'dissatisfied';
  return 'veryDissatisfied';
}
