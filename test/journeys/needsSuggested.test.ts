import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    person: 'ana',
    need: 'need',
    high: 'high',
    hint: 'Category? security, because of',
    needs: 'needs',
    similar: 'Similar: *R1* single sign-on (Acme)',
    same: 'Same wish',
    merged: 'R13 is part of *R1*, *single sign-on*, now: *Acme* and *Globex* ask for it.',
    undo: 'Undo',
    unmerged: 'are two needs again',
    mergedAlready: 'R13 is part of R1 now',
    suggested: 'Category? *security*, because of “',
    set: 'Set #security',
    edited: 'Category: security (before: Not said)',
    put: 'is as it was before (category)',
    taken: 'This was already saved',
    newNeed: 'A new need',
    unsure: 'Category?',
  },
  {
    person: 'lin',
    need: '需求',
    high: '高',
    hint: '建议归入“security”类，依据',
    needs: '需求列表',
    similar: '相似需求 *R1* single sign-on（Acme）',
    same: '同一需求',
    merged: 'R13 已并入 *R1* single sign-on，提出方为 Acme 和 Globex。',
    undo: '撤销',
    unmerged: '恢复为两项需求',
    mergedAlready: 'R13 已并入 R1',
    suggested: '建议归入“security”类，依据：“',
    set: '设为 #security',
    edited: '分类：security（原为：未说明）',
    put: '的分类恢复原样',
    taken: '已保存过',
    newNeed: '另一个需求',
    unsure: '依据',
  },
] as const;

const labelled: readonly (readonly [string, string])[] = [
  ['single sign-on', 'Security'],
  ['login with a security key', 'security'],
  ['audit log of every login', 'security'],
  ['login attempts are limited', 'security'],
  ['password rules for login', 'security'],
  ['login by fingerprint', 'security'],
  ['invoices by e-mail', 'billing'],
  ['one invoice a month', 'billing'],
  ['invoices in euro', 'billing'],
  ['correct an invoice', 'billing'],
  ['invoice address of its own', 'billing'],
  ['invoices as PDF', 'billing'],
];

for (const words of languages) {
  for (const kind of ['customer', 'partner', 'both'] as const) {
    describe(`${words.person} records what a ${kind} wants`, () => {
      let workspace: JourneyWorkspace;
      beforeAll(async () => {
        workspace = await openWorkspace();
        const add = async (name: string) =>
          (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party.id;
        const partyIds = [await add('Acme')];
        await add('Globex');
        for (const [title, category] of labelled)
          await workspace.records.write((tx) =>
            addRequirement(tx, workspace.act(), { title, category, partyIds }),
          );
      });
      afterAll(() => workspace.stop());

      const type = (line: string) => answerTo(workspace, words.person, `/prm ${line}`);
      const me = () => workspace.playground.control.as(words.person);
      const read = () => workspace.records.read.requirements;

      test('the same wish in other words is offered, made one by a button pressed twice, and parted by Undo', async () => {
        const answer = await type(`${words.need} globex "SSO" #security`);
        expect(said(answer)).toContain(words.similar);
        expect((await read().findByNumber(13))?.status).toBe('open');
        await Promise.all([me().press(answer, words.same), me().press(answer, words.same)]);
        const merged = await me().message('#sales', words.merged);
        await me().message('#sales', words.mergedAlready);
        expect(said(await type(`${words.needs} R13`))).toContain('single sign-on');
        const kept = await read().findByNumber(1);
        expect(await read().askersOf(kept?.id ?? '')).toHaveLength(2);
        await me().press(merged, words.undo);
        await me().message('#sales', words.unmerged);
        expect(await read().askersOf(kept?.id ?? '')).toHaveLength(1);
      });

      test('a wish that nobody has yet is offered nothing', async () => {
        const answer = said(await type(`${words.need} globex "faster delivery" #delivery`));
        expect(answer).not.toContain(words.same);
        expect(answer).not.toContain(words.unsure);
      });

      test('a category is suggested with its words, set by one button that works once, and undone', async () => {
        const answer = await type(`${words.need} acme "login by text message"`);
        expect(said(answer)).toContain(words.suggested);
        expect(said(answer)).toContain('login');
        const number = await read().highestNumber();
        expect((await read().findByNumber(number))?.category).toBeNull();
        await Promise.all([me().press(answer, words.set), me().press(answer, words.set)]);
        const edited = await me().message('#sales', words.edited);
        await me().message('#sales', words.taken);
        expect((await read().findByNumber(number))?.category).toBe('security');
        await me().press(edited, words.undo);
        await me().message('#sales', words.put);
        expect((await read().findByNumber(number))?.category).toBeNull();
      });

      test('the form suggests it as a hint and fills nothing in; unsure, it is silent', async () => {
        await me().type('#sales', `/prm ${words.need} "another login" ${words.high}`);
        const blocks = JSON.stringify((await me().modal()).blocks);
        expect(blocks).toContain(words.hint);
        expect(blocks).not.toContain('"initial_value":"security"');
        await me().close();
        await me().type('#sales', `/prm ${words.need} "zebra stripes" ${words.high}`);
        expect(JSON.stringify((await me().modal()).blocks)).not.toContain(words.unsure);
        await me().close();
        expect(workspace.logLines).toEqual([]);
      });
    });
  }
}
