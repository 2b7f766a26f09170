import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { changeSubscription } from '../../src/reports/changeSubscription.ts';
import type { DigestMessage } from '../../src/reports/digestMessage.ts';
import { enqueueDueDigests } from '../../src/reports/enqueueDueDigests.ts';
import { muteSubscription } from '../../src/reports/muteSubscription.ts';
import { removeSubscription } from '../../src/reports/removeSubscription.ts';
import { sendDigestNow } from '../../src/reports/sendDigestNow.ts';
import type { SubscriptionSettings } from '../../src/reports/subscription.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

/** Mondays at nine in Berlin. */
const weekly: SubscriptionSettings = {
  channelId: 'C1',
  sections: ['movements'],
  filters: {},
  cron: '0 9 * * 1',
  zone: 'Europe/Berlin',
  language: 'zh-CN',
  alertsAtOnce: false,
  tierChangesAtOnce: false,
};

const wednesday = new Date('2026-06-10T10:00:00Z');
const monday = (hour = '07:00:20') => new Date(`2026-06-15T${hour}Z`);

const add = async (settings: Partial<SubscriptionSettings> = {}, at = wednesday) =>
  (await records.workspace.write((tx) => addSubscription(tx, records.act(at), { ...weekly, ...settings })))
    .subscription;

const run = (at: Date) => enqueueDueDigests(records.workspace, at, records.newId);

/** What waits to be posted to a channel, taken as a worker takes it. */
const posted = async (channelId = 'C1') => {
  const taken: { deliveryKey: string; language: string; zone: string; message: DigestMessage }[] = [];
  const far = new Date('2027-01-01T00:00:00Z');
  for (;;) {
    const next = await records.workspace.write(async (tx) => {
      const delivery = await tx.outbox.claim(channelId, far, far);
      if (delivery) await tx.outbox.markPosted(delivery.id, '1.1');
      return delivery;
    });
    if (!next) return taken;
    if (next.message.type !== 'digest') throw new Error(`${next.message.type} is no digest`);
    taken.push({ ...next, message: next.message });
  }
};

const nextOf = async (id: string) =>
  (await records.workspace.read.subscriptions.find(id))?.nextDueAt.toISOString();

test('nothing is sent before its time, and it is sent once when its time has come', async () => {
  const { id } = await add();
  expect(await nextOf(id)).toBe('2026-06-15T07:00:00.000Z');
  expect(await run(monday('06:59:59'))).toBe(0);
  expect(await run(monday('07:00:00'))).toBe(1);
  expect(await run(monday('07:01:00'))).toBe(0);
  const sent = await posted();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    deliveryKey: `digest:${id}:2026-06-15T09:00`,
    language: 'zh-CN',
    zone: 'Europe/Berlin',
  });
  expect(await nextOf(id)).toBe('2026-06-22T07:00:00.000Z');
});

test('the first digest covers a whole week, and each next one begins where the last one ended', async () => {
  await add();
  await run(monday());
  await run(new Date('2026-06-22T07:00:20Z'));
  const [first, second] = await posted();
  expect(first?.message.since).toBe('2026-06-08T07:00:00.000Z');
  expect(first?.message.until).toBe('2026-06-15T07:00:15.000Z');
  expect(second?.message.since).toBe(first?.message.until);
});

test('replicas that wake at the same moment send it once', async () => {
  await add();
  await add({ sections: ['topNeeds'] });
  const counts = await Promise.all([1, 2, 3].map(() => run(monday())));
  expect(counts.reduce((total, count) => total + count, 0)).toBe(2);
  expect(await posted()).toHaveLength(2);
});

test('after five weeks of standstill one digest tells of all of them, and the next comes in its turn', async () => {
  const { id } = await add();
  const back = new Date('2026-07-16T11:30:00Z');
  expect(await run(back)).toBe(1);
  expect(await run(new Date(back.getTime() + 60_000))).toBe(0);
  const sent = await posted();
  expect(sent.map(({ message }) => [message.since, message.until])).toEqual([
    ['2026-06-08T07:00:00.000Z', '2026-07-16T11:29:55.000Z'],
  ]);
  expect(await nextOf(id)).toBe('2026-07-20T07:00:00.000Z');
});

