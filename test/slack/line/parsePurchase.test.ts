import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePurchase } from '../../../src/slack/line/parsePurchase.ts';
import { parsePurchaseDay } from '../../../src/slack/line/purchaseDay.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const TODAY = '2026-11-29';
const best = (line: string) => parsePurchase(tokenize(line), TODAY)[0];

test.each([
  ['acme 1200 EUR "annual licence"', 'acme', '1200', 'EUR', { description: 'annual licence' }],
  ['acme EUR 1200', 'acme', '1200', 'EUR', {}],
  ['acme €1,200.50 yesterday ref INV-123', 'acme', '1,200.50', '€', { reference: 'INV-123' }],
  ['acme 1 200 EUR 3 licences', 'acme', '1200', 'EUR', { description: '3 licences' }],
  ['华为 1.2万元 昨天 单号 INV-123', '华为', '1.2万', '元', { reference: 'INV-123' }],
  ['acme 1.2 万 元 “年度许可”', 'acme', '1.2万', '元', { description: '年度许可' }],
  ['acme 1,200 KWD 单号：A-1', 'acme', '1,200', 'KWD', { reference: 'A-1' }],
  ['"Acme & Sons" 12k usd', 'Acme & Sons', '12k', 'usd', {}],
  ['acme 200 refund of INV-1', 'acme', '200', null, { isRefund: true, refundOf: 'INV-1' }],
  ['acme 1200 EUX', 'acme', '1200', 'EUX', {}],
  ['acme 1200 EUR box of 12 pens', 'acme', '1200', 'EUR', { description: 'box of 12 pens' }],
  ['acme 1200 EUR all inclusive', 'acme', '1200', 'EUR', { description: 'all inclusive' }],
])('%s', (line, party, number, currency, more) => {
  expect(best(line)).toMatchObject({ party, amount: { number, currency }, ...more });
});

test('a name with a number in it is one of the readings', () => {
  const drafts = parsePurchase(tokenize('Studio 54 200 EUR'), TODAY);
  expect(drafts).toContainEqual(
    expect.objectContaining({ party: 'Studio 54', amount: { number: '200', currency: 'EUR' } }),
  );
});

test('never throws, whatever the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => {
      expect(parsePurchase(tokenize(line), TODAY).length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ['today', { day: '2026-11-29' }],
  ['昨天', { day: '2026-11-28' }],
  ['2026-01-31', { day: '2026-01-31' }],
  ['２０２６年１月３１日', { day: '2026-01-31' }],
  ['31/01/2026', { day: '2026-01-31' }],
  ['01/31/2026', { day: '2026-01-31' }],
  ['05.03.2026', { day: '2026-03-05' }],
  ['3月5日', { day: '2026-03-05' }],
  ['12月5日', { day: '2025-12-05' }],
  ['05/05/2026', { day: '2026-05-05' }],
  ['03/04/2026', { readings: ['2026-04-03', '2026-03-04'] }],
  ['31/02/2026', { readings: [] }],
  ['31/02', { readings: [] }],
  ['2月30日', { readings: [] }],
  ['licence', null],
  ['1200', null],
])('%s as a day', (typed, expected) => {
  expect(parsePurchaseDay(typed, TODAY)).toEqual(expected);
});
