/** One ratio, measured within one run so that the machine's speed cancels out. */
export interface Figure {
  readonly what: string;
  /** What was measured, with its unit: `2 480/s against 2 130/s`. */
  readonly measured: string;
  readonly ratio: number;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
}

/** `folder`: for its files alone, removed at the end. */
export interface Benchmark {
  readonly name: string;
  run(folder: string): Promise<Figure[]>;
}

export const isReached = ({ ratio, goal }: Figure): boolean =>
  'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('nothing was measured');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};
