import { setImmediate as turn } from 'node:timers/promises';
import { localDate } from '../localDate.ts';
import { dayNumber } from '../loyalty/localDays.ts';
import type { CountedPurchase } from '../loyalty/loyaltyLedger.ts';
import type { Reads } from '../store/queries/queries.ts';
import { activityOn, boughtWithin, purchaseDays } from './purchaseDays.ts';
import { type RelationModel, relationModel } from './relationModel.ts';
import { type BacktestResult, backtestConfig, RiskBacktest } from './riskBacktest.ts';

const PARTIES_AT_A_TIME = 50;

type BacktestReads = Pick<Reads, 'configurations' | 'relation' | 'workspace'>;

/**
 * Looks at every party, archived ones too, from the first of each of the last months on which the horizon is over, knowing only
 * what had happened by then (by the day of the event, not of its recording), and at whether it then bought again.
 */
export const backtestRisk = async (read: BacktestReads, at: Date): Promise<BacktestResult> => {
  const model = await relationModel(read, at);
  const cutoffs = cutoffsBefore(model.on);
  const test = new RiskBacktest();
  let firstCutoff: string | undefined;
  let afterId = '';
  for (;;) {
    const rows = await read.relation.everyone(afterId, PARTIES_AT_A_TIME);
    const last = rows.at(-1);
    if (!last) break;
    const ids = rows.map(({ id }) => id);
    const purchases = await read.relation.purchasesOf(ids);
    const alerts = await read.relation.alertsOf(ids);
    await turn();
    for (const { id } of rows) {
      const first = lookAt(test, {
        ...{ model, cutoffs },
        purchases: purchases.get(id) ?? [],
        alerts: alerts.get(id) ?? [],
      });
      if (first !== undefined && (firstCutoff === undefined || first < firstCutoff)) firstCutoff = first;
    }
    if (rows.length < PARTIES_AT_A_TIME) break;
    afterId = last.id;
    await turn();
  }
  return test.result(firstCutoff === undefined ? [] : cutoffs.filter((day) => day >= firstCutoff));
};

interface Looked {
  purchases: readonly CountedPurchase[];
  alerts: readonly { firedAt: Date; clearedAt: Date | null }[];
  model: RelationModel;
  cutoffs: readonly string[];
}

/** Returns the first cut-off by which it had bought. */
const lookAt = (test: RiskBacktest, { purchases, alerts, model, cutoffs }: Looked): string | undefined => {
  if (purchases.length === 0) return undefined;
  const { horizonInDays } = backtestConfig;
  const days = purchaseDays(purchases);
  const spells = alerts.map(({ firedAt, clearedAt }) => ({
    from: localDate(firedAt, model.zone),
    to: clearedAt && localDate(clearedAt, model.zone),
  }));
  let first: string | undefined;
  for (const cutoff of cutoffs) {
    const on = dayNumber(cutoff);
    const activity = activityOn(days, on, model.loyalty.config);
    if (!activity) continue;
    first ??= cutoff;
    test.look(activity, {
      isAlerted: spells.some(({ from, to }) => from <= cutoff && (to === null || to > cutoff)),
      boughtAgain: boughtWithin(days, on, on + horizonInDays),
    });
  }
  return first;
};

/** The firsts of the last months whose horizon is over by `on`, rising. Days are yyyy-mm-dd. */
export const cutoffsBefore = (on: string): string[] => {
  const last = dayNumber(on) - backtestConfig.horizonInDays;
  const cutoffs: string[] = [];
  let [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  while (cutoffs.length < backtestConfig.mostCutoffs) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (dayNumber(day) <= last) cutoffs.unshift(day);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return cutoffs;
};
