import type { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { DELIVERY_EVENT, findPosted } from '../../src/slack/findPosted.ts';

const since = new Date('2026-03-02T09:00:00Z');

const mine = (target: string) => {
  const needs = { requirementId: 'q1', number: 1, title: 'SSO', parties: [], shippedBy: 'UMO' };
  return { id: 'mine', target, message: { type: 'needShipped' as const, ...needs } };
};

interface HistoryCall {
  channel: string;
  ts?: string;
  oldest: string;
  cursor?: string;
}

/** A channel with so many messages, the delivery's at one place from the newest, in Slack's pages of 200. */
const channelWith = (count: number, at: number | null, among: 'history' | 'replies' = 'history') => {
  const calls: HistoryCall[] = [];
  const messages = Array.from({ length: count }, (_, n) => ({
    ts: `${n}.0`,
    metadata: {
      event_type: n % 2 ? DELIVERY_EVENT : 'other_event',
      event_payload: { delivery_id: n === at ? 'mine' : `other ${n}` },
    },
  }));
  const found = at === null ? undefined : messages[at];
  if (found) found.metadata.event_type = DELIVERY_EVENT;
  const client = {
    conversations: {
      open: async ({ users }: { users: string }) => ({ channel: { id: `D of ${users}` } }),
      [among]: async (call: HistoryCall) => {
        calls.push(call);
        const from = Number(call.cursor ?? 0);
        const hasMore = from + 200 < count;
        return {
          messages: messages.slice(from, from + 200),
          has_more: hasMore,
          response_metadata: { next_cursor: hasMore ? String(from + 200) : '' },
        };
      },
    },
  };
  return { client: client as unknown as WebClient, calls };
};

test('a message is found by its delivery, on a later page, too', async () => {
  const { client, calls } = channelWith(450, 430);
  expect(await findPosted(client, mine('C1'), since)).toEqual({
    kind: 'found',
    ts: '430.0',
  });
  expect(calls).toHaveLength(3);
});

test('it is absent only when everything since was looked at', async () => {
  const { client } = channelWith(450, null);
  expect(await findPosted(client, mine('C1'), since)).toEqual({ kind: 'absent' });
  const { client: busy, calls } = channelWith(5000, null);
  expect(await findPosted(busy, mine('C1'), since)).toMatchObject({ kind: 'unreadable' });
  expect(calls).toHaveLength(5);
});

test('the look begins before it was sent, since the clocks may differ', async () => {
  const { client, calls } = channelWith(1, null);
  await findPosted(client, mine('C1'), since);
  expect(Number(calls[0]?.oldest)).toBeLessThan(since.getTime() / 1000);
  expect(Number(calls[0]?.oldest)).toBeGreaterThan(since.getTime() / 1000 - 3600);
});

test('what was written to a person is looked for in their direct message', async () => {
  const { client, calls } = channelWith(1, 0);
  expect(await findPosted(client, mine('U1'), since)).toMatchObject({ kind: 'found' });
  expect(calls[0]?.channel).toBe('D of U1');
});

test('a reply is looked for in its thread', async () => {
  const { client, calls } = channelWith(450, 430, 'replies');
  const reply = {
    type: 'digestDetails' as const,
    ...{ subscriptionId: 's', threadTs: '17.4', page: 1, pageCount: 1, details: [] },
  };
  const found = await findPosted(client, { id: 'mine', target: 'C1', message: reply }, since);
  expect(found).toEqual({ kind: 'found', ts: '430.0' });
  expect(calls.map(({ ts }) => ts)).toEqual(['17.4', '17.4', '17.4']);
});
