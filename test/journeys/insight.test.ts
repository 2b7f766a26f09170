import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { referenceFor } from '../../src/loyalty/tierTimeline.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { answerTo } from './answerTo.ts';
import { addBuyers, type Buyer } from './buyers.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const every = (days: number, times: number, amount: number, last = 5) =>
  Array.from({ length: times }, (_, n): [number, number] => [last + n * days, amount]);

/** Eighteen that were rated and have bought on the customers' side, three on the partners'. */
const buyers: readonly Buyer[] = [
  ...Array.from(
    { length: 15 },
    (_, n): Buyer => ({
      ...{ name: `C${n}`, kind: 'customer', segment: n % 2 ? 'retail' : '医疗' },
      bought: every(20, 16 - n, 10_000 * (16 - n), 5 + 20 * n),
      said: [
        [40, 98 - 3 * n],
        [3, 96 - 4 * n],
      ],
    }),
  ),
  {
    name: 'Loyal & sad',
    kind: 'customer',
    bought: every(15, 14, 100_000),
    said: [
      [9, 41],
      [2, 52],
    ],
  },
  { name: 'Happy *once*', kind: 'customer', bought: [[300, 500]], said: [[7, 93]] },
  { name: 'Never bought', kind: 'customer', bought: [], said: [[7, 88]] },
  { name: 'Never rated', kind: 'customer', bought: every(30, 5, 20_000), said: [] },
  { name: 'P0', kind: 'partner', bought: every(30, 6, 50_000), said: [[20, 85]] },
  { name: 'P1', kind: 'partner', bought: [[500, 1000]], said: [[20, 65]] },
  { name: 'Both', kind: 'both', bought: every(40, 4, 30_000), said: [[11, 77]] },
];

let workspace: JourneyWorkspace;
let ids: Map<string, string>;

beforeAll(async () => {
  workspace = await openWorkspace();
  ids = await addBuyers(workspace, buyers);
});
afterAll(() => workspace.stop());

/** B from the raw rows, by the words of the formula. */
const behaviourOf = async ({ kind, bought }: Buyer): Promise<number | null> => {
  if (bought.length === 0) return null;
  const model = await loyaltyModel(workspace.records.read);
  const year = bought.filter(([days]) => days < 365);
  const spent = year.reduce((sum, [, amount]) => sum + amount, 0);
  const F = 100 * Math.sqrt(Math.min(1, year.length / 12));
  const M = 100 * Math.sqrt(Math.min(1, spent / (referenceFor(kind, model).amount ?? 1)));
  const R = 100 * 0.5 ** (Math.min(...bought.map(([days]) => days)) / 90);
  return (0.25 * F + 0.3 * M + 0.25 * R) / 0.8;
};

const meanOf = ({ said: scores }: Buyer): number => {
  const weighed = scores.map(([days, score]): [number, number] => [0.5 ** (days / 180), score]);
  return weighed.reduce((sum, [w, s]) => sum + w * s, 0) / weighed.reduce((sum, [w]) => sum + w, 0);
};

/** Spearman's ρ with ranks by counting who is below. */
const rhoOf = (pairs: readonly (readonly [number, number])[]): number => {
  const ranks = (values: readonly number[]) =>
    values.map((v) => values.filter((o) => o < v).length + values.filter((o) => o === v).length / 2);
  const [x, y] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  const mean = (all: readonly number[]) => all.reduce((sum, v) => sum + v, 0) / all.length;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, v, n) => sum + (v - mean(a)) * ((b[n] ?? 0) - mean(b)), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
};

const tableOf = (message: MessageSeen): string[][] => {
  const block = (message.blocks ?? []).find(({ type }) => type === 'data_table') as unknown as
    | { rows: { text: string }[][] }
    | undefined;
  return (block?.rows ?? []).map((row) => row.map(({ text }) => text));
};
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const languages = [
  {
    ...{ who: 'ana', insight: 'insight', rfm: 'rfm', risk: 'risk', partners: 'partners', lost: 'lost' },
    ...{
      goesWith: 'loyally they buy',
      more: '7 more',
      mine: 'mine',
      party: 'party',
      tooLittle: 'too little history',
    },
    ...{ noPurchase: 'has bought yet', why: 'Why health' },
    segments: ['champions', 'loyal', 'promising', 'cooling', 'at-risk', 'lost'],
  },
  {
    ...{
      who: 'lin',
      insight: '洞察',
      rfm: '价值分层',
      risk: '流失风险',
      partners: '合作伙伴',
      lost: '已流失',
    },
    ...{ goesWith: '越忠诚', more: '还差 7 个', mine: '我的', party: '档案', tooLittle: '历史太短' },
    ...{ noPurchase: '还没有购买记录', why: '健康度为什么是' },
    segments: ['重要价值', '忠诚', '有潜力', '转冷', '重要挽回', '已流失'],
  },
] as const;