test('a digest moved to later on the same day is sent then, too', async () => {
  const { id, version } = await add();
  await run(monday());
  const settings = { ...weekly, cron: '0 15 * * 1' };
  await records.workspace.write((tx) =>
    changeSubscription(tx, records.act(monday('08:00:00')), { id, version, settings }),
  );
  expect(await run(monday('13:00:10'))).toBe(1);
  expect((await posted()).map(({ deliveryKey }) => deliveryKey)).toEqual([
    `digest:${id}:2026-06-15T09:00`,
    `digest:${id}:2026-06-15T15:00`,
  ]);
});

test('a run that is due stays due when only the language is changed', async () => {
  const { id, version } = await add();
  await records.workspace.write((tx) =>
    changeSubscription(tx, records.act(monday('07:00:30')), {
      id,
      version,
      settings: { ...weekly, language: 'en' },
    }),
  );
  expect(await run(monday('07:01:00'))).toBe(1);
  expect((await posted())[0]?.language).toBe('en');
});

test('a removed digest is not sent, not even one that waited to be posted', async () => {
  const { id } = await add();
  await run(monday());
  await records.workspace.write((tx) => removeSubscription(tx, records.act(monday('07:00:30')), id));
  expect(await run(new Date('2026-06-22T07:00:20Z'))).toBe(0);
  expect(await posted()).toEqual([]);
});

test('one sent out of turn leaves the schedule and what the next one covers alone', async () => {
  const { id } = await add();
  const before = await records.workspace.read.subscriptions.find(id);
  await sendDigestNow(records.workspace, records.act(wednesday, 'press:1'), id);
  await sendDigestNow(records.workspace, records.act(wednesday, 'press:1'), id);
  expect(await records.workspace.read.subscriptions.find(id)).toEqual(before);
  const sent = await posted();
  expect(sent.map(({ message }) => [message.since, message.until, message.requestedBy])).toEqual([
    ['2026-06-01T07:00:00.000Z', '2026-06-10T10:00:00.000Z', 'UMO'],
  ]);
  await run(monday());
  await sendDigestNow(records.workspace, records.act(monday('12:00:00'), 'press:2'), id);
  const later = await posted();
  expect(later[1]?.message.since).toBe(later[0]?.message.until);
});

test('shortly before the first scheduled one, one out of turn covers the same time', async () => {
  const { id } = await add({}, monday('06:58:00'));
  await sendDigestNow(records.workspace, records.act(monday('06:59:00'), 'press:1'), id);
  await run(monday());
  expect((await posted()).map(({ message }) => message.since)).toEqual([
    '2026-06-08T07:00:00.000Z',
    '2026-06-08T07:00:00.000Z',
  ]);
});

test('a digest that cannot be made keeps no other back, and is tried again', async () => {
  const broken = await add();
  await add({ channelId: 'C2' });
  await records.workspace.write((tx) =>
    tx.subscriptions.change(broken.id, broken.version, { zone: 'Nowhere/City' }),
  );
  await expect(run(monday())).rejects.toThrow(AggregateError);
  expect(await posted('C2')).toHaveLength(1);
  await records.workspace.write((tx) =>
    tx.subscriptions.change(broken.id, broken.version + 1, { zone: 'Europe/Berlin' }),
  );
  expect(await run(monday('07:01:20'))).toBe(1);
});

const WEEK_MS = 7 * 86_400_000;
const weeksOn = (weeks: number) => new Date(monday().getTime() + weeks * WEEK_MS);

test('a digest muted for a week leaves out its run, and the next one covers the time in between', async () => {
  const { id } = await add();
  await run(monday());
  const [first] = await posted();
  const tuesday = new Date(monday().getTime() + 86_400_000);
  await records.workspace.write((tx) => muteSubscription(tx, records.act(tuesday), { id, length: 'week' }));
  expect(await run(weeksOn(1))).toBe(0);
  expect(await posted()).toEqual([]);
  expect(await nextOf(id)).toBe('2026-06-29T07:00:00.000Z');
  expect(await run(weeksOn(2))).toBe(1);
  const [second] = await posted();
  expect(second?.message.since).toBe(first?.message.until);
});

test('one muted for good stays quiet until it is unmuted, and loses nothing', async () => {
  const { id, coveredUntil } = await add();
  const mute = (length: 'forGood' | 'none', at: Date) =>
    records.workspace.write((tx) => muteSubscription(tx, records.act(at), { id, length }));
  await mute('forGood', wednesday);
  for (const weeks of [0, 1, 2, 3]) expect(await run(weeksOn(weeks))).toBe(0);
  await mute('none', weeksOn(3));
  expect(await run(weeksOn(4))).toBe(1);
  expect((await posted())[0]?.message.since).toBe(coveredUntil.toISOString());
});
