import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  expect(said(await answerTo(workspace, 'ada', '/prm rates base EUR'))).toContain('Everything is counted in');
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const person = (name: string) => workspace.playground.control.as(name);
const party = async (name: string, kind: PartyKind = 'customer') =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party;
const purchasesOf = (partyId: string) => workspace.records.read.purchases.latestOf(partyId, '9999-12-31', 20);
const say = async (who: string, line: string) => said(await answerTo(workspace, who, line));
const today = () => new Date(workspace.playground.control.now()).toISOString().slice(0, 10);
const daysAgo = (days: number) =>
  new Date(workspace.playground.control.now() - days * 86_400_000).toISOString().slice(0, 10);

const languages = [
  {
    ...{ who: 'ana', buy: 'buy', refund: 'refund', ref: 'ref', list: 'purchases', undo: 'Undo' },
    ...{ lead: { customer: 'bought for', partner: 'brought in', both: 'is recorded' } },
    ...{
      loyalty: 'Loyalty',
      first: 'its first tier',
      undone: 'does not count any more',
      all: 'refunds all of',
    },
    ...{ edit: 'Edit', amount: 'Amount', changed: 'it is *€900.00* now', cancelled: 'refunded in full' },
  },
  {
    ...{ who: 'lin', buy: '采购', refund: '退款', ref: '单号', list: '采购记录', undo: '撤销' },
    ...{ lead: { customer: '的采购', partner: '带来的业绩', both: '的交易' } },
    ...{ loyalty: '忠诚度', first: '首次获得等级', undone: '不再计入', all: '全额退款' },
    ...{ edit: '编辑', amount: '金额', changed: '金额为 *€900.00*', cancelled: '已全额退款' },
  },
] as const;

for (const kind of partyKinds)
  for (const l of languages) {
    test(`${l.who} records a purchase of a ${kind} by line, reads what it did to the loyalty, and takes it back`, async () => {
      const { id, name } = await party(`Acme ${kind} ${l.who}`, kind);
      const reference = `INV-${kind}-${l.who}`;
      const answer = await answerTo(
        workspace,
        l.who,
        `/prm ${l.buy} ${name} 1.200,50 EUR ${l.ref} ${reference} “annual <!here> licence”`,
      );
      expect(said(answer)).toContain('€1,200.50');
      expect(said(answer)).toContain(l.lead[kind]);
      expect(said(answer)).toContain(l.loyalty);
      expect(said(answer)).toContain(l.first);
      expect(said(answer)).toContain('&lt;!here&gt;');
      expect(await purchasesOf(id)).toMatchObject([
        {
          ...{ amount: 120_050, currency: 'EUR', baseAmount: 120_050, reference, boughtOn: today() },
          ...{ description: 'annual <!here> licence', state: 'counted', recordedBy: expect.any(String) },
        },
      ]);
      expect(await workspace.records.read.loyalty.stateOf(id)).toMatchObject({ asOf: today() });

      const again = await say(l.who, `/prm ${l.buy} ${name} 1200.50 EUR ${l.ref} ${reference}`);
      expect(again).toContain(reference);
      expect(await purchasesOf(id)).toHaveLength(1);

      const me = person(l.who);
      await me.press(answer, l.undo);
      await me.message('#sales', (message) => said(message).includes(l.undone));
      expect(await purchasesOf(id)).toEqual([]);
      expect(await workspace.records.read.loyalty.stateOf(id)).toBeUndefined();
      // Its number is free again.
      expect(await say(l.who, `/prm ${l.buy} ${name} 7 EUR ${l.ref} ${reference}`)).toContain('€7.00');
    });

    test(`${l.who} refunds all of a purchase of a ${kind} in two steps, and it no longer counts`, async () => {
      const { id, name } = await party(`Refunded ${kind} ${l.who}`, kind);
      const reference = `RF-${kind}-${l.who}`;
      await say(l.who, `/prm ${l.buy} ${name} 500 EUR ${daysAgo(10)} ${l.ref} ${reference}`);
      await say(l.who, `/prm ${l.refund} ${name} 200 ${l.ref} ${reference}`);
      expect((await purchasesOf(id)).map(({ cancelledOn }) => cancelledOn)).toEqual([null, null]);
      expect(await say(l.who, `/prm ${l.refund} ${name} 300 EUR ${l.ref} ${reference}`)).toContain(l.all);
      const bought = await workspace.records.read.purchases.findByReference(reference);
      expect(bought?.cancelledOn).toBe(today());
      expect(await workspace.records.read.loyalty.stateOf(id)).toBeUndefined();
      const list = await say(l.who, `/prm ${l.list} ${name}`);
      expect(list).toContain(l.cancelled);
      const tooMuch = await say(l.who, `/prm ${l.refund} ${name} 1 EUR ${l.ref} ${reference}`);
      expect(tooMuch).toContain('€500.00');
      expect(await purchasesOf(id)).toHaveLength(3);
      // Taking the last refund back lets the purchase count again.
      await say(l.who, l.who === 'ana' ? '/prm undo' : '/prm 撤销');
      expect((await workspace.records.read.purchases.findByReference(reference))?.cancelledOn).toBeNull();
      expect(await workspace.records.read.loyalty.stateOf(id)).toBeDefined();
    });

    test(`${l.who} corrects a purchase of a ${kind} in its form, and undoes the correction`, async () => {
      const { id, name } = await party(`Edited ${kind} ${l.who}`, kind);
      const answer = await answerTo(workspace, l.who, `/prm ${l.buy} ${name} 90 EUR`);
      const me = person(l.who);
      await me.press(answer, l.edit);
      await me.modal();
      await me.fill({ [l.amount]: '900' });
      await me.submit();
      const changed = await me.message('#sales', (message) => said(message).includes(l.changed));
      expect(await purchasesOf(id)).toMatchObject([{ amount: 90_000, baseAmount: 90_000, version: 2 }]);
      await me.press(changed, l.undo);
      await expect.poll(async () => (await purchasesOf(id))[0]?.amount).toBe(9_000);
    });
  }

