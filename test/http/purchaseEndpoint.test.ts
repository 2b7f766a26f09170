import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { createPurchaseEndpoint, type PurchaseEndpoint } from '../../src/http/purchaseEndpoint.ts';
import { createWorkInFlight } from '../../src/http/workInFlight.ts';
import { createLog } from '../../src/log.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';

const SECRET = 'a-secret-for-the-tests';
const AT = new Date('2026-11-29T10:00:00Z');
const lines: string[] = [];
const log = createLog('trace', { write: (line) => void lines.push(line) });
const work = createWorkInFlight(log);

let folder: string;
let store: Store;
let workspace: WorkspaceStore;
let endpoint: PurchaseEndpoint;
let url: string;
let ids = 0;
const newId = () => `id-${String(ids++).padStart(6, '0')}`;
const act: Act = {
  actor: { id: 'USYSTEM', role: 'admin', language: 'en', zone: 'UTC' },
  ...{ at: AT, source: 'system', requestKey: null, permalink: null, batchId: null, newId },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prm-purchases-'));
  store = await openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off' });
  await store.addWorkspace({
    ...{ id: 'T1', name: 'Northwind', zone: 'UTC', language: 'en', defaultRole: 'rep' },
    ...{ botUserId: 'UBOT', createdAt: AT, reviewedOn: null },
  });
  workspace = store.inWorkspace('T1');
  await workspace.write(async (tx) => {
    await addParty(tx, act, { kind: 'customer', name: 'Acme Corporation', externalId: 'C-1' });
    await addParty(tx, act, { kind: 'partner', name: 'Globex Integrators' });
    await addParty(tx, act, { kind: 'both', name: '天行电子有限公司' });
  });
  endpoint = createPurchaseEndpoint({
    ...{ secret: SECRET, port: 0, host: '127.0.0.1', workspace, work, log, newId, now: () => AT },
  });
  url = `http://127.0.0.1:${(await endpoint.start()).port}/purchases`;
});
afterAll(async () => {
  await endpoint.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(work.count).toBe(0);
  expect(lines.filter((line) => line.includes('secret licence'))).toEqual([]);
});

const signed = (body: string | Buffer, at = AT, secret = SECRET) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const hmac = createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex');
  return { 'x-prm-timestamp': timestamp, 'x-prm-signature': `v1=${hmac}` };
};

const post = async (payload: unknown, headers?: Record<string, string>) => {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await fetch(url, { method: 'POST', body, headers: headers ?? signed(body) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};

const purchase = (reference: string, more: object = {}) => ({
  ...{ externalId: 'C-1', amount: '1200.50', currency: 'EUR', date: '2026-11-28', reference },
  ...{ description: 'a secret licence', ...more },
});

test('a purchase is recorded once, however often it is sent', async () => {
  const first = await post(purchase('A-1'));
  expect(first.status).toBe(201);
  expect(first.answer).toMatchObject({
    ...{ outcome: 'recorded', party: 'Acme Corporation', amount: '1200.50', currency: 'EUR' },
    ...{ converted: { amount: '1200.50', currency: 'EUR' }, loyalty: { tier: expect.any(String) } },
  });
  const again = await post(purchase('A-1'));
  expect(again).toMatchObject({ status: 200, answer: { outcome: 'already', id: first.answer.id } });
  const other = await post(purchase('A-1', { amount: '1200.51' }));
  expect(other.status).toBe(409);
  expect(other.answer.message).toContain('€1,200.50');
  expect(other.answer.message).toContain('€1,200.51');
});

test('twenty at once with one number are one purchase', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(purchase('A-20'))));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
});

test.each([
  ['a partner by name', { externalId: undefined, party: 'Globex Integrators' }, 'Globex Integrators'],
  ['one that is both, in Chinese', { externalId: undefined, party: '天行电子有限公司' }, '天行电子有限公司'],
])('%s is found', async (_who, more, name) => {
  const { status, answer } = await post(purchase(`N-${name}`, more));
  expect(status).toBe(201);
  expect(answer.party).toBe(name);
});

test('the id of a party that became part of another leads there, as in an import', async () => {
  const one = await workspace.write((tx) =>
    addParty(tx, act, { kind: 'customer', name: 'Hooli North', externalId: 'M-N' }),
  );
  const other = await workspace.write((tx) =>
    addParty(tx, act, { kind: 'customer', name: 'Hooli', externalId: 'M-H' }),
  );
  await workspace.write((tx) => mergeParties(tx, act, { mergedId: one.party.id, intoId: other.party.id }));
  const { status, answer } = await post(purchase('M-1', { externalId: 'M-N' }));
  expect(answer.party).toBe('Hooli');
  expect(status).toBe(201);
});

