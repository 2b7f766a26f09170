import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadReply } from '../../src/delivery/outgoingMessage.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { type Outbox, openOutbox, run } from './outbox.ts';

const reply = (page: number): ThreadReply => ({
  type: 'digestDetails',
  subscriptionId: 's',
  page,
  pageCount: 2,
  details: [],
});

let outbox: Outbox;
beforeEach(async () => {
  outbox = await openOutbox();
  // As a digest would have it: two more messages in its thread.
  outbox.poster.replies = ({ message }) => ('partyName' in message ? [reply(1), reply(2)] : []);
  await outbox.put('Acme');
});
afterEach(() => outbox.close());

const postedReplies = () =>
  outbox.poster.posted.flatMap(({ message, target }) =>
    message.type === 'digestDetails' ? [`${target} ${message.threadTs} ${message.page}`] : [],
  );
const mainTs = async () => (await outbox.rowOf('Acme'))?.postedTs;

test('follow in its thread, in order, once', async () => {
  const worker = outbox.worker();
  await run(worker);
  await run(worker);
  expect(postedReplies()).toEqual([`C1 ${await mainTs()} 1`, `C1 ${await mainTs()} 2`]);
});

test('follow however many workers race', async () => {
  await Promise.all([outbox.worker(), outbox.worker(), outbox.worker()].map(run));
  await run(outbox.worker());
  expect(postedReplies()).toHaveLength(2);
});

describe('whose message did not arrive', () => {
  test('do not come where it was refused', async () => {
    outbox.poster.answer = () => ({
      ...{ kind: 'refused', error: 'is_archived', problem: 'archived', reference: null },
    });
    await run(outbox.worker());
    expect(postedReplies()).toEqual([]);
    expect(await outbox.workspace.read.outbox.findByKey('test:id-1000:digestDetails:1')).toBeUndefined();
  });

  test('do not come while nobody knows, and come once it is found', async () => {
    const usual = outbox.poster.answer;
    outbox.poster.answer = ({ message }) =>
      'partyName' in message ? { kind: 'unsure', error: 'lost answer' } : usual({} as never);
    const worker = outbox.worker();
    await run(worker);
    expect(postedReplies()).toEqual([]);
    outbox.poster.finding = () => ({ kind: 'found', ts: '17.4' });
    outbox.clock.nowMs += 30_000;
    await run(worker);
    expect(postedReplies()).toEqual(['C1 17.4 1', 'C1 17.4 2']);
  });

  test('do not come where nobody can look', async () => {
    outbox.poster.answer = () => ({ kind: 'unsure', error: 'lost answer' });
    outbox.poster.finding = () => ({ kind: 'unreadable', error: 'missing_scope' });
    const worker = outbox.worker();
    await run(worker);
    outbox.clock.nowMs += 30_000;
    await run(worker);
    expect(postedReplies()).toEqual([]);
  });
});

test('are there when the service ends right after the message, and not lost when it could not write that down', async () => {
  let failures = 2;
  const flaky: WorkspaceStore = {
    ...outbox.workspace,
    write: (useCase) => {
      if (outbox.poster.posted.length > 0 && failures-- > 0) return Promise.reject(new Error('disk full'));
      return outbox.workspace.write(useCase);
    },
  };
  const first = outbox.worker(flaky);
  const usual = outbox.poster.answer;
  outbox.poster.answer = (delivery) => {
    // It is asked to end while it posts: nothing else is begun.
    void first.stop();
    return usual(delivery);
  };
  await run(first);
  await first.stop();
  expect(postedReplies()).toEqual([]);
  expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  await run(outbox.worker());
  expect(postedReplies()).toEqual([`C1 ${await mainTs()} 1`, `C1 ${await mainTs()} 2`]);
});

test('of a message that somebody deleted are nobody’s trouble', async () => {
  const usual = outbox.poster.answer;
  outbox.poster.answer = (delivery) =>
    delivery.message.type === 'digestDetails'
      ? { kind: 'refused', error: 'thread_not_found', problem: 'refused', reference: null }
      : usual(delivery);
  await run(outbox.worker());
  expect(outbox.poster.posted.map(({ message }) => message.type)).toEqual([
    'lowSatisfactionAlert',
    'digestDetails',
    'digestDetails',
  ]);
});