describe('an amount', () => {
  test.each([
    ['1200', 'EUR', 120_000],
    ['1,200.50 EUR', 'EUR', 120_050],
    ['1 200 EUR', 'EUR', 120_000],
    ['１２００ EUR', 'EUR', 120_000],
    ['€1,200', 'EUR', 120_000],
    ['1.200€', 'EUR', 120_000],
    ['EUR 1200', 'EUR', 120_000],
    ['1.2k eur', 'EUR', 120_000],
    ['1200 JPY', 'JPY', 1_200],
    ['1.2万元', 'CNY', 1_200_000],
    ['1.5 KWD', 'KWD', 1_500],
  ])('%s is read as %s %i', async (typed, currency, amount) => {
    const { id, name } = await party(
      `Reader ${[...typed].map((sign) => sign.codePointAt(0)?.toString(36)).join('')}`,
    );
    await say('lin', `/prm 采购 “${name}” ${typed}`);
    expect(await purchasesOf(id)).toMatchObject([{ amount, currency }]);
  });

  test('¥ is yuan for a Chinese reader, and asked about otherwise, with both lines to paste', async () => {
    const { id, name } = await party('Signs');
    const asked = await say('ana', `/prm buy ${name} ¥1200`);
    expect(asked).toContain('/prm buy Signs 1200 JPY');
    expect(asked).toContain('/prm buy Signs 1200 CNY');
    expect(await purchasesOf(id)).toEqual([]);
    await say('lin', `/prm 采购 ${name} ￥1200`);
    expect(await purchasesOf(id)).toMatchObject([{ currency: 'CNY' }]);
  });

  test.each([
    ['-200 EUR', '/prm refund Refusals 200.00 EUR', 'below 0'],
    ['0 EUR', 'zero counts for nothing', 'nothing was recorded'],
    ['99999999999999 EUR', 'too large', '€10,000,000,000.00'],
    ['1.2.3 EUR', 'does not read as an amount', '1200.50'],
    ['1,200 KWD', '/prm buy Refusals 1200 KWD', '/prm buy Refusals 1.2000 KWD'],
    ['12.50 JPY', 'has decimals', 'JPY has none'],
    ['1200.505 EUR', 'more decimals', '(2)'],
    ['1200 EUX', 'not a currency', '/prm buy Refusals 1200 EUR'],
    ['1.2m EUR', 'thousands or millions', ''],
    ['1200 EUR 31/02', 'not a date', '2026-01-31'],
    ['1200 EUR 31/02/2026', 'not a date', '2026-01-31'],
    ['1200 EUR 03/04/2026', '/prm buy Refusals 1200 EUR 2026-04-03', '2026-03-04'],
    ['1200 EUR 1900-01-01', 'too long ago', '2000'],
    ['1200 EUR 2062-01-01', 'two years ahead', 'another year'],
  ])('%s is refused with what to do about it', async (typed, says, andSays) => {
    const known = (await workspace.records.read.parties.listByName('refusals'))[0]?.party;
    const { id } = known ?? (await party('Refusals'));
    const text = await say('ana', `/prm buy Refusals ${typed}`);
    expect(text).toContain(says);
    expect(text).toContain(andSays);
    expect(await purchasesOf(id)).toEqual([]);
  });

  test.each([
    ['-200 EUR', '/prm 退款 Refusals 200.00 EUR'],
    ['0 EUR', '金额为零不计入'],
    ['1200 EUX', '不是币种'],
    ['1200 EUR 1900-01-01', '太早'],
    ['1200 EUR 31/02', '不是日期'],
  ])('%s is refused in Chinese, too', async (typed, says) => {
    expect(await say('lin', `/prm 采购 Refusals ${typed}`)).toContain(says);
  });
});

