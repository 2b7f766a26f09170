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
const soon = () => new Date(workspace.playground.control.now() + 1000);
const partyThere = async (name: string, kind: PartyKind = 'customer') =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party;
const needsOf = (partyId: string) => workspace.records.read.requirements.latestAsksOf(partyId, soon(), 9);
const entriesOf = (partyId: string) => workspace.records.read.interactions.latestOf(partyId, soon(), 9);

const languages = [
  {
    who: 'ana',
    ...{ party: 'Customer or partner', addTo: 'Or add to an open need', title: 'What do they need?' },
    ...{ saved: 'is recorded', logged: 'Feedback from', undo: 'Undo', undone: 'Undone' },
  },
  {
    who: 'lin',
    ...{ party: '客户或合作伙伴', addTo: '或加入已有的待办需求', title: '需要什么？' },
    ...{ saved: '已记录', logged: '的反馈', undo: '撤销', undone: '已撤销' },
  },
] as const;

for (const kind of partyKinds)
  for (const say of languages) {
    test(`${say.who} saves what a ${kind} wrote as a need; its thread hears of it`, async () => {
      const party = await partyThere(`Acme ${kind} ${say.who}`, kind);
      const me = person(say.who);
      const text = `We need offline ${kind} ${say.who} maps & charts. Otherwise we leave!\nSays @mo`;
      const message = await person('mo').say('#sales', text);
      await me.messageShortcut(message, 'save_as_requirement');
      const form = await me.modal();
      const shown = JSON.stringify(form.blocks);
      expect(shown).toContain(`"initial_value":"We need offline ${kind} ${say.who} maps & charts"`);
      expect(shown).toContain('Otherwise we leave!\\nSays @');
      expect(shown).not.toContain('&amp;');
      expect(shown).not.toContain('<@');
      await me.fill({ [say.party]: `Acme ${kind} ${say.who}` });
      await Promise.all([me.submit(form), me.submit(form)]);
      const answer = await person('mo').message(
        '#sales',
        (m) => m.text.includes(`maps`) && m.text.includes(party.name),
        {
          thread: message.ts,
        },
      );
      expect(answer.isEphemeral).toBe(false);
      expect(answer.threadTs).toBe(message.ts);
      const [need, another] = await needsOf(party.id);
      expect(another).toBeUndefined();
      expect(need?.permalink).toContain(`/p${message.ts.replace('.', '')}`);
      const stored = await workspace.records.read.requirements.find(need?.id ?? '');
      expect(stored?.detail).toContain('Otherwise we leave!');

      await me.press(answer, say.undo);
      await expect.poll(async () => needsOf(party.id)).toEqual([]);
    });

    test(`${say.who} logs what a ${kind} wrote as feedback where the app is no member: only they hear of it`, async () => {
      const party = await partyThere(`Globex ${kind} ${say.who}`, kind);
      const me = person(say.who === 'lin' ? 'ada' : 'ana');
      const message = await me.say('#quiet', `The new report is great, ${kind}`);
      await me.messageShortcut(message, 'log_feedback');
      await me.modal('Log what happened');
      await me.fill({ 'Customer or partner': party.name });
      await me.submit();
      const answer = await me.message('#quiet', (m) => m.isEphemeral && m.text.includes(party.name));
      expect(said(answer)).toContain('The new report is great');
      const posted = workspace.playground.control.calls('chat.postMessage');
      expect(posted.filter((call) => JSON.stringify(call).includes(party.name))).toEqual([]);
      expect(await entriesOf(party.id)).toMatchObject([
        {
          kind: 'feedback',
          body: `The new report is great, ${kind}`,
          permalink: expect.stringContaining(`/p${message.ts.replace('.', '')}`),
        },
      ]);
    });

    test(`${say.who} adds a message to a need that is open, for a ${kind} that did not ask yet`, async () => {
      const first = await partyThere(`Initech ${kind} ${say.who}`);
      const second = await partyThere(`Hooli ${kind} ${say.who}`, kind);
      await answerTo(workspace, 'ana', `/prm need "${first.name}" "sign-on ${kind} ${say.who}" high`);
      const me = person(say.who);
      const message = await person('mo').say('#sales', 'They want to log in once.');
      await me.messageShortcut(message, 'save_as_requirement');
      await me.modal();
      await me.fill({ [say.party]: second.name, [say.addTo]: `sign-on ${kind} ${say.who}` });
      await me.submit();
      await person('mo').message('#sales', (m) => m.text.includes(second.name), { thread: message.ts });
      const [asked] = await needsOf(second.id);
      expect(asked).toMatchObject({ title: `sign-on ${kind} ${say.who}` });
      expect(asked?.permalink).toContain(`/p${message.ts.replace('.', '')}`);
      expect(await workspace.records.read.requirements.askersOf(asked?.id ?? '')).toHaveLength(2);
    });
  }

describe('a message that is taken over', () => {
  test('in a private channel the app is not in keeps a link that is made from the message alone', async () => {
    const party = await partyThere('Umbrella');
    const mo = person('mo');
    const message = await mo.say('#board', 'Their lift is broken');
    await mo.messageShortcut(message, 'save_as_requirement');
    await mo.modal('Save as requirement');
    await mo.fill({ 'Customer or partner': 'umbrella' });
    await mo.submit();
    await mo.message('#board', (m) => m.isEphemeral && m.text.includes('Umbrella'));
    const [need] = await needsOf(party.id);
    const board = workspace.playground.control.channelId('#board');
    expect(need?.permalink).toBe(
      `https://northwind.slack.com/archives/${board}/p${message.ts.replace('.', '')}`,
    );
  });

  test('says an open wish of the same title is there, and is added to it only when that is chosen', async () => {
    const first = await partyThere('Wonka');
    const second = await partyThere('Vandelay');
    await answerTo(workspace, 'ana', '/prm need wonka "chocolate fountain"');
    const ana = person('ana');
    const message = await ana.say('#sales', 'Chocolate fountain');
    await ana.messageShortcut(message, 'save_as_requirement');
    await ana.modal('Save as requirement');
    await ana.fill({ 'Customer or partner': 'vandelay' });
    await ana.submit();
    await ana.modal('Nothing is recorded yet');
    expect(await needsOf(second.id)).toEqual([]);
    await ana.fill({ same: (await needsOf(first.id)).map(({ id }) => `join:${id}`)[0] ?? '' });
    await ana.submit();
    await expect
      .poll(async () => (await needsOf(second.id)).map(({ title }) => title))
      .toEqual(['chocolate fountain']);
  });

  test('of no text asks for a title at its field', async () => {
    await partyThere('Soylent');
    const ana = person('ana');
    const message = await ana.say('#sales', '   .');
    await ana.messageShortcut(message, 'save_as_requirement');
    await ana.modal('Save as requirement');
    await ana.fill({ 'Customer or partner': 'soylent' });
    expect(JSON.stringify(await ana.submit())).toContain('title');
    await ana.close();
  });

  test('by a guest is answered with the role it takes, to them alone', async () => {
    const gus = person('gus');
    const message = await person('ana').say('#sales', 'Anything');
    expect(await gus.messageShortcut(message, 'log_feedback')).toMatchObject({ ok: true });
    await gus.message('#sales', (m) => m.isEphemeral && m.text.includes('no role here'));
    expect(gus.modals()).toEqual([]);
  });
});
