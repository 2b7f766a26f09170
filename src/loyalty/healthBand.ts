/** Worst first. */
export const healthBands = ['red', 'amber', 'green'] as const;
export type HealthBand = (typeof healthBands)[number];