test('a refund is held against its purchase', async () => {
  await post(purchase('R-1', { amount: '100' }));
  const refund = { amount: '-40.00', refundOf: 'R-1' };
  expect((await post(purchase('R-1-C', refund))).status).toBe(201);
  const tooMuch = await post(purchase('R-1-D', { ...refund, amount: '-60.01' }));
  expect(tooMuch.status).toBe(409);
  expect(tooMuch.answer.message).toContain('€60.00');
  expect((await post(purchase('R-1-E', { refundOf: 'R-1' }))).status).toBe(400);
  expect((await post(purchase('R-1-F', { ...refund, refundOf: 'nothing' }))).status).toBe(404);
});

test('an amount of zero is kept, and said to count for nothing', async () => {
  const { status, answer } = await post(purchase('Z-1', { amount: '0.00' }));
  expect(status).toBe(201);
  expect(answer.note).toContain('counts for nothing');
});

describe('what is refused', () => {
  test.each([
    ['no number', { reference: undefined }, 'reference'],
    ['an amount that is a number', { amount: 1200.5 }, 'amount'],
    ['an amount with a comma', { amount: '1.200,50' }, 'decimal with a point'],
    ['an amount with too many decimals', { amount: '1.005' }, 'more decimals'],
    ['a huge amount', { amount: '99999999999999' }, 'too large'],
    ['not a number at all', { amount: 'NaN' }, 'decimal with a point'],
    ['an unknown currency', { currency: 'EUX' }, 'not a currency'],
    ['a day that does not exist', { date: '2026-02-31' }, 'not a date'],
    ['a day of 1900', { date: '1900-01-01' }, 'too long ago'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
    ['nobody', { externalId: undefined }, 'externalId'],
  ])('%s: 400, with what to do', async (_what, more, says) => {
    const { status, answer } = await post(purchase('X-1', more));
    expect(status).toBe(400);
    expect(answer.message).toContain(says);
    expect(await workspace.read.purchases.findByReference('X-1')).toBeUndefined();
  });

  test.each(['', 'not json', '[]', 'null', '{"amount":"1"', '\u0000'])('a body of %j: 400', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  test('an unknown party: 404 with names that are near', async () => {
    const { status, answer } = await post(purchase('X-2', { externalId: 'C-9', party: 'Acme Corpration' }));
    expect(status).toBe(404);
    expect(answer.nearest).toEqual(['Acme Corporation']);
    expect((await post(purchase('X-3', { externalId: 'C-9' }))).status).toBe(404);
  });

  test('another secret, another body, no signature, or one of the wrong length: 401', async () => {
    const body = JSON.stringify(purchase('X-4'));
    const good = signed(body);
    for (const headers of [
      signed(body, AT, 'another-secret-for-them'),
      signed(`${body} `),
      { 'x-prm-timestamp': good['x-prm-timestamp'] },
      { ...good, 'x-prm-signature': 'v1=' },
      { ...good, 'x-prm-signature': good['x-prm-signature'].replace('v1=', 'v0=') },
    ])
      expect(await post(body, headers as Record<string, string>)).toMatchObject({
        status: 401,
        answer: { error: 'notGenuine' },
      });
    expect(await workspace.read.purchases.findByReference('X-4')).toBeUndefined();
  });

  test.each([-301, 301])(
    'signed %i seconds from now: 401; within five minutes it is taken',
    async (seconds) => {
      const body = JSON.stringify(purchase(`T${seconds}`));
      const at = (offset: number) => new Date(AT.getTime() + offset * 1000);
      expect((await post(body, signed(body, at(seconds)))).answer.error).toBe('notTimely');
      expect((await post(body, signed(body, at(Math.sign(seconds) * 299)))).status).toBe(201);
    },
  );

  test('a body that is too large: 413', async () => {
    const { status } = await post(JSON.stringify(purchase('X-5', { description: 'x'.repeat(70_000) })));
    expect(status).toBe(413);
  });

  test('another path or method', async () => {
    expect((await fetch(url.replace('/purchases', '/'))).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(url.replace('/purchases', '/healthz'))).status).toBe(200);
  });
});

test('what was taken before a stop is answered; then nothing is', async () => {
  const own = createPurchaseEndpoint({
    ...{ secret: SECRET, port: 0, host: '127.0.0.1', workspace, work, log, newId, now: () => AT },
  });
  const at = `http://127.0.0.1:${(await own.start()).port}/purchases`;
  const body = JSON.stringify(purchase('S-1'));
  const sent = fetch(at, { method: 'POST', body, headers: signed(body) });
  await expect.poll(() => work.count, { interval: 1 }).toBeGreaterThanOrEqual(0);
  const response = await sent;
  await own.stop();
  expect(response.status).toBe(201);
  await expect(fetch(at, { method: 'POST', body, headers: signed(body) })).rejects.toThrow();
});
