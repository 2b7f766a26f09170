import type { WorkspaceStore } from '../store/store.ts';

/** No delivery key comes again after so long, and nobody looks for such a message any more. */
const KEPT_FOR_MS = 180 * 24 * 60 * 60 * 1000;
/** A minute's share, so that no transaction is long. */
const MOST_AT_ONCE = 200;

/** Removes what was settled half a year ago from the outbox; the messages themselves stay in Slack. */
export const forgetOldDeliveries = async (workspace: WorkspaceStore, at: Date): Promise<number> => {
  const before = new Date(at.getTime() - KEPT_FOR_MS);
  return workspace.write((tx) => tx.outbox.removeSettled(before, MOST_AT_ONCE));
};