describe.each(languages)('$who', (words) => {
  const { who } = words;

  test('asks how satisfaction and loyalty go together, and reads what the raw rows say', async () => {
    const report = await answerTo(workspace, who, `/prm ${words.insight}`);
    const customers: [number, number][] = [];
    for (const buyer of buyers) {
      const done = await behaviourOf(buyer);
      if (buyer.kind !== 'partner' && done !== null && buyer.said.length > 0)
        customers.push([meanOf(buyer), done]);
    }
    expect(customers).toHaveLength(18);
    const rho = rhoOf(customers);
    const margin = 1.959964 * Math.sqrt((1 + rho ** 2 / 2) / (customers.length - 3));
    const low = Math.tanh(Math.atanh(rho) - margin);
    expect(said(report)).toContain(rho.toFixed(2).replace('-', '−'));
    expect(said(report)).toContain(low.toFixed(2).replace('-', '−'));
    expect(low).toBeGreaterThan(0);
    expect(said(report)).toContain(words.goesWith);
    // Three partners are both rated and buying; ten are needed.
    expect(said(report)).toContain(words.more);
    const cells = tableOf(report).slice(1);
    expect(sum(cells.map((row) => Number(row[1])))).toBe(18);
    expect(sum(cells.map((row) => Number(row[3])))).toBe(3);
    expect(workspace.logLines).toEqual([]);
  });

  test('reads by which words a report is narrowed down', async () => {
    const answer = said(await answerTo(workspace, who, `/prm ${words.rfm} xyzzy`));
    for (const word of words.segments) expect(answer).toContain(`\`${word}\``);
    expect(said(await answerTo(workspace, who, `/prm ${words.rfm} ${words.lost} xyzzy`))).not.toContain(
      words.segments[0],
    );
  });

  test('finds who is loyal but unhappy, and who is happy but not loyal, and opens one', async () => {
    const report = await answerTo(workspace, who, `/prm ${words.insight}`);
    const text = said(report);
    const [risk, grow] = [text.indexOf('Loyal &amp; sad'), text.indexOf('Never bought')];
    expect(risk).toBeGreaterThan(0);
    expect(grow).toBeGreaterThan(risk);
    expect(text.indexOf('Happy')).toBeGreaterThan(risk);
    expect(text).not.toContain('Never rated');
    const me = workspace.playground.control.as(who);
    const before = new Set(me.messages('#sales').map(({ ts }) => ts));
    await me.press(report, `showParty:atRisk:${ids.get('Loyal & sad')}`);
    const card = await me.message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
    expect(said(card)).toContain('Loyal &amp; sad');
  });

  test('reads the same where Slack refuses charts and tables', async () => {
    for (const line of [words.insight, words.rfm, `${words.rfm} ${words.lost}`]) {
      workspace.playground.control.faults.refuseNextResponses('invalid_blocks');
      const report = await answerTo(workspace, who, `/prm ${line}`);
      expect(JSON.stringify(report.blocks)).not.toContain('data_');
      expect(said(report).length).toBeGreaterThan(200);
    }
  });

  test('asks for RFM, for a segment of it, and for a side with too few', async () => {
    const report = await answerTo(workspace, who, `/prm ${words.rfm}`);
    const cells = tableOf(report).slice(1);
    // Customers and the one that is both; three partners are too few for fifths.
    expect(sum(cells.map((row) => Number(row[1])))).toBe(19);
    expect(cells[0]).toHaveLength(3);
    const partners = await answerTo(workspace, who, `/prm ${words.rfm} ${words.partners}`);
    expect(said(partners)).toContain('5');
    const lost = await answerTo(workspace, who, `/prm ${words.rfm} ${words.lost}`);
    expect(said(lost)).toContain('Happy');
    expect(said(lost)).not.toContain('C0');
  });

  test('asks who may stay away, and what the index has been worth', async () => {
    const report = await answerTo(workspace, who, `/prm ${words.risk}`);
    const text = said(report);
    expect(text).toContain('Happy');
    // Gone for 500 days: named apart.
    expect(text).toContain('P1');
    // 100 − (100·0.5^(300/90) + 100·√(1/12))/2
    expect(text).toContain('80.6');
    const mine = await answerTo(workspace, who, `/prm ${words.risk} ${words.mine}`);
    expect(said(mine)).toContain(words.noPurchase);
  });

  test('opens the card of each kind, and asks why health and risk are what they are', async () => {
    for (const name of ['C0', 'P0', 'Both']) {
      const card = await answerTo(workspace, who, `/prm ${words.party} ${name}`);
      const me = workspace.playground.control.as(who);
      const before = new Set(me.messages('#sales').map(({ ts }) => ts));
      await me.press(card, 'whyHealth');
      const why = await me.message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
      expect(said(why)).toContain(words.why);
      expect(said(why)).toContain('100 − (');
      expect(said(why)).not.toMatch(/NaN|undefined|null/);
    }
  });
});

test('of nobody, and of one party alone, nothing is made up', async () => {
  const empty = await openWorkspace();
  for (const { who, insight, rfm, risk, noPurchase } of languages)
    for (const line of [insight, rfm, risk])
      expect(said(await answerTo(empty, who, `/prm ${line}`))).toContain(noPurchase);
  await addBuyers(empty, [{ name: 'Only', kind: 'both', bought: [[3, 500]], said: [[2, 80]] }]);
  for (const { who, insight, rfm, risk, tooLittle } of languages) {
    expect(said(await answerTo(empty, who, `/prm ${insight}`))).toContain('9');
    expect(said(await answerTo(empty, who, `/prm ${rfm}`))).toContain('5');
    expect(said(await answerTo(empty, who, `/prm ${risk}`))).toContain(tooLittle);
  }
  expect(said(await answerTo(empty, 'gus', '/prm insight'))).toContain('You have no role here yet');
  expect(empty.logLines).toEqual([]);
  await empty.stop();
});
