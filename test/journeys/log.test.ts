import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const person = (name: string) => workspace.playground.control.as(name);
const party = async (name: string, kind: PartyKind = 'customer') =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party;
const loggedOf = (partyId: string) =>
  workspace.records.read.interactions.latestOf(
    partyId,
    new Date(workspace.playground.control.now() + 86_400_000),
    10,
  );

const languages = [
  {
    who: 'ana',
    log: 'log',
    kind: 'feedback',
    done: 'Feedback from',
    undo: 'Undo',
    undone: 'Undone',
    already: 'already undid',
  },
  {
    who: 'lin',
    log: '记录',
    kind: '反馈',
    done: '的反馈',
    undo: '撤销',
    undone: '已撤销',
    already: '撤销了此记录',
  },
] as const;

const moods = [
  {
    who: 'ana',
    line: 'log',
    kind: 'feedback',
    text: 'slow again',
    hint: 'sounds negative',
    answer: 'Negative',
  },
  { who: 'lin', line: '记录', kind: '反馈', text: '客服很耐心', hint: '听起来是积极的', answer: '积极' },
] as const;

for (const kind of partyKinds)
  for (const { who, line, kind: word, text, hint, answer: button } of moods)
    test(`feedback of a ${kind} that ${who} logs is asked about, and answered by a button, once`, async () => {
      const { id, name } = await party(`Mood ${kind} ${who}`, kind);
      const answer = await answerTo(workspace, who, `/prm ${line} ${name} ${word} “${text}”`);
      expect(said(answer)).toContain(hint);
      expect((await loggedOf(id))[0]?.sentiment).toBeNull();
      await person(who).press(answer, button);
      const [logged] = await loggedOf(id);
      expect(logged?.sentiment).toBe(who === 'ana' ? 'negative' : 'positive');
      await person(who).press(answer, button);
      expect(await loggedOf(id)).toEqual([logged]);
    });

for (const kind of partyKinds) {
  for (const say of languages) {
    test(`${say.who} logs feedback of a ${kind} by line and takes it back; the second press changes nothing`, async () => {
      const { id, name } = await party(`Acme ${kind} ${say.who}`, kind);
      const answer = await answerTo(
        workspace,
        say.who,
        `/prm ${say.log} ${name} ${say.kind} “很好, <!here> fast”`,
      );
      expect(said(answer)).toContain(say.done);
      expect(said(answer)).toContain('&lt;!here&gt;');
      expect(await loggedOf(id)).toMatchObject([
        {
          kind: 'feedback',
          body: '很好, <!here> fast',
          recordedBy: person(say.who).id,
        },
      ]);
      const me = person(say.who);
      await Promise.all([me.press(answer, say.undo), me.press(answer, say.undo)]);
      await me.message('#sales', (m) => m.text.includes(say.undone) && m.text.includes(name));
      await me.message('#sales', say.already);
      expect(await loggedOf(id)).toEqual([]);
    });
  }
}

describe('the form', () => {
  test('opens with what was typed, refuses a day to come at the field, and saves once when sent twice', async () => {
    const { id } = await party('Globex');
    const ana = person('ana');
    await ana.type('#sales', '/prm log globex meeting');
    const form = await ana.modal('Log what happened');
    await ana.fill({
      ...{ 'What happened?': 'Talked about renewal\nand prices', 'How did they sound?': 'positive' },
      'When was it?': '2099-01-01',
    });
    expect(JSON.stringify(await ana.submit())).toContain('still to come');
    const day = new Date(workspace.playground.control.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await ana.fill({ 'When was it?': day });
    await Promise.all([ana.submit(form), ana.submit(form)]);
    const answer = await ana.message('#sales', 'A meeting with Globex is logged');
    expect(said(answer)).toContain('It happened on');
    expect(await loggedOf(id)).toMatchObject([
      { kind: 'meeting', body: 'Talked about renewal\nand prices', sentiment: 'positive' },
    ]);
    expect((await loggedOf(id))[0]?.happenedAt.toISOString().slice(0, 10)).toBe(day);
  });

  test('opens without anything, too, and with the text when only the kind was left out', async () => {
    await party('Initech');
    const lin = person('lin');
    await lin.type('#sales', '/prm 记录');
    await lin.modal('记录往来');
    await lin.close();
    await lin.type('#sales', '/prm 记录 initech “周一起无法导出”');
    const form = await lin.modal('记录往来');
    expect(JSON.stringify(form.blocks)).toContain('周一起无法导出');
    expect(JSON.stringify(form.blocks)).toContain('Initech');
    await lin.close();
  });
});

describe('a line that cannot be taken', () => {
  test.each([
    ['ana', 'log', '10000 characters; at most 3000', 'Nothing was saved'],
    ['lin', '记录', '10000 个字符，最多 3000', '未保存任何内容'],
  ])(
    '%s: a text of 10 000 characters says the limit, and nothing is saved',
    async (who, log, limit, nothing) => {
      const { id, name } = await party(`Hooli of ${who}`);
      const text = said(await answerTo(workspace, who, `/prm ${log} "${name}" note ${'x'.repeat(10_000)}`));
      expect(text).toContain(limit);
      expect(text).toContain(nothing);
      expect(await loggedOf(id)).toEqual([]);
    },
  );

  test('a misspelt kind: the line to paste', async () => {
    const { id } = await party('Umbrella');
    const text = said(await answerTo(workspace, 'ana', '/prm log umbrella feedbak "slow"'));
    expect(text).toContain('/prm log umbrella feedback "slow"');
    expect(await loggedOf(id)).toEqual([]);
  });

  test('an unknown name is created from it, and the entry logged on it', async () => {
    const ana = person('ana');
    const question = await answerTo(workspace, 'ana', '/prm log Soylent problem "export fails"');
    await ana.press(question, 'Create it');
    await ana.modal('Add a party');
    await ana.fill({ 'What is it?': 'customer' });
    await ana.submit();
    await ana.message('#sales', (m) => m.text.includes('A problem of Soylent is logged'));
    const [soylent] = await workspace.records.read.parties.listByName('soylent');
    expect(await loggedOf(soylent?.party.id ?? '')).toMatchObject([
      { kind: 'problem', body: 'export fails' },
    ]);
  });
});

test('by mention in a thread it is confirmed in that thread, for all, with the link to what was said', async () => {
  const { id } = await party('Wayne');
  const ana = person('ana');
  const parent = await ana.say('#sales', 'Wayne rang');
  await ana.say('#sales', '@prm log wayne call "wants a quote"', { thread: parent.ts });
  const confirmation = await person('mo').message('#sales', 'A call with Wayne is logged', {
    thread: parent.ts,
  });
  expect(confirmation.isEphemeral).toBe(false);
  const [entry] = await loggedOf(id);
  expect(entry).toMatchObject({ kind: 'call', body: 'wants a quote' });
  expect(entry?.permalink).toMatch(/^https?:/);
});
