/** Every number of health. Points are 0–100. */
export const healthConfig = {
  /** Shares in points; those of what is not known are spread over the rest. */
  weights: { satisfaction: 35, activity: 30, service: 20, delivery: 15 },
  /** Lowest score of each band; below amber's is red. */
  thresholds: { green: 70, amber: 50 },
  /** So many points beyond its line a band is left. */
  leavingTakes: 3,
  /** The most while a low-satisfaction alert is open or a critical case is overdue. */
  cappedAt: 69,
  /** 100·(on time + prior kept)/(decided + prior decided) − so many points for each overdue one. */
  kept: { priorKept: 4, priorDecided: 5, perOverdue: 15 },
  /** How far back promises that were kept or broken count. */
  promisesWithinDays: 365,
} as const;

export const healthParts = ['satisfaction', 'activity', 'service', 'delivery'] as const;
export type HealthPart = (typeof healthParts)[number];
