const targetCount = 4;

/**
 * Axis ticks at round numbers (1, 2 or 5 times a power of ten) that enclose the values, at most six, ascending.
 * Bars and areas start from zero, or their sizes would mislead; lines may start nearer to their values.
 */
export function niceTicks(values: number[], { isFromZero }: { isFromZero: boolean }): number[] {
  const low = isFromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = isFromZero ? Math.max(0, ...values) : Math.max(...values);
  if (!Number.isFinite(high - low)) return [0, 1];
  if (low === high)
    return low === 0
      ? [0, 1]
      : niceTicks([low - Math.abs(low) / 10, high + Math.abs(high) / 10], { isFromZero });
  const rough = (high - low) / targetCount;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Multiplying whole steps keeps 0.1 + 0.2 out of the labels.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
