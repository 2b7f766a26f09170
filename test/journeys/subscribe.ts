import type { SubscriptionRow } from '../../src/store/queries/subscriptions.ts';
import type { JourneyWorkspace } from './workspace.ts';

let nextNumber = 1;

/** Lets a channel hear of low-satisfaction alerts at once; its digest is far away. */
export const subscribe = async (
  workspace: JourneyWorkspace,
  channel: string,
  options: Partial<SubscriptionRow> = {},
): Promise<string> => {
  const { at } = workspace.act();
  const id = `subscription-${nextNumber++}`;
  await workspace.records.write((tx) =>
    tx.subscriptions.insert({
      id,
      channelId: workspace.playground.control.channelId(channel),
      sections: ['lowSatisfaction'],
      filters: {},
      cron: '0 9 * * 1',
      zone: 'Europe/Berlin',
      language: 'en',
      alertsAtOnce: true,
      tierChangesAtOnce: false,
      ownerId: workspace.playground.control.as('mo').id,
      isActive: true,
      nextDueAt: new Date(at.getTime() + 365 * 24 * 60 * 60_000),
      coveredUntil: at,
      mutedAt: null,
      mutedUntil: null,
      createdAt: at,
      version: 1,
      ...options,
    }),
  );
  return id;
};
