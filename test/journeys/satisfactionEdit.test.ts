import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { changeRating } from '../../src/satisfaction/changeRating.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    who: 'ana',
    line: 'rate',
    edit: 'Edit',
    score: 'Score',
    comment: 'Comment',
    from: 'from 45 to *82*',
    undo: 'Undo',
    undone: 'is *45* again',
    faster: 'changed this rating while',
  },
  {
    who: 'lin',
    line: '评分',
    edit: '编辑',
    score: '分数',
    comment: '评语',
    from: '由 45 改为 *82*',
    undo: '撤销',
    undone: '恢复为 *45*',
    faster: '您填写表单时',
  },
] as const;

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.stop());

const party = async (name: string, kind: 'customer' | 'partner' | 'both') =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party.id;
const as = (who: string) => workspace.playground.control.as(who);
const ratingsOf = (partyId: string) =>
  workspace.records.read.ratings.latestOf(partyId, new Date(workspace.playground.control.now()), 5);

for (const kind of ['customer', 'partner', 'both'] as const)
  for (const { who, line, edit, score, comment, from, undo, undone } of languages)
    test(`${who} corrects the rating of a ${kind}, and undoes that`, async () => {
      const me = as(who);
      const name = `Acme ${kind} of ${who}`;
      const partyId = await party(name, kind);
      const answer = await answerTo(workspace, who, `/prm ${line} "${name}" 45 "slow & late"`);
      await me.press(answer, edit);
      const form = await me.modal();
      expect(JSON.stringify(form.blocks)).toContain('"initial_value":"45"');
      expect(JSON.stringify(form.blocks)).toContain('"initial_value":"slow & late"');
      await me.fill({ [score]: '101' });
      expect(JSON.stringify(await me.submit())).toContain('101');
      await me.fill({ [score]: '82', [comment]: 'late only' });
      await me.submit();
      const corrected = await me.message('#sales', (m) => m.isEphemeral && said(m).includes(from));
      expect(await ratingsOf(partyId)).toMatchObject([{ score: 82, comment: 'late only', version: 2 }]);
      expect((await workspace.records.read.ratings.summaryOf(partyId))?.mean).toBe(82);
      await me.press(corrected, undo);
      await me.message('#sales', (m) => m.isEphemeral && m.text.includes(undone) && m.text.includes(name));
      expect(await ratingsOf(partyId)).toMatchObject([{ score: 45, comment: 'slow & late' }]);
      expect(workspace.logLines).toEqual([]);
    });

describe.each(languages)('a form of $who', ({ who, line, edit, score, faster }) => {
  test('that was overtaken says by whom, and keeps what was typed', async () => {
    const me = as(who);
    const name = `Overtaken by ${who}`;
    const partyId = await party(name, 'customer');
    const answer = await answerTo(workspace, who, `/prm ${line} "${name}" 45`);
    await me.press(answer, edit);
    await me.modal();
    const [rating] = await ratingsOf(partyId);
    const actor = { id: as('mo').id, role: 'manager', language: 'en', zone: 'UTC' } as const;
    await workspace.records.write((tx) =>
      changeRating(
        tx,
        { ...workspace.act(), actor },
        {
          ...{ ratingId: rating?.id ?? '', version: 1, score: 50, comment: null, contactName: null },
        },
      ),
    );
    await me.fill({ [score]: '82' });
    const refused = await me.submit();
    expect(JSON.stringify(refused)).toContain(faster);
    expect(JSON.stringify(refused)).toContain(actor.id);
    expect(await ratingsOf(partyId)).toMatchObject([{ score: 50 }]);
    await me.close();
  });

  test('sent twice at once corrects once', async () => {
    const me = as(who);
    const name = `Twice by ${who}`;
    const partyId = await party(name, 'partner');
    await me.press(await answerTo(workspace, who, `/prm ${line} "${name}" 45`), edit);
    const form = await me.modal();
    await me.fill({ [score]: '82' });
    await Promise.all([me.submit(form), me.submit(form)]);
    await expect.poll(async () => (await ratingsOf(partyId))[0]?.score).toBe(82);
    const [rating] = await ratingsOf(partyId);
    const entries = await workspace.records.read.audit.ofEntity(rating?.id ?? '');
    expect(entries.filter(({ action }) => action === 'rating.change')).toHaveLength(1);
  });
});

test('a role taken away while the form was open saves nothing', async () => {
  const partyId = await party('Roleless', 'both');
  const me = as('ana');
  await me.press(await answerTo(workspace, 'ana', '/prm rate roleless 45'), 'Edit');
  await me.modal();
  await answerTo(workspace, 'ada', '/prm role @ana viewer');
  await me.fill({ Score: '82' });
  expect(JSON.stringify(await me.submit())).toContain('viewer');
  expect(await ratingsOf(partyId)).toMatchObject([{ score: 45 }]);
  await me.close();
  await answerTo(workspace, 'ada', '/prm role @ana default');
});
