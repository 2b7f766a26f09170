import { roundToTenth } from '../satisfaction/score.ts';

export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Lowest risk of each level; below medium's is low. */
export const riskThresholds = { medium: 40, high: 70 } as const;

/** How likely a party is to stay away, as an index. */
export interface ChurnRisk {
  /** 0–100, higher is worse. */
  readonly risk: number;
  readonly level: RiskLevel;
  /** One level up: a low-satisfaction alert is open. */
  readonly isRaised: boolean;
}

/** The level of a risk, judged on the tenth that people are shown. */
export const riskLevelOf = (risk: number): RiskLevel => {
  const shown = roundToTenth(risk);
  if (shown >= riskThresholds.high) return 'high';
  return shown >= riskThresholds.medium ? 'medium' : 'low';
};

/**
 * risk = 100 − (R + F)/2 with R and F of the loyalty score (0–100), one level up while a low-satisfaction alert is open.
 * An index, not a probability: what it is worth here is told by the back-test.
 */
export const churnRisk = (
  { recency, frequency }: { readonly recency: number; readonly frequency: number },
  isAlerted: boolean,
): ChurnRisk => {
  const risk = 100 - activityOf({ recency, frequency });
  const level = riskLevelOf(risk);
  const raised = isAlerted ? raisedLevel(level) : level;
  return { risk, level: raised, isRaised: raised !== level };
};

/** (R + F)/2: how lately and how often it buys, 0–100. */
export const activityOf = ({ recency, frequency }: { recency: number; frequency: number }): number =>
  (recency + frequency) / 2;

const raisedLevel = (level: RiskLevel): RiskLevel => (level === 'low' ? 'medium' : 'high');
