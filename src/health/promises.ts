import { dayAfter } from '../loyalty/localDays.ts';
import { healthConfig } from './healthConfig.ts';

/** A requirement that was promised for a day: planned or shipped, with a due date. Days are yyyy-mm-dd. */
export interface PromisedDay {
  readonly dueOn: string;
  /** The local day it was shipped on; null: it is still planned. */
  readonly shippedOn: string | null;
}

/** What became of promises within the last year. */
export interface PromisesKept {
  readonly onTime: number;
  readonly late: number;
  /** Due, and not shipped. */
  readonly overdue: number;
}

/** Those not yet due are undecided and count neither way. `on`: yyyy-mm-dd. */
export const promisesKept = (promises: readonly PromisedDay[], on: string): PromisesKept => {
  const since = dayAfter(on, -healthConfig.promisesWithinDays);
  const shipped = promises.filter(
    ({ shippedOn }) => shippedOn !== null && shippedOn > since && shippedOn <= on,
  );
  const onTime = shipped.filter(({ shippedOn, dueOn }) => (shippedOn ?? '') <= dueOn).length;
  const overdue = promises.filter(
    ({ shippedOn, dueOn }) => (shippedOn === null || shippedOn > on) && dueOn < on,
  ).length;
  return { onTime, late: shipped.length - onTime, overdue };
};

/**
 * 100·(on time + 4)/(decided + 5) − 15 per overdue one, not below 0: a few promises alone do not decide. Null where
 * none is decided. The same rule serves promises of every sort: needs now, cases of service in time.
 */
export const promiseScore = ({ onTime, late, overdue }: PromisesKept): number | null => {
  const { priorKept, priorDecided, perOverdue } = healthConfig.kept;
  const decided = onTime + late + overdue;
  if (decided === 0) return null;
  return Math.max(0, (100 * (onTime + priorKept)) / (decided + priorDecided) - perOverdue * overdue);
};
