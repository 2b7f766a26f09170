import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { ReportAnswer, ReportFailure, ReportOrder } from './reportThread.ts';

/** The thread in which long reports run: over a connection of its own that cannot write. Started by reportThread.ts. */
const [{ openSqliteReads }, { runLongReport }] = await Promise.all([
  import('./engines/sqlite.ts'),
  import('../reports/longReports.ts'),
]);
const { path } = workerData as { path: string };
const store = openSqliteReads(path);
const port = parentPort;

const failureOf = (error: unknown): ReportFailure => {
  if (error instanceof AppError) return { code: error.code, key: error.key, params: error.params };
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return { message, stack };
};

const answer = async ({ id, workspaceId, name, params }: ReportOrder): Promise<ReportAnswer> => {
  try {
    return { id, result: await runLongReport(store.inWorkspace(workspaceId), name, params) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
};

port?.on('message', (order: ReportOrder) => {
  void answer(order).then((answered) => {
    try {
      port.postMessage(answered);
    } catch (error) {
      // It cannot be copied: a mistake in the report, not in what was asked.
      port.postMessage({ id: order.id, failure: failureOf(error) } satisfies ReportAnswer);
    }
  });
});
