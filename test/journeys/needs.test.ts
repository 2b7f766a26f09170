import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { listRankedNeeds } from '../../src/requirements/listRankedNeeds.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const kinds = ['customer', 'partner', 'both'] as const;
const languages = [
  {
    person: 'ana',
    need: 'need',
    needs: 'needs',
    high: 'high',
    due: 'due 2099-12-24',
    facts: 'high priority · difficulty 3 · #security · due 24 Dec 2099',
    only: 'the only open need',
    assumed: 'Priority not said: ranked as medium. Difficulty not said: ranked as 3.',
    undo: 'Undo',
    undone: 'Undone: the need',
    why: 'Why?',
    whyWord: 'why',
    reasons: ['Value *8*: its priority is high.', 'Effort *3*: its difficulty is 3.', '√(1 ÷ 3) = *57.7*'],
    ship: 'Ship',
    shipped: 'is now *shipped*',
    join: 'Same wish: add to R',
    joined: '2 askers',
    another: 'A new need',
    field: { need: 'What do they need?', priority: 'Priority', difficulty: 'Difficulty', due: 'Due date' },
    hard: '4 – hard',
    tooLate: 'is in the past',
    same: 'Is it the same wish?',
    category: 'security',
  },
  {
    person: 'lin',
    need: '需求',
    needs: '需求列表',
    high: '高',
    due: '截止 2099年12月24日',
    facts: '优先级高 · 难度 3 · #security · 截止 2099年12月24日',
    only: '目前只有这一项待处理需求',
    assumed: '未说明优先级，按“中”排序；未说明难度，按 3 排序。',
    undo: '撤销',
    undone: '已撤销',
    why: '为什么？',
    whyWord: '为什么',
    reasons: ['优先级为高。', '难度为 3。', '√(1 ÷ 3) = 57.7'],
    ship: '标记为已实现',
    shipped: '现为“已实现”',
    join: '同一需求：加入 R',
    joined: '现有 2 家提出',
    another: '另一个需求',
    field: { need: '需要什么？', priority: '优先级', difficulty: '难度', due: '截止日期' },
    hard: '4 – 困难',
    tooLate: '已经过去',
    same: '是同一个需求吗？',
    category: 'security',
  },
] as const;

for (const words of languages) {
  for (const kind of kinds) {
    describe(`${words.person} and a ${kind}`, () => {
      let workspace: JourneyWorkspace;
      beforeAll(async () => {
        workspace = await openWorkspace();
        await add('Acme', kind);
        await add('Globex', kind);
      });
      afterAll(() => workspace.stop());

      const add = (name: string, of: PartyKind) =>
        workspace.records.write((tx) => addParty(tx, workspace.act(), { kind: of, name }));
      const type = (line: string) => answerTo(workspace, words.person, `/prm ${line}`);
      const me = () => workspace.playground.control.as(words.person);
      const open = async () =>
        (
          await listRankedNeeds(workspace.records.read, {
            order: 'allocation',
            at: new Date(workspace.playground.control.now()),
          })
        ).map(({ need }) => need);

      test('a line records a need and says its place; why tells every factor; undo takes it back', async () => {
        const answer = await type(
          `${words.need} acme "single sign-on" ${words.high} 3 #security ${words.due}`,
        );
        expect(said(answer)).toContain('*R1*');
        expect(said(answer)).toContain(words.facts);
        expect(said(answer)).toContain(words.only);
        expect(await open()).toMatchObject([
          {
            number: 1,
            title: 'single sign-on',
            priority: 'high',
            difficulty: 3,
            category: words.category,
            dueOn: '2099-12-24',
            askers: [{ name: 'Acme' }],
          },
        ]);
        await me().press(answer, words.why);
        const why = await me().message('#sales', words.reasons[2]);
        for (const reason of words.reasons) expect(said(why)).toContain(reason);
        await me().press(answer, words.undo);
        await me().message('#sales', words.undone);
        expect(await open()).toEqual([]);
      });

      test('what is not said is flagged, and stands in the list with its score', async () => {
        expect(said(await type(`${words.need} acme "faster delivery"`))).toContain(words.assumed);
        const list = await type(words.needs);
        expect(said(list)).toContain('faster delivery');
        expect(said(list)).toContain('57.7');
        expect(list.text).toContain('Acme');
      });

      test('the form is prefilled, says at the field what is wrong, and records what was corrected', async () => {
        await me().type('#sales', `/prm ${words.need} acme`);
        const form = await me().modal();
        expect(JSON.stringify(form.blocks)).toContain('Acme');
        await me().fill({
          [words.field.need]: 'weekly report',
          [words.field.difficulty]: words.hard,
          [words.field.due]: '2020-01-31',
        });
        expect(JSON.stringify(await me().submit())).toContain(words.tooLate);
        await me().fill({ [words.field.due]: '2099-01-31' });
        await me().submit();
        await me().message('#sales', 'weekly report');
        expect((await open()).find(({ title }) => title === 'weekly report')).toMatchObject({
          ...{ difficulty: 4, priority: null, dueOn: '2099-01-31' },
        });
      });

      test('the same wish of another party is asked about, joined once, and ranked with both', async () => {
        const { number = 0 } = (await open()).find(({ title }) => title === 'faster delivery') ?? {};
        const question = await type(`${words.need} globex "Faster Delivery!" ${words.high}`);
        expect((await open()).length).toBe(2);
        await Promise.all([
          me().press(question, `${words.join}${number}`),
          me().press(question, `${words.join}${number}`),
        ]);
        await me().message('#sales', words.joined);
        const joined = (await open()).find((need) => need.number === number);
        expect(joined?.askers.map(({ name }) => name)).toEqual(['Acme', 'Globex']);
        expect((await open()).length).toBe(2);
      });

      test('or it is another one, recorded once', async () => {
        const question = await type(`${words.need} globex "Weekly report"`);
        await Promise.all([me().press(question, words.another), me().press(question, words.another)]);
        await me().message('#sales', (m) => m.text.includes('R4') && m.text.includes(words.assumed));
        expect((await open()).length).toBe(3);
        expect((await open()).filter(({ title }) => /weekly report/i.test(title)).length).toBe(2);
      });

      test('the form asks, too, without losing what was filled in', async () => {
        await add('Initech', kind);
        await me().type('#sales', `/prm ${words.need} initech`);
        await me().modal();
        await me().fill({ [words.field.need]: 'faster delivery' });
        await me().submit();
        await me().modal(words.same);
        await me().fill({ sameWish: `${words.join}2` });
        await me().submit();
        const shared = (await open()).find(({ title }) => title === 'faster delivery');
        expect(shared?.askers.map(({ name }) => name)).toEqual(['Acme', 'Globex', 'Initech']);
      });

      test('it ships by a button, which says whom to tell, and works once', async () => {
        const card = await type(`${words.needs} R2`);
        await Promise.all([me().press(card, words.ship), me().press(card, words.ship)]);
        const shipped = await me().message('#sales', words.shipped);
        expect(said(shipped)).toContain('Globex');
        expect((await open()).some(({ title }) => title === 'faster delivery')).toBe(false);
        const row = await workspace.records.read.requirements.findByNumber(2);
        expect(row).toMatchObject({ status: 'shipped', version: 2 });
        expect(row?.closedAt).toBeInstanceOf(Date);
        expect(workspace.logLines).toEqual([]);
      });
    });
  }
}
