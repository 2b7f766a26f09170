import type { DeliveryWorker } from '../delivery/deliveryWorker.ts';
import { forgetOldDeliveries } from '../delivery/forgetOldDeliveries.ts';
import { settleConfiguration } from '../loyalty/settleConfiguration.ts';
import { settleConversions } from '../purchases/settleConversions.ts';
import { enqueueDueDigests } from '../reports/enqueueDueDigests.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { reviewDaily } from './dailyReview.ts';
import type { StandingTask } from './scheduler.ts';

interface StandingTasksOptions {
  readonly workspace: WorkspaceStore;
  readonly deliveries: Pick<DeliveryWorker, 'wake'>;
  newId(): string;
}

/** Everything that happens in a workspace without anybody asking. */
export const standingTasks = ({ workspace, deliveries, newId }: StandingTasksOptions): StandingTask[] => [
  {
    name: 'digests',
    run: async (at) => {
      try {
        await enqueueDueDigests(workspace, at, newId);
      } finally {
        deliveries.wake();
      }
    },
  },
  {
    name: 'loyalty configuration',
    run: async (at) => {
      if ((await settleConfiguration(workspace, { at, newId })) > 0) deliveries.wake();
    },
  },
  {
    name: 'daily review',
    run: async (at) => {
      try {
        // Else what other settings do would be told as if time had done it.
        await settleConfiguration(workspace, { at, newId });
        await reviewDaily(workspace, at, newId);
      } finally {
        deliveries.wake();
      }
    },
  },
  { name: 'conversions', run: (at) => settleConversions(workspace, { at, newId }) },
  { name: 'old deliveries', run: (at) => forgetOldDeliveries(workspace, at) },
];
