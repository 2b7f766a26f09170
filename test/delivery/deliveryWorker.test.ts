import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostOutcome } from '../../src/delivery/poster.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { type Outbox, openOutbox, run } from './outbox.ts';

const HOUR_MS = 60 * 60_000;

let outbox: Outbox;
beforeEach(async () => {
  outbox = await openOutbox();
});
afterEach(() => outbox.close());

const failing = (outcome: PostOutcome, times = Number.POSITIVE_INFINITY): void => {
  const usual = outbox.poster.answer;
  let left = times;
  outbox.poster.answer = (delivery) => (left-- > 0 ? outcome : usual(delivery));
};

/** What people were told in direct messages about messages that did not arrive. */
const told = () =>
  outbox.poster.posted.flatMap(({ target, message }) =>
    message.type === 'deliveryFailed'
      ? [{ to: target, problem: message.problem, about: message.target }]
      : [],
  );

test('messages to one channel arrive in the order in which they were caused', async () => {
  for (const name of ['Acme', 'Globex', 'Initech']) await outbox.put(name);
  await run(outbox.worker());
  expect(outbox.poster.namesIn('C1')).toEqual(['Acme', 'Globex', 'Initech']);
  expect(await outbox.rowOf('Globex')).toMatchObject({ state: 'posted', claimedUntil: null, sentAt: null });
});

test('a channel that Slack is slow in holds up no other', async () => {
  await outbox.put('Acme', 'C1');
  await outbox.put('Globex', 'C2');
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  outbox.poster.answer = async ({ id, target }) => {
    if (target === 'C1') await slow;
    return { kind: 'posted', ts: id };
  };
  const worker = outbox.worker();
  worker.wake();
  await expect.poll(async () => (await outbox.rowOf('Globex'))?.state).toBe('posted');
  expect((await outbox.rowOf('Acme'))?.state).toBe('waiting');
  letGo();
  await worker.idle();
  expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
});

test('however many workers race for a message, it is posted once', async () => {
  const names = Array.from({ length: 24 }, (_, n) => `Party ${n}`);
  for (const [n, name] of names.entries()) await outbox.put(name, `C${n % 4}`);
  await Promise.all([outbox.worker(), outbox.worker(), outbox.worker()].map(run));
  await run(outbox.worker());
  const posted = outbox.poster.posted.map(({ message }) => 'partyName' in message && message.partyName);
  expect(posted.toSorted()).toEqual(names.toSorted());
  expect(outbox.poster.namesIn('C1')).toEqual(names.filter((_, n) => n % 4 === 1));
});

test('waking it while it works makes nothing arrive twice', async () => {
  await outbox.put('Acme');
  const worker = outbox.worker();
  for (let n = 0; n < 20; n++) worker.wake();
  await worker.idle();
  expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
});