describe('a refund that cannot be', () => {
  test('before its purchase, of more than it, in another currency, of another party, of a refund, of nothing known', async () => {
    const { id } = await party('Wary');
    await party('Other');
    await say('ana', `/prm buy Wary 500 EUR ${daysAgo(5)} ref W-1`);
    expect(await say('ana', `/prm refund Wary 100 EUR ${daysAgo(9)} ref W-1`)).toContain(
      'before its purchase',
    );
    expect(await say('ana', '/prm refund Wary 501 EUR ref W-1')).toContain('more than what is left');
    expect(await say('ana', '/prm refund Wary 100 USD ref W-1')).toContain('in EUR, too');
    expect(await say('ana', '/prm refund Other 100 EUR ref W-1')).toContain('a purchase of *Wary*');
    const unknown = await say('ana', '/prm refund Wary 100 EUR ref W-9');
    expect(unknown).toContain('`W-1`');
    expect(unknown).toContain('`/prm refund Wary 100 EUR`');
    expect(await purchasesOf(id)).toHaveLength(1);
    await say('ana', '/prm refund Wary 100 EUR of W-1 ref C-1');
    expect(await say('ana', '/prm refund Wary 10 EUR of C-1')).toContain('is a refund itself');
    expect(await say('ana', '/prm refund Wary 100 EUR of W-1 ref C-1')).toContain('is recorded already');
    expect(await purchasesOf(id)).toHaveLength(2);
  });

  test('a purchase with a refund can be neither taken back nor made smaller than it', async () => {
    const { id } = await party('Bound');
    const bought = await answerTo(workspace, 'ana', `/prm buy Bound 500 EUR ref B-1`);
    await say('ana', '/prm refund Bound 200 ref B-1');
    const ana = person('ana');
    await ana.press(bought, 'Undo');
    await ana.message('#sales', (message) => said(message).includes('Take the refund back'));
    expect(await purchasesOf(id)).toHaveLength(2);
  });
});

describe('the same number twice', () => {
  test('with other content shows both, and changes nothing', async () => {
    const { id } = await party('Twice');
    await say('ana', '/prm buy Twice 500 EUR ref T-1');
    const text = await say('lin', '/prm 采购 Twice 600 EUR 单号 T-1');
    expect(text).toContain('€500.00');
    expect(text).toContain('€600.00');
    expect(await purchasesOf(id)).toMatchObject([{ amount: 50_000 }]);
  });
});

