import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { addRequirement, type NewRequirement } from '../../src/requirements/addRequirement.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const kinds = ['customer', 'partner', 'both'] as const;
const languages = [
  {
    person: 'ana',
    needs: 'needs',
    plan: 'plan 14',
    alsoPlan: '14 points',
    planned: '*3* of 4 open needs fit into *14 points*: they take 12, and 2 are left.',
    first: '(8 points; critical)',
    second: 'one login (1 point; score',
    waits: 'audit trail (5 points: more than the 2 left)',
    unsaid: '3 points, difficulty not said',
    badPlans: ['plan', 'plan 0', 'plan -5', 'plan forty', 'plan 99999999', 'plan 1,5'],
    planRefused: '/prm needs plan 40',
    category: 'category',
    counted: '*#Security*: 2 open, 0 shipped',
    without: 'Without a category: 1 open',
    ofCategory: '*#security*: *2* of 4 open needs',
    noneOf: 'There is no open need under *#nothing*',
    byPriority: 'By priority',
    merge: 'merge R4 R3',
    merged: 'R4 is part of',
    leads: 'R4 leads to R3 from now on',
    slips: ['plann 40', 'mege R4 R3'],
    meant: ['needs plan 40', 'needs merge R4 R3'],
    undo: 'Undo',
    unmerged: 'are two needs again',
    mergeOne: 'merge R4',
    twoNeeded: 'Merging takes two needs',
    itself: 'merge R4 R4',
    itselfRefused: 'Both numbers lead to R4',
    facts: 'Acme · high priority · difficulty 1 · #security · added today · score',
    factsByPriority: 'Acme · high priority · difficulty 1 · #security · added today"',
  },
  {
    person: 'lin',
    needs: '需求列表',
    plan: '计划 14',
    alsoPlan: '计划14点',
    planned: '14 点容量可完成 4 项待处理需求中的 3 项，用去 12 点，剩余 2 点。',
    first: '（8 点，紧急）',
    second: 'one login（1 点，得分',
    waits: 'audit trail（5 点，超过剩余的 2 点）',
    unsaid: '3 点，难度未说明',
    badPlans: ['计划', '计划 0', '计划 -5', '计划 四十', '计划 99999999'],
    planRefused: '/prm 需求列表 计划 40',
    category: '类别',
    counted: '*#Security* 待处理 2 项，已实现 0 项',
    without: '未分类：待处理 1 项',
    ofCategory: '4 项待处理需求中有 2 项属于此类',
    noneOf: '没有“#nothing”类的待处理需求',
    byPriority: '按优先级',
    merge: '合并 R4 到 R3',
    merged: 'R4 已并入',
    leads: '编号 R4 从此指向 R3',
    slips: ['容两 40', '合丙 R4 R3'],
    meant: ['需求列表 容量 40', '需求列表 合并 R4 R3'],
    undo: '撤销',
    unmerged: '恢复为两项需求',
    mergeOne: '合并 R4',
    twoNeeded: '合并要写两项需求',
    itself: '合并 R4 R4',
    itselfRefused: '两个编号都是 R4',
    facts: 'Acme · 优先级高 · 难度 1 · #security · 今天提出 · 得分',
    factsByPriority: 'Acme · 优先级高 · 难度 1 · #security · 今天提出"',
  },
] as const;

for (const words of languages) {
  for (const kind of kinds) {
    describe(`${words.person} and the needs of a ${kind}`, () => {
      let workspace: JourneyWorkspace;
      beforeAll(async () => {
        workspace = await openWorkspace();
        const acme = await workspace.records.write((tx) =>
          addParty(tx, workspace.act(), { kind, name: 'Acme' }),
        );
        const globex = await workspace.records.write((tx) =>
          addParty(tx, workspace.act(), { kind, name: 'Globex' }),
        );
        const put = (input: Omit<NewRequirement, 'partyIds'>, party = acme.party.id) =>
          workspace.records.write((tx) =>
            addRequirement(tx, workspace.act(), { ...input, partyIds: [party] }),
          );
        await put({ title: 'offline use', priority: 'critical', difficulty: 5, category: 'mobile' });
        await put({ title: 'audit trail', priority: 'high', difficulty: 4, category: 'Security' });
        await put({ title: 'one login', priority: 'high', difficulty: 1, category: 'security' });
        await put({ title: 'SAML' }, globex.party.id);
      });
      afterAll(() => workspace.stop());

      const type = (line: string) => answerTo(workspace, words.person, `/prm ${words.needs} ${line}`);
      const me = () => workspace.playground.control.as(words.person);

      test('the list says at a glance what decides, and the score only where it does', async () => {
        const list = await type('');
        expect(said(list)).toContain(words.facts);
        await me().press(list, words.byPriority);
        const other = await me().message('#sales', (m) =>
          JSON.stringify(m.blocks).includes(words.factsByPriority),
        );
        expect(other.ts).toBe(list.ts);
      });

      test('a capacity is planned with reasons, by either way to say it', async () => {
        for (const line of [words.plan, words.alsoPlan]) {
          const plan = said(await type(line));
          for (const part of [words.planned, words.first, words.second, words.waits, words.unsaid])
            expect(plan).toContain(part);
        }
      });

      test('what is no capacity is refused with a line to paste', async () => {
        for (const line of words.badPlans) expect(said(await type(line))).toContain(words.planRefused);
      });

      test('a slip of the pen before numbers is answered with the line that was meant', async () => {
        for (const [at, slip] of words.slips.entries())
          expect(said(await type(slip))).toContain(`/prm ${words.meant[at]}`);
      });

      test('categories are counted, and one is listed by any of its spellings, on every page', async () => {
        const counts = said(await type(words.category));
        expect(counts).toContain(words.counted);
        expect(counts).toContain(words.without);
        const list = await type('#SECURITY');
        expect(said(list)).toContain('audit trail');
        expect(said(list)).not.toContain('offline use');
        await me().press(list, words.byPriority);
        const other = await me().message('#sales', (m) => m.ts === list.ts);
        expect(said(other)).not.toContain('offline use');
        expect(said(await type('#nothing'))).toContain(words.noneOf);
      });

      test('two needs become one by a line, its number leads on, and Undo parts them again', async () => {
        expect(said(await type(words.mergeOne))).toContain(words.twoNeeded);
        expect(said(await type(words.itself))).toContain(words.itselfRefused);
        const merged = await type(words.merge);
        expect(said(merged)).toContain(words.merged);
        expect(said(merged)).toContain('Globex');
        const read = workspace.records.read.requirements;
        const kept = await read.findByNumber(3);
        expect(await read.askersOf(kept?.id ?? '')).toHaveLength(2);
        const card = said(await type('R4'));
        for (const part of ['one login', words.leads]) expect(card).toContain(part);
        await me().press(merged, words.undo);
        await me().message('#sales', words.unmerged);
        expect(await read.askersOf(kept?.id ?? '')).toHaveLength(1);
        expect((await read.findByNumber(4))?.status).toBe('open');
        expect(workspace.logLines).toEqual([]);
      });
    });
  }
}
