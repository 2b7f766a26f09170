import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const DAY_MS = 86_400_000;
const languages = [
  {
    who: 'ana',
    line: 'satisfaction',
    customers: 'customers',
    partners: 'partners',
    side: ['Customers', 'Partners'],
  },
  { who: 'lin', line: '满意度报告', customers: '客户', partners: '合作伙伴', side: ['客户', '合作伙伴'] },
] as const;

let workspace: JourneyWorkspace;

/** Scores of one party as [days ago, score]; archived ones and old ones are among them. */
const sample: readonly [string, PartyKind, string | null, readonly (readonly [number, number])[]][] = [
  [
    'C1',
    'customer',
    'retail',
    [
      [300, 20],
      [10, 95],
    ],
  ],
  ['C2', 'customer', 'retail', [[40, 85]]],
  [
    'C3',
    'customer',
    '医疗',
    [
      [30, 80],
      [2, 72],
    ],
  ],
  ['C4', 'customer', null, [[1, 65]]],
  ['C5', 'customer', null, [[1, 40]]],
  ['C6', 'customer', 'retail', [[400, 10]]],
  ['C7', 'customer', null, []],
  ['P1', 'partner', '医疗', [[100, 91]]],
  ['P2', 'partner', null, [[3, 79.9]]],
  [
    'B1',
    'both',
    'retail',
    [
      [200, 100],
      [5, 88],
    ],
  ],
  ['B2', 'both', null, [[7, 59.9]]],
];

beforeAll(async () => {
  workspace = await openWorkspace();
  const now = workspace.act().at.getTime();
  for (const [name, kind, segment, scores] of sample) {
    const createdAt = new Date(now - 500 * DAY_MS);
    const { party } = await workspace.records.write((tx) =>
      addParty(tx, workspace.act(createdAt), { kind, name, segment }),
    );
    for (const [daysAgo, score] of scores)
      await workspace.records.write((tx) =>
        recordRating(tx, workspace.act(new Date(now - daysAgo * DAY_MS)), {
          ...{ partyId: party.id, score, comment: null, contactName: null },
        }),
      );
  }
});
afterAll(() => workspace.stop());

/** Worked out anew from the raw rows, by other means than the report's. */
const naively = async (side: 'customer' | 'partner', segment: string | null) => {
  const until = new Date(workspace.playground.control.now());
  const rows = await workspace.records.read.ratings.listCounted(new Date(0), until);
  const latest: number[] = [];
  for (const party of await workspace.records.read.parties.list()) {
    if (party.kind !== side && party.kind !== 'both') continue;
    if (segment !== null && party.segment !== segment) continue;
    let last: { score: number; at: number } | undefined;
    for (const row of rows)
      if (row.partyId === party.id && (!last || row.ratedAt.getTime() > last.at))
        last = { score: row.score, at: row.ratedAt.getTime() };
    if (last && last.at >= until.getTime() - 365 * DAY_MS) latest.push(last.score);
  }
  const count = (from: number, below: number) => latest.filter((s) => s >= from && s < below).length;
  const n = latest.length;
  const happy = count(80, 101);
  const p = happy / n;
  const z = 1.959964;
  // Wilson's bounds as the roots of (p − x)² = z²·x(1 − x)/n.
  const a = 1 + (z * z) / n;
  const b = -(2 * p + (z * z) / n);
  const root = Math.sqrt(b * b - 4 * a * p * p);
  return {
    n,
    bands: [count(90, 101), count(80, 90), count(70, 80), count(60, 70), count(0, 60)],
    mean: String(Math.round((latest.reduce((sum, s) => sum + s, 0) / n) * 10) / 10),
    percent: Math.round(p * 100),
    low: Math.round(((-b - root) / (2 * a)) * 100),
    high: Math.round(((-b + root) / (2 * a)) * 100),
  };
};

interface Table {
  type: string;
  rows: { text: string }[][];
  chart: { series: { name: string; data: { value: number }[] }[] };
}
const blockOf = (message: MessageSeen, type: string): Table => {
  const block = (message.blocks ?? []).find((one) => one.type === type);
  if (!block) throw new Error(`no ${type} in ${JSON.stringify(message.blocks)}`);
  return block as unknown as Table;
};

