import { localDate } from '../localDate.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { backtestRisk } from './backtestRisk.ts';
import type { BacktestResult } from './riskBacktest.ts';

/** The area under which each month's result is kept in the configurations. */
export const BACKTEST_AREA = 'riskBacktest';

/** The kept back-test of this month; null: none is kept. */
const keptBacktest = async (
  read: Pick<Reads, 'configurations'>,
  month: string,
): Promise<BacktestResult | null> => {
  const kept = await read.configurations.latest(BACKTEST_AREA);
  const values = kept?.values as unknown as ({ month: string } & { result: BacktestResult }) | undefined;
  return values?.month === month ? values.result : null;
};

/** Back-tests the churn risk once a month and keeps what came out, where there is enough history to tell. */
export const reviewBacktest = async (workspace: WorkspaceStore, at: Date): Promise<void> => {
  const { zone } = await workspace.read.workspace.settings();
  const month = localDate(at, zone).slice(0, 7);
  if (await keptBacktest(workspace.read, month)) return;
  const result = await backtestRisk(workspace.read, at);
  if (result.auc === null) return;
  await workspace.write(async (tx) => {
    if (await keptBacktest(tx, month)) return;
    const version = ((await tx.configurations.latest(BACKTEST_AREA))?.version ?? 0) + 1;
    await tx.configurations.insert({
      ...{ area: BACKTEST_AREA, version, createdAt: at, createdBy: 'system' },
      values: { month, result },
    });
  });
};

/** This month's back-test; made now where none is kept, which is where history is short or the review has yet to run. */
export const currentBacktest = async (
  read: Pick<Reads, 'configurations' | 'relation' | 'workspace'>,
  at: Date,
): Promise<BacktestResult> => {
  const { zone } = await read.workspace.settings();
  return (await keptBacktest(read, localDate(at, zone).slice(0, 7))) ?? backtestRisk(read, at);
};
