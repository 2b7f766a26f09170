import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoChange, undoLatest } from '../../src/history/undoChange.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { changeSubscription } from '../../src/reports/changeSubscription.ts';
import { getSubscription } from '../../src/reports/getSubscription.ts';
import { removeSubscription } from '../../src/reports/removeSubscription.ts';
import { type SubscriptionSettings, settingsOf } from '../../src/reports/subscription.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const weekly: SubscriptionSettings = {
  channelId: 'C1',
  sections: ['topNeeds', 'movements'],
  filters: { side: 'partner' },
  cron: '0 9 * * 1',
  zone: 'Europe/Berlin',
  language: 'en',
  alertsAtOnce: true,
  tierChangesAtOnce: false,
};
const daily: SubscriptionSettings = { ...weekly, channelId: 'C2', cron: '30 8 * * *', filters: {} };
const at = new Date('2026-06-10T10:00:00Z');

const add = (settings = weekly, key?: string) =>
  records.workspace.write((tx) => addSubscription(tx, records.act(at, key), settings));
const change = (id: string, version: number, settings: SubscriptionSettings, key?: string) =>
  records.workspace.write((tx) => changeSubscription(tx, records.act(at, key), { id, version, settings }));
const remove = (id: string) => records.workspace.write((tx) => removeSubscription(tx, records.act(at), id));
const undo = (auditId: string) => records.workspace.write((tx) => undoChange(tx, records.act(at), auditId));
const current = async (id: string) => settingsOf(await getSubscription(records.workspace.read, id));

test('setting up, changing and removing a digest can each be undone, one after the other', async () => {
  const { subscription } = await add();
  await change(subscription.id, 1, daily);
  await remove(subscription.id);
  expect(await records.workspace.read.subscriptions.list()).toEqual([]);
  const undoOne = () => records.workspace.write((tx) => undoLatest(tx, records.act(at)));
  await undoOne();
  expect(await current(subscription.id)).toEqual(daily);
  await undoOne();
  expect(await current(subscription.id)).toEqual(weekly);
  const { nextDueAt } = await getSubscription(records.workspace.read, subscription.id);
  expect(nextDueAt.toISOString()).toBe('2026-06-15T07:00:00.000Z');
  await undoOne();
  await expect(getSubscription(records.workspace.read, subscription.id)).rejects.toMatchObject({
    key: 'subscriptionGone',
  });
  await expect(undoOne()).rejects.toMatchObject({ key: 'nothingToUndo' });
});

test('what was changed since cannot be undone from an older answer', async () => {
  const added = await add();
  const changed = await change(added.subscription.id, 1, daily);
  await expect(undo(added.auditId)).rejects.toMatchObject({ key: 'changedSince' });
  await remove(added.subscription.id);
  await expect(undo(changed.auditId)).rejects.toMatchObject({ key: 'changedSince' });
});

test('a form that was opened before somebody else saved does not overwrite their change', async () => {
  const { subscription } = await add();
  await change(subscription.id, 1, daily);
  await expect(change(subscription.id, 1, { ...weekly, language: 'zh-CN' })).rejects.toMatchObject({
    key: 'subscriptionChanged',
  });
  expect(await current(subscription.id)).toEqual(daily);
});

test('a removed digest cannot be changed or removed again', async () => {
  const { subscription } = await add();
  await remove(subscription.id);
  await expect(remove(subscription.id)).rejects.toMatchObject({ key: 'subscriptionGone' });
  await expect(change(subscription.id, 2, daily)).rejects.toMatchObject({ key: 'subscriptionGone' });
  await expect(change('no-such-id', 1, daily)).rejects.toMatchObject({ key: 'subscriptionGone' });
});

test('the same digest is not set up twice for one channel and time', async () => {
  const { subscription } = await add();
  await expect(add()).rejects.toMatchObject({ key: 'subscriptionExists' });
  await expect(add({ ...weekly, sections: ['movements', 'topNeeds'] })).rejects.toMatchObject({
    key: 'subscriptionExists',
  });
  const other = await add({ ...weekly, filters: {} });
  await expect(change(other.subscription.id, 1, weekly)).rejects.toMatchObject({ key: 'subscriptionExists' });
  await change(subscription.id, 1, { ...weekly, alertsAtOnce: false });
});

test('a form that is sent twice sets up one digest', async () => {
  await add(weekly, 'form:V1');
  await expect(add({ ...weekly, channelId: 'C9' }, 'form:V1')).rejects.toMatchObject({ key: 'alreadyDone' });
  expect(await records.workspace.read.subscriptions.list()).toHaveLength(1);
});
