/** Noon UTC, `days` days after 1 January 2026. */
export function day(days: number): Date {
  return new Date(Date.UTC(2026, 0, 1, 12) + days * 86_400_000);
}

/** One rating a score, `everyDays` apart, the first on day 0. */
export function ratingsEvery(everyDays: number, ...scores: number[]): { score: number; at: Date }[] {
  return scores.map((score, position) => ({ score, at: day(position * everyDays) }));
}
