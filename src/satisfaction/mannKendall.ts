import { errorFunction } from 'simple-statistics';

export interface MannKendall {
  /** Kendall's S: pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of S without trend, corrected for ties. */
  readonly variance: number;
  /** S over its deviation with continuity correction; 0 when S is. */
  readonly z: number;
  /** Two-sided, 0–1: exact for up to 10 values without ties, else from z. */
  readonly p: number;
}

const MOST_VALUES_FOR_EXACT_P = 10;

/**
 * Test for a steady rise or fall of values in time order (Mann 1945, Kendall 1975; ties as in Gilbert 1987).
 * Without two different values p is 1.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const s = kendallS(values);
  const n = values.length;
  const sizes = tieSizes(values);
  const tied = sizes.reduce((total, size) => total + size * (size - 1) * (2 * size + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = s === 0 || variance <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const isExact = n <= MOST_VALUES_FOR_EXACT_P && sizes.every((size) => size === 1);
  return { s, variance, z, p: isExact ? exactTwoSidedP(s, n) : twoSidedP(z) };
}

/** Two-sided p of a standard normal z; absolute error below 2·10⁻⁷. */
export function twoSidedP(z: number): number {
  return Math.min(1, Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2)));
}

function kendallS(values: readonly number[]): number {
  let s = 0;
  for (const [i, earlier] of values.entries()) {
    for (const later of values.slice(i + 1)) s += Math.sign(later - earlier);
  }
  return s;
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Share of all n! orders whose |S| is at least as large; S = n(n − 1)/2 − 2·inversions. */
function exactTwoSidedP(s: number, n: number): number {
  const ordersByInversions = mahonianRow(n);
  const pairs = (n * (n - 1)) / 2;
  let extreme = 0;
  let all = 0;
  for (const [inversions, orders] of ordersByInversions.entries()) {
    all += orders;
    if (Math.abs(pairs - 2 * inversions) >= Math.abs(s)) extreme += orders;
  }
  return extreme / all;
}

/** How many orders of n values have 0, 1, 2 … inversions. */
function mahonianRow(n: number): number[] {
  let row = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = new Array<number>(row.length + size - 1).fill(0);
    for (const [inversions, orders] of row.entries()) {
      for (let added = 0; added < size; added += 1) {
        next[inversions + added] = (next[inversions + added] ?? 0) + orders;
      }
    }
    row = next;
  }
  return row;
}