describe('when Slack asks to wait', () => {
  test('that channel waits as long as Slack asked, in order, and the others go on', async () => {
    await outbox.put('Acme', 'C1');
    await outbox.put('Initech', 'C1');
    await outbox.put('Globex', 'C2');
    const usual = outbox.poster.answer;
    let isFirst = true;
    outbox.poster.answer = (delivery) => {
      if (delivery.target !== 'C1' || !isFirst) return usual(delivery);
      isFirst = false;
      return { kind: 'later', error: 'ratelimited', retryAfterMs: 30_000 };
    };
    const worker = outbox.worker();
    await run(worker);
    expect(outbox.poster.namesIn('C2')).toEqual(['Globex']);
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
    outbox.clock.nowMs += 29_000;
    await run(worker);
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
    outbox.clock.nowMs += 1000;
    await run(worker);
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme', 'Acme', 'Initech']);
    expect(outbox.poster.looked).toEqual([]);
  });

  test('a service that was restarted goes on waiting where the old one stopped', async () => {
    await outbox.put('Acme');
    failing({ kind: 'later', error: 'service_unavailable' }, 3);
    const first = outbox.worker();
    await run(first);
    outbox.clock.nowMs += 5000;
    await run(first);
    await first.stop();
    expect(outbox.poster.posted).toHaveLength(2);
    outbox.clock.nowMs += 9000;
    await run(outbox.worker());
    expect(outbox.poster.posted).toHaveLength(2);
    outbox.clock.nowMs += 1000;
    await run(outbox.worker());
    outbox.clock.nowMs += 20_000;
    await run(outbox.worker());
    expect(outbox.poster.posted).toHaveLength(4);
    expect(await outbox.rowOf('Acme')).toMatchObject({ state: 'posted', attempts: 4 });
  });

  test('after a day it is given up, and its owner is told', async () => {
    await outbox.put('Acme');
    failing({ kind: 'later', error: 'ECONNREFUSED' });
    const worker = outbox.worker();
    for (let hour = 0; hour < 24; hour++) {
      await run(worker);
      outbox.clock.nowMs += HOUR_MS;
    }
    expect((await outbox.rowOf('Acme'))?.state).toBe('waiting');
    await run(worker);
    expect(await outbox.rowOf('Acme')).toMatchObject({ state: 'failed', error: 'ECONNREFUSED' });
    expect(told()).toEqual([{ to: 'UMO', problem: 'gaveUp', about: 'C1' }]);
  });

  test('a message from before a long standstill is tried, however old it is', async () => {
    await outbox.put('Acme');
    outbox.clock.nowMs += 72 * HOUR_MS;
    await run(outbox.worker());
    expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  });

  test('a revoked token waits for an admin over a long weekend, and every attempt is in the log', async () => {
    await outbox.put('Acme');
    failing({ kind: 'blocked', error: 'token_revoked' }, 40);
    const worker = outbox.worker();
    for (let n = 0; n < 40; n++) {
      await run(worker);
      outbox.clock.nowMs += HOUR_MS;
    }
    expect((await outbox.rowOf('Acme'))?.state).toBe('waiting');
    expect(outbox.logLines.filter((line) => line.includes('token_revoked'))).toHaveLength(40);
    await run(worker);
    expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  });
});

describe('when nobody knows whether it arrived', () => {
  beforeEach(async () => {
    await outbox.put('Acme');
    failing({ kind: 'unsure', error: 'lost answer' }, 1);
  });

  const lookLater = async () => {
    const worker = outbox.worker();
    await run(worker);
    expect(outbox.poster.looked).toEqual([]);
    outbox.clock.nowMs += 30_000;
    await run(worker);
    expect(outbox.poster.looked).toHaveLength(1);
  };

  test('it is looked for, and not sent again when it is there', async () => {
    outbox.poster.finding = () => ({ kind: 'found', ts: '17.4' });
    await lookLater();
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
    expect(await outbox.rowOf('Acme')).toMatchObject({ state: 'posted', postedTs: '17.4' });
  });

  test('it is looked for, and sent again when it is not there', async () => {
    await lookLater();
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme', 'Acme']);
    expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  });

  test('where nobody can look it is not sent again, and its owner is told', async () => {
    outbox.poster.finding = () => ({ kind: 'unreadable', error: 'missing_scope' });
    await lookLater();
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
    expect((await outbox.rowOf('Acme'))?.state).toBe('unsure');
    expect(told()).toEqual([{ to: 'UMO', problem: 'unsure', about: 'C1' }]);
  });

  test('a look that failed is repeated, and nothing is sent meanwhile', async () => {
    outbox.poster.finding = () => ({ kind: 'later', error: 'ratelimited', retryAfterMs: 60_000 });
    await lookLater();
    outbox.poster.finding = () => ({ kind: 'found', ts: '17.4' });
    outbox.clock.nowMs += 60_000;
    await run(outbox.worker());
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
    expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  });
});

describe('when a worker dies between taking a message and writing down that it is posted', () => {
  const takeAndDie = async () => {
    const at = new Date(outbox.clock.nowMs);
    const until = new Date(outbox.clock.nowMs + 120_000);
    await outbox.workspace.write((tx) => tx.outbox.claim('C1', at, until));
  };

  test.each([
    { fate: 'had posted it', finding: { kind: 'found', ts: '17.4' }, posts: 0 },
    { fate: 'had not posted it', finding: { kind: 'absent' }, posts: 1 },
  ] as const)('another takes over, looks first, and leaves it posted once: it $fate', async (died) => {
    await outbox.put('Acme');
    await takeAndDie();
    outbox.poster.finding = () => died.finding;
    const other = outbox.worker();
    outbox.clock.nowMs += 119_000;
    await run(other);
    expect(outbox.poster.looked).toEqual([]);
    outbox.clock.nowMs += 1000;
    await run(other);
    expect(outbox.poster.looked).toHaveLength(1);
    expect(outbox.poster.posted).toHaveLength(died.posts);
    expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  });

  test('what comes after it in the channel waits for it', async () => {
    await outbox.put('Acme');
    await outbox.put('Globex');
    await takeAndDie();
    const other = outbox.worker();
    await run(other);
    expect(outbox.poster.posted).toEqual([]);
    outbox.clock.nowMs += 120_000;
    await run(other);
    expect(outbox.poster.namesIn('C1')).toEqual(['Acme', 'Globex']);
  });
});