describe('rates', () => {
  test('a purchase without one is flagged, and counted once the rate is set; undoing the rate flags it again', async () => {
    const { id } = await party('Abroad');
    const flagged = await say('ana', '/prm buy Abroad 1000 CHF');
    expect(flagged).toContain('No rate is known for CHF');
    expect((await purchasesOf(id))[0]?.baseAmount).toBeNull();
    expect(await say('ada', '/prm rates')).toContain('CHF: 1 purchase is left out');
    expect(await say('ana', '/prm rates CHF 1.05')).toContain('admin');
    const set = await answerTo(workspace, 'ada', `/prm rates CHF 1.05 ${daysAgo(1)}`);
    expect(said(set)).toContain('1 purchase was converted anew');
    expect((await purchasesOf(id))[0]?.baseAmount).toBe(105_000);
    const ada = person('ada');
    await ada.press(set, 'Undo');
    await ada.message('#sales', (message) => said(message).includes('the rate of CHF is as it was before'));
    expect((await purchasesOf(id))[0]?.baseAmount).toBeNull();
  });

  test.each([
    ['USD 0', 'above 0'],
    ['USD -1', 'above 0'],
    ['USD abc', 'not a rate'],
    ['USD 1.08 2062-01-01', 'at most a year ahead'],
    ['EUR 1.1', 'is the base currency'],
    ['EUX 1.1', 'not a currency'],
    ['bsae USD', 'base'],
    ['remove USD 2020-01-01', 'No rate of'],
  ])('%s is refused', async (typed, says) => {
    expect(await say('ada', `/prm rates ${typed}`)).toContain(says);
  });

  test('another base currency is asked about first, converts everything, and is undone', async () => {
    const { id } = await party('Rebased');
    await say('ana', '/prm buy Rebased 1000 EUR');
    await say('ada', `/prm rates USD 0.8 ${daysAgo(3)}`);
    const question = await answerTo(workspace, 'ada', '/prm rates base USD');
    expect(said(question)).toContain('instead of *EUR*');
    expect((await purchasesOf(id))[0]?.baseAmount).toBe(100_000);
    const ada = person('ada');
    await ada.press(question, 'Count in USD');
    const done = await ada.message('#sales', (message) =>
      said(message).includes('Everything is counted in *USD*'),
    );
    expect((await purchasesOf(id))[0]?.baseAmount).toBe(125_000);
    expect(await workspace.records.read.currencyRates.list()).toMatchObject([
      { currency: 'EUR', rate: '1.25' },
    ]);
    await ada.press(done, 'Undo');
    await ada.message('#sales', (message) => said(message).includes('counted in *EUR* again'));
    expect((await purchasesOf(id))[0]?.baseAmount).toBe(100_000);
  });
});

describe('time', () => {
  test('a purchase of a later day is kept, and counts when its day has come, though the clock jumps a month', async () => {
    const { id } = await party('Later');
    const later = new Date(workspace.playground.control.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    expect(await say('ana', `/prm buy Later 100 EUR ${later}`)).toContain('counts from then on');
    expect(await workspace.records.read.loyalty.stateOf(id)).toBeUndefined();
    workspace.playground.control.advance(31 * 86_400_000);
    await say('ana', '/prm buy Later 5 EUR');
    expect(await workspace.records.read.loyalty.stateOf(id)).toMatchObject({
      inputs: { purchaseDays: 2, netAmount: 10_500 },
    });
  });
});

test('by mention in a thread it is confirmed in that thread, for all, with the link to what was said', async () => {
  const { id } = await party('Wayne');
  const ana = person('ana');
  const parent = await ana.say('#sales', 'Wayne ordered');
  await ana.say('#sales', '@prm buy wayne 1200 EUR "ten seats"', { thread: parent.ts });
  const confirmation = await person('mo').message('#sales', 'Wayne bought for €1,200.00', {
    thread: parent.ts,
  });
  expect(confirmation.isEphemeral).toBe(false);
  expect((await purchasesOf(id))[0]?.permalink).toMatch(/^https?:/);
});

test('the form opens without a line, and with whatever was said; what is wrong is said under its field', async () => {
  const { id } = await party('Formal');
  const ana = person('ana');
  await ana.type('#sales', '/prm buy formal');
  await ana.modal('Record a purchase');
  await ana.fill({ Amount: '1,200 KWD', 'What was it?': 'seats' });
  expect(JSON.stringify(await ana.submit())).toContain('two ways');
  await ana.fill({ Amount: '1,200.00' });
  await ana.submit();
  await expect.poll(async () => (await purchasesOf(id))[0]?.amount).toBe(120_000);
  expect(await purchasesOf(id)).toMatchObject([{ currency: 'EUR', description: 'seats' }]);
});

test('the card and the timeline tell of purchases', async () => {
  await party('Shown');
  await say('ana', `/prm buy Shown 77 EUR "a lamp"`);
  expect(await say('ana', '/prm party shown')).toContain('purchase of *€77.00*: “a lamp”');
});
