/** Why a low-satisfaction alert fired; see lowSatisfactionAlert.ts for the rule. */
export interface AlertReason {
  /** 'indexBelowLine': the index fell below the line; 'twoVeryLow': the last two ratings were both very low. */
  rule: 'indexBelowLine' | 'twoVeryLow';
  /** The party's satisfaction index when it fired, 0–100. */
  index: number;
  /** The line or bound it fell below, 0–100. */
  below: number;
  /** The latest scores, newest first. */
  lastScores: number[];
}

export const alertStates = ['open', 'cleared'] as const;
export type AlertState = (typeof alertStates)[number];

/** What ended it: the standing and the latest score (0–100) after which it had recovered. */
export interface AlertClearing {
  index: number;
  latestScore: number;
}