describe.each(languages)('$who', ({ who, line, customers, partners, side }) => {
  const cases = [
    ['both side by side', '', ['customer', 'partner'], null],
    ['customers alone', ` ${customers}`, ['customer'], null],
    ['partners alone', ` ${partners}`, ['partner'], null],
    ['a segment', ' #retail', ['customer', 'partner'], 'retail'],
    ['partners of a segment', ` ${partners} 医疗`, ['partner'], '医疗'],
  ] as const;

  test.each(cases)('asks for %s and reads the figures of the raw rows', async (_, words, sides, segment) => {
    const report = await answerTo(workspace, who, `/prm ${line}${words}`);
    const expected = await Promise.all(sides.map((one) => naively(one, segment)));
    const cells = blockOf(report, 'data_table').rows.map((row) => row.map(({ text }) => text));
    const shown = expected.filter(({ n }) => n > 0);
    expect(cells[1]?.slice(1)).toEqual(shown.map(({ n }) => String(n)));
    for (const [at, figures] of shown.entries()) {
      if (figures.n < 5) {
        expect(cells[2]?.[at + 1]).not.toMatch(/\d/);
        expect(said(report)).toContain(String(figures.n));
        continue;
      }
      expect(cells[2]?.[at + 1]).toBe(figures.mean);
      expect(cells[3]?.[at + 1]?.replace(/\D/g, '')).toBe(String(figures.percent));
      expect(cells[4]?.[at + 1]?.match(/\d+/g)).toEqual([String(figures.low), String(figures.high)]);
      expect(report.text).toContain(figures.mean);
    }
    const bands = cells.slice(5).map((row) => row.slice(1).map(Number));
    expect(bands).toEqual([0, 1, 2, 3, 4].map((band) => shown.map((f) => f.bands[band])));
    const { series } = blockOf(report, 'data_visualization').chart;
    expect(series.map(({ data }) => data.map(({ value }) => value))).toEqual(shown.map((f) => f.bands));
    expect(series.map(({ name }) => name)).toEqual(
      sides.flatMap((one, at) => ((expected[at]?.n ?? 0) > 0 ? [side[one === 'customer' ? 0 : 1]] : [])),
    );
    expect(workspace.logLines).toEqual([]);
  });

  test('reads the same plainly where Slack refuses charts and tables', async () => {
    workspace.playground.control.faults.refuseNextResponses('invalid_blocks');
    const report = await answerTo(workspace, who, `/prm ${line} ${customers}`);
    expect(JSON.stringify(report.blocks)).not.toContain('data_');
    const { bands, mean } = await naively('customer', null);
    for (const count of bands) expect(said(report)).toContain(String(count));
    expect(said(report)).toContain(mean);
  });

  test('asks by mention, where Slack refuses them too', async () => {
    const { control } = workspace.playground;
    const me = control.as(who);
    const before = new Set(me.messages('#sales').map(({ ts }) => ts));
    control.faults.failNextCalls('chat.postEphemeral', { kind: 'error', error: 'invalid_blocks' });
    await me.say('#sales', `@prm ${line}`);
    const report = await me.message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
    expect(JSON.stringify(report.blocks)).not.toContain('data_');
    expect(said(report)).toContain((await naively('customer', null)).mean);
  });

  test('misspells a segment, and is told the one that was meant', async () => {
    const answer = await answerTo(workspace, who, `/prm ${line} retial`);
    expect(said(answer)).toContain('`retail`');
    expect(said(answer)).toContain(`/prm ${line} retail`);
  });
});

test('of nobody rated nothing is made up', async () => {
  const empty = await openWorkspace();
  expect(said(await answerTo(empty, 'ana', '/prm satisfaction'))).toContain('was rated in the last 365 days');
  expect(said(await answerTo(empty, 'lin', '/prm 满意度报告'))).toContain('没有客户和合作伙伴的评分');
  expect(said(await answerTo(empty, 'gus', '/prm satisfaction'))).toContain('You have no role here yet');
  await empty.stop();
});
