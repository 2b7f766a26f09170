import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { actionNamed } from '../../src/slack/actions/registry.ts';
import { LOYALTY_PAGE } from '../../src/slack/messages/loyaltyReport.ts';
import type { Request } from '../../src/slack/request.ts';
import { answerTo } from './answerTo.ts';
import { buy, monthly, partyThatBought } from './bought.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const languages = [
  {
    ...{ who: 'ana', line: '/prm loyalty', gold: 'gold', silver: 'silver', platinum: 'platinum' },
    ...{
      purchases: 'bought on',
      recency: 'last bought 5 days ago',
      notYet: 'has no tier yet',
      buy: '/prm buy',
    },
    ...{
      falls: 'If nothing is bought it falls',
      provisional: 'provisional',
      unconverted: 'left out of the amount',
    },
    ...{
      assumed: 'assumed',
      card: 'Why this tier?',
      party: 'Show its card',
      of: 'Tiers of',
      all: 'All changes',
    },
    ...{
      days: 'One purchase is not enough',
      amount: /purchase of €[\d,.]+ today/,
      any: 'Any purchase today',
    },
    ...{
      customers: 'customers',
      partners: 'partners',
      falling: 'About to fall',
      moved: 'Changed in 30 days',
    },
    ...{ cardWord: '/prm party', first: 'bought for the first time', settings: 'settings' },
  },
  {
    ...{ who: 'lin', line: '/prm 忠诚度', gold: '黄金', silver: '白银', platinum: '铂金' },
    ...{ purchases: '天购买', recency: '上次购买在 5 天前', notYet: '还没有忠诚度等级', buy: '/prm 购买' },
    ...{ falls: '如果一直没有购买', provisional: '暂定', unconverted: '未计入金额' },
    ...{ assumed: '推定', card: '为何是此等级？', party: '查看档案', of: '的等级变化', all: '全部变化' },
    ...{ days: '一笔购买不够', amount: /今天购买 €[\d,.]+ 即可达到/, any: '任意一笔购买' },
    ...{ customers: '客户', partners: '合作伙伴', falling: '即将降级', moved: '近 30 天的变化' },
    ...{ cardWord: '/prm 档案', first: '首次购买', settings: '设置' },
  },
] as const;

for (const kind of partyKinds)
  for (const say of languages)
    describe(`${say.who} asks about a ${kind}`, () => {
      const name = (word: string) => `${word} ${kind} ${say.who}`;

      test('why its tier is what it is: each part, what is next, when it would be lost', async () => {
        const id = await partyThatBought(workspace, name('Reason'), kind, monthly(500));
        await workspace.records.write((tx) =>
          recordRating(tx, workspace.act(), { partyId: id, score: 82, comment: null, contactName: null }),
        );
        const answer = await answerTo(workspace, say.who, `${say.line} ${name('reason')}`);
        const text = said(answer);
        for (const part of [say.purchases, say.recency, say.falls, say.provisional])
          expect(text).toContain(part);
        expect(text).toMatch(new RegExp(`${say.gold}|${say.platinum}`));
        expect(text).not.toContain(say.assumed);
        const me = workspace.playground.control.as(say.who);
        await me.press(answer, say.party);
        const card = await me.message(
          '#sales',
          (m) => said(m).includes(say.card) && said(m).includes(name('Reason')),
        );
        const seen = new Set(me.messages('#sales').map(({ ts }) => ts));
        await me.press(card, say.card);
        const again = await me.message('#sales', (m) => !seen.has(m.ts));
        expect(said(again)).toContain(say.purchases);
      });

      test('what was left out, and what had to be assumed', async () => {
        await partyThatBought(workspace, name('Flags'), kind, [
          { daysAgo: 40, amount: 900 },
          { daysAgo: 10, amount: 700, baseAmount: null },
        ]);
        const text = said(await answerTo(workspace, say.who, `${say.line} ${name('flags')}`));
        expect(text).toContain(say.unconverted);
        expect(text).toContain(say.assumed);
        expect(text).toMatch(new RegExp(`${say.days}|${say.amount.source}|${say.any}`));
      });

      test('one that never bought: not yet, and what to type', async () => {
        await partyThatBought(workspace, name('Never'), kind, []);
        const text = said(await answerTo(workspace, say.who, `${say.line} ${name('never')}`));
        expect(text).toContain(say.notYet);
        expect(text).toContain(say.buy);
        expect(said(await answerTo(workspace, say.who, `${say.cardWord} ${name('never')}`))).not.toContain(
          say.card,
        );
      });

      test('how its tiers came about', async () => {
        const id = await partyThatBought(workspace, name('Steps'), kind, [
          ...[{ daysAgo: 800, amount: 10 }],
          ...[790, 780, 770, 760, 750, 740].map((daysAgo) => ({ daysAgo, amount: 9000 })),
        ]);
        await buy(workspace, id, monthly(9000, 3, 6));
        const answer = await answerTo(workspace, say.who, `${say.line} ${name('steps')}`);
        const me = workspace.playground.control.as(say.who);
        await me.press(answer, say.all);
        const history = await me.message('#sales', (m) => said(m).includes(say.of));
        const lines = said(history)
          .split('\n')
          .filter((line) => line.startsWith('•'));
        expect(lines.length).toBeGreaterThan(3);
      });
    });

