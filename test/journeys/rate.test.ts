import { afterAll, beforeAll, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.stop());

const kinds = ['customer', 'partner', 'both'] as const;
const languages = [
  { person: 'ana', line: 'rate', band: 'neutral', undo: 'Undo', undone: 'Undone' },
  { person: 'lin', line: '评分', band: '一般', undo: '撤销', undone: '已撤销' },
] as const;

for (const kind of kinds) {
  for (const { person, line, band, undo, undone } of languages) {
    test(`${person} rates a ${kind} 75 by line, reads what it means, and undoes it`, async () => {
      const name = `Acme ${kind} of ${person}`;
      const { party } = await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }));
      const me = workspace.playground.control.as(person);
      await me.type('#sales', `/prm ${line} ${name} 75`);
      const answer = await me.message('#sales', (m) => m.isEphemeral && m.text.includes(name));
      expect(said(answer)).toContain(band);
      expect(said(answer)).toContain('75');
      const until = new Date(workspace.playground.control.now());
      expect((await workspace.records.read.ratings.countedOf(party.id, until)).map((r) => r.score)).toEqual([
        75,
      ]);
      await me.press(answer, undo);
      await me.message('#sales', (m) => m.isEphemeral && m.text.includes(undone) && m.text.includes(name));
      expect(await workspace.records.read.ratings.countedOf(party.id, until)).toEqual([]);
      expect(workspace.logLines).toEqual([]);
    });
  }
}

test('the form asks for what the line left out, and says at the field what is wrong', async () => {
  await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind: 'customer', name: 'Initech' }));
  const ana = workspace.playground.control.as('ana');
  await ana.type('#sales', '/prm rate initech');
  await ana.modal();
  await ana.fill({ Score: '101' });
  const refused = await ana.submit();
  expect(JSON.stringify(refused)).toContain('above 100');
  await ana.fill({ Score: '4/5' });
  await ana.submit();
  const answer = await ana.message('#sales', (m) => m.isEphemeral && m.text.includes('Initech'));
  expect(said(answer)).toContain('80');
});

test('in a direct message with the app the same words work, without the slash', async () => {
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind: 'partner', name: 'Directa' }),
  );
  const ana = workspace.playground.control.as('ana');
  await ana.say('@prm', 'rate directa 91 "well done"');
  const answer = await ana.message('@prm', (m) => Boolean(m.botId) && m.text.includes('Directa'));
  expect(said(answer)).toContain('very satisfied');
  expect(said(answer)).toContain('75 stands in for the mean of all partners until more are rated');
  await ana.say('@prm', 'rate');
  const offer = await ana.message('@prm', (m) => said(m).includes('Open the form'));
  await ana.press(offer, 'Open the form');
  await ana.modal('Rate satisfaction');
  await ana.fill({ 'Customer or partner': 'directa', Score: '9/10' });
  await ana.submit();
  await ana.message('@prm', (m) => Boolean(m.botId) && m.text.includes('90'));
  const until = new Date(workspace.playground.control.now());
  expect((await workspace.records.read.ratings.countedOf(party.id, until)).map((r) => r.score)).toEqual([90]);
});

test('the shortcut opens the form, and the answer comes as a direct message', async () => {
  await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind: 'both', name: 'Shortcutto' }));
  const lin = workspace.playground.control.as('lin');
  await lin.shortcut('rate_party');
  await lin.modal('满意度评分');
  await lin.fill({ 客户或合作伙伴: 'shortc', 分数: '55' });
  await lin.submit();
  const answer = await lin.message('@prm', (m) => Boolean(m.botId) && m.text.includes('Shortcutto'));
  expect(said(answer)).toContain('非常不满意');
});