test('a worker that slept past its claim does not post what another may have posted meanwhile', async () => {
  await outbox.put('Acme');
  failing({ kind: 'unsure', error: 'lost answer' }, 1);
  const worker = outbox.worker();
  await run(worker);
  outbox.clock.nowMs += 30_000;
  const other = outbox.worker();
  let hasSlept = false;
  outbox.poster.finding = async () => {
    if (hasSlept) return { kind: 'absent' };
    hasSlept = true;
    outbox.clock.nowMs += 150_000;
    await run(other);
    return { kind: 'absent' };
  };
  await run(worker);
  expect(outbox.poster.namesIn('C1')).toEqual(['Acme', 'Acme']);
  expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
});

test('what was posted while the database was gone is written down when it is back', async () => {
  await outbox.put('Acme');
  let failures = 2;
  const flaky: WorkspaceStore = {
    ...outbox.workspace,
    write: (useCase) => {
      if (outbox.poster.posted.length > 0 && failures-- > 0) return Promise.reject(new Error('disk full'));
      return outbox.workspace.write(useCase);
    },
  };
  await run(outbox.worker(flaky));
  expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
});

test('stopping waits for what is being posted, and begins nothing new', async () => {
  await outbox.put('Acme');
  await outbox.put('Globex');
  let letGo = () => {};
  outbox.poster.answer = () =>
    new Promise((resolve) => {
      letGo = () => resolve({ kind: 'posted', ts: '1' });
    });
  const worker = outbox.worker();
  worker.wake();
  await expect.poll(() => outbox.poster.posted.length).toBe(1);
  const stopped = worker.stop();
  letGo();
  await stopped;
  worker.wake();
  await worker.idle();
  expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
  expect(await outbox.rowOf('Globex')).toMatchObject({ state: 'waiting', claimedUntil: null });
});

describe('what a person must put right', () => {
  const archived = { kind: 'refused', error: 'is_archived', problem: 'archived', reference: null } as const;

  test('is told to its owner once a week, however many messages it concerns', async () => {
    for (const name of ['Acme', 'Globex', 'Initech']) await outbox.put(name);
    outbox.poster.answer = ({ id, target }) =>
      target === 'C1' ? archived : { kind: 'posted', ts: `ts of ${id}` };
    const worker = outbox.worker();
    await run(worker);
    expect(await outbox.rowOf('Initech')).toMatchObject({ state: 'failed', error: 'is_archived' });
    expect(told()).toEqual([{ to: 'UMO', problem: 'archived', about: 'C1' }]);
    outbox.clock.nowMs += 7 * 24 * HOUR_MS;
    await outbox.put('Umbrella');
    await run(worker);
    expect(told()).toHaveLength(2);
  });

  test('is told to an admin where there is no owner, or where the owner is who could not be reached', async () => {
    await outbox.addAdmin('UADA');
    await outbox.put('Acme', 'C1', null);
    await outbox.put('Globex', 'UMO', 'UMO');
    outbox.poster.answer = ({ target }) =>
      target === 'UADA' ? { kind: 'posted', ts: '1' } : { ...archived, problem: 'personUnreachable' };
    await run(outbox.worker());
    expect(told().toSorted((a, b) => a.about.localeCompare(b.about))).toEqual([
      { to: 'UADA', problem: 'personUnreachable', about: 'C1' },
      { to: 'UADA', problem: 'personUnreachable', about: 'UMO' },
    ]);
  });

  test('is not told about the telling', async () => {
    await outbox.put('Acme');
    outbox.poster.answer = () => archived;
    const worker = outbox.worker();
    await run(worker);
    await run(worker);
    expect(told()).toHaveLength(1);
  });
});