describe.each(languages)('$who asks about everybody', (say) => {
  test('how many are in each tier on both sides, and who moved', async () => {
    const answer = await answerTo(workspace, say.who, say.line);
    const table = (answer.blocks ?? []).find(({ type }) => type === 'data_table') as unknown as {
      rows: { text: string }[][];
    };
    const cells = table.rows.map((row) => row.map(({ text }) => text));
    const states = await workspace.records.read.loyalty.listTiers();
    const parties = await workspace.records.read.parties.list();
    const count = (tier: string, side: string) =>
      states.filter((state) => {
        const kind = parties.find(({ id }) => id === state.partyId)?.kind;
        return state.tier === tier && (kind === side || kind === 'both');
      }).length;
    const expected = ['platinum', 'gold', 'silver', 'bronze'].map((tier) => [
      String(count(tier, 'customer')),
      String(count(tier, 'partner')),
    ]);
    expect(cells.slice(1).map((row) => row.slice(1))).toEqual(expected);
    expect(said(answer)).toContain(say.moved);
    expect(said(answer)).toContain(say.first);
  });

  test('one side alone, and plainly where Slack refuses tables', async () => {
    workspace.playground.control.faults.refuseNextResponses('invalid_blocks');
    const answer = await answerTo(workspace, say.who, `${say.line} ${say.partners}`);
    expect(JSON.stringify(answer.blocks)).not.toContain('data_');
    expect(said(answer)).toContain(say.falling);
    expect(said(answer)).toContain(say.gold);
  });

  test('a long list, page by page', async () => {
    const me = workspace.playground.control.as(say.who);
    const answer = await answerTo(workspace, say.who, say.line);
    const button = JSON.stringify(answer.blocks).match(/"loyaltyPage:moved"/);
    expect(button).not.toBeNull();
    const seen = new Set(me.messages('#sales').map(({ ts }) => ts));
    await me.press(answer, 'loyaltyPage:moved');
    const page = await me.message('#sales', (m) => !seen.has(m.ts));
    expect(
      said(page)
        .split('\n')
        .filter((line) => line.startsWith('•')),
    ).toHaveLength(15);
  });

  test('in the settings a rep has no business', async () => {
    const answer = await answerTo(workspace, say.who, `${say.line} ${say.settings}`);
    expect(said(answer)).toMatch(/admin|管理员/);
  });

  test('a segment that is none', async () => {
    expect(said(await answerTo(workspace, say.who, `${say.line} #nonesuch`))).toContain('`nonesuch`');
  });
});

test.each([
  '{}',
  'no json',
  '{"list":"moved","from":-1,"isPage":true}',
  '{"list":"secrets","from":0,"isPage":false}',
])('a page that was made up (%s) shows nothing', async (value) => {
  const press = { value, message: null, viewId: null, form: null };
  await expect(actionNamed(LOYALTY_PAGE)?.run({} as Request, press)).rejects.toMatchObject({
    key: 'controlUnknown',
  });
});

test('where nobody bought anything nothing is made up', async () => {
  const empty = await openWorkspace();
  expect(said(await answerTo(empty, 'ana', '/prm loyalty'))).toContain('/prm buy acme');
  expect(said(await answerTo(empty, 'lin', '/prm 忠诚度'))).toContain('/prm 购买 acme');
  await empty.stop();
});
