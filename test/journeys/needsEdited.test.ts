import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    person: 'ana',
    needs: 'needs',
    edit: 'Edit',
    title: 'Edit R1',
    field: { need: 'What do they need?', priority: 'Priority', due: 'Due date', detail: 'Detail' },
    critical: 'critical',
    changed: 'Priority: critical (before: high)',
    undo: 'Undo',
    undone: 'is as it was before (need, priority, due date)',
    unchanged: 'nothing was changed',
    meanwhile: 'was changed while your form was open',
    theirs: 'Difficulty: 5 (before: 3)',
    shipped: 'Status: shipped (before: open)',
    tooLate: 'is in the past',
    merged: 'R2 is part of R1 now',
  },
  {
    person: 'lin',
    needs: '需求列表',
    edit: '编辑',
    title: '编辑 R1',
    field: { need: '需要什么？', priority: '优先级', due: '截止日期', detail: '详情' },
    critical: '紧急',
    changed: '优先级：紧急（原为：高）',
    undo: '撤销',
    undone: '的需求、优先级、截止日期恢复原样',
    unchanged: '没有任何变化',
    meanwhile: '您填写表单时，该需求已被更改',
    theirs: '难度：5（原为：3）',
    shipped: '状态：已实现（原为：待处理）',
    tooLate: '已经过去',
    merged: 'R2 已并入 R1',
  },
] as const;

for (const words of languages) {
  for (const kind of ['customer', 'partner', 'both'] as const) {
    describe(`${words.person} edits what a ${kind} asked for`, () => {
      let workspace: JourneyWorkspace;
      beforeAll(async () => {
        workspace = await openWorkspace();
        const { party } = await workspace.records.write((tx) =>
          addParty(tx, workspace.act(), { kind, name: 'Acme' }),
        );
        const put = (title: string) =>
          workspace.records.write((tx) =>
            addRequirement(tx, workspace.act(), {
              ...{ title, priority: 'high', difficulty: 3, partyIds: [party.id] },
            }),
          );
        await put('single sign-on');
        await put('login by SAML');
      });
      afterAll(() => workspace.stop());

      const type = (line: string) => answerTo(workspace, words.person, `/prm ${words.needs} ${line}`);
      const me = () => workspace.playground.control.as(words.person);
      const row = (number = 1) => workspace.records.read.requirements.findByNumber(number);
      const open = async (number = 1) => {
        const card = await type(`R${number}`);
        await me().press(card, words.edit);
        return me().modal();
      };
      const inAMonth = () =>
        new Date(workspace.playground.control.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      const newest = (text: string) => me().message('#sales', (m) => said(m).includes(text));

      test('the form is prefilled, says what is wrong, tells what changed, and Undo puts it back', async () => {
        const form = await open();
        expect(JSON.stringify(form)).toContain(words.title);
        expect(JSON.stringify(form)).toContain('"initial_value":"single sign-on"');
        await me().fill({ [words.field.due]: '2020-01-31' });
        expect(JSON.stringify(await me().submit())).toContain(words.tooLate);
        await me().fill({
          [words.field.need]: 'one login',
          [words.field.priority]: words.critical,
          [words.field.due]: inAMonth(),
        });
        expect(await me().submit()).toMatchObject({ ok: true });
        const edited = await newest(words.changed);
        expect(await row()).toMatchObject({
          title: 'one login',
          titleKey: 'one login',
          priority: 'critical',
        });
        await me().press(edited, words.undo);
        await newest(words.undone);
        expect(await row()).toMatchObject({ title: 'single sign-on', priority: 'high', dueOn: null });
      });

      test('saved as it was it changes nothing, sent twice it is changed once', async () => {
        await open();
        await me().submit();
        await newest(words.unchanged);
        const before = (await row())?.version ?? 0;
        await open();
        await me().fill({ [words.field.detail]: 'By SAML.' });
        const form = me().topModal();
        await Promise.all([me().submit(form), me().submit(form)]);
        await newest('By SAML.');
        expect((await row())?.version).toBe(before + 1);
      });

      test('somebody else’s change meanwhile is told at the top, followed where mine is untouched, and mine is kept', async () => {
        await open();
        await me().fill({ [words.field.need]: 'kept as typed' });
        const mo = workspace.playground.control.as('mo');
        const card = await answerTo(workspace, 'mo', '/prm needs R1');
        await mo.press(card, 'Edit');
        await mo.modal();
        await mo.fill({ Difficulty: '5 – very hard' });
        await mo.submit();
        await mo.message('#sales', 'Difficulty: 5');
        await me().submit();
        const again = JSON.stringify(await me().modal(words.title));
        for (const part of [
          words.meanwhile,
          words.theirs,
          mo.id,
          '"initial_value":"kept as typed"',
          '"value":"5"',
        ])
          expect(again).toContain(part);
        expect((await row())?.title).toBe('single sign-on');
        await me().submit();
        await newest('kept as typed');
        expect(await row()).toMatchObject({ title: 'kept as typed', difficulty: 5 });
      });

      test('one that shipped while its form was open says so, and can still be put right', async () => {
        await open();
        await me().fill({ [words.field.need]: 'said better' });
        await answerTo(workspace, 'mo', '/prm needs R1 shipped');
        await me().submit();
        expect(JSON.stringify(await me().modal(words.title))).toContain(words.shipped);
        await me().submit();
        await newest('said better');
        expect(await row()).toMatchObject({ title: 'said better', status: 'shipped' });
        await answerTo(workspace, 'mo', '/prm needs R1 open');
      });

      test('one that became part of another while its form was open is not changed, and the form says where it is', async () => {
        await open(2);
        await me().fill({ [words.field.need]: 'too late' });
        await answerTo(workspace, 'mo', '/prm needs merge R2 R1');
        expect(JSON.stringify(await me().submit())).toContain(words.merged);
        expect((await row(2))?.title).toBe('login by SAML');
        expect(workspace.logLines).toEqual([]);
      });
    });
  }
}
