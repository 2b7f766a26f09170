import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeInteraction } from '../../src/interactions/changeInteraction.ts';
import { addContactDetails } from '../../src/parties/addContactDetails.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { aliasesOf } from '../../src/parties/aliasesOf.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
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
const partyThere = async (name: string, kind: PartyKind = 'customer', more: Partial<NewParty> = {}) => {
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind, name, ...more }),
  );
  return party;
};
const stored = async (id: string) => workspace.records.read.parties.find(id);
const contactsOf = (id: string) => workspace.records.read.parties.contactsOf(id);
const contact = (partyId: string, name: string, email: string | null = null) =>
  workspace.records.write((tx) =>
    addContactDetails(tx, { tx, act: workspace.act() }, partyId, { name, email, phone: null, title: null }),
  );
const changedBy = (partyId: string, changes: Partial<NewParty>) =>
  workspace.records.write((tx) => {
    const act = workspace.act();
    return changeParty(tx, { ...act, actor: { ...act.actor, id: person('mo').id } }, { partyId, changes });
  });

const languages = [
  {
    who: 'ana',
    line: '/prm edit',
    ...{ name: 'Name', note: 'Note', contacts: 'Contacts', segment: 'Segment', kind: 'What is it?' },
    ...{ changed: 'is changed', undo: 'Undo', undone: 'is as it was before', card: 'Edit' },
    meanwhile: 'while your form was open',
  },
  {
    who: 'lin',
    line: '/prm 编辑',
    ...{ name: '名称', note: '备注', contacts: '联系人', segment: '细分', kind: '类型' },
    ...{ changed: '已修改', undo: '撤销', undone: '恢复原样', card: '编辑' },
    meanwhile: '您填写期间',
  },
] as const;

for (const kind of partyKinds) {
  for (const say of languages) {
    test(`${say.who} edits a ${kind} in a form that holds everything, and takes it back`, async () => {
      const tag = `${kind} ${say.who}`;
      const party = await partyThere(`Acme ${tag}`, kind, {
        ...{ shortName: `A ${tag}`, aliases: [`Acme, Inc. ${tag}`, `Ajax ${tag}`], segment: 'retail' },
        ...{ website: `https://${kind}.${say.who}.com`, note: 'Renews in June', ownerId: person('mo').id },
      });
      await contact(party.id, 'Jane Doe', 'jane@acme.com');
      await contact(party.id, 'Rick Roe');
      const me = person(say.who);
      await me.type('#sales', `${say.line} acme ${tag}`);
      const form = await me.modal();
      const shown = JSON.stringify(form.blocks);
      for (const held of ['retail', 'Renews in June', 'jane@acme.com', 'Rick Roe', person('mo').id])
        expect(shown).toContain(held);
      await me.fill({
        [say.name]: `Acme Group ${tag}`,
        [say.contacts]: 'Jane Doe, jane@acme.com, +49 30 901820, CTO\n王芳，采购总监',
      });
      expect(await me.submit()).toMatchObject({ ok: true });
      const answer = await me.message('#sales', (m) => m.isEphemeral && m.text.includes(say.changed));
      expect(said(answer)).toContain(`Acme Group ${tag}`);
      expect(await stored(party.id)).toMatchObject({
        ...{ name: `Acme Group ${tag}`, kind, shortName: `A ${tag}`, note: 'Renews in June' },
        ...{ ownerId: person('mo').id, segment: 'retail', version: 2 },
      });
      expect(await aliasesOf(workspace.records.read, party.id)).toEqual([`Acme, Inc. ${tag}`, `Ajax ${tag}`]);
      expect((await contactsOf(party.id)).map(({ name, phone, title }) => [name, phone, title])).toEqual([
        ['Jane Doe', '+49 30 901820', 'CTO'],
        ['王芳', null, '采购总监'],
      ]);

      await Promise.all([me.press(answer, say.undo), me.press(answer, say.undo)]);
      await me.message('#sales', (m) => m.text.includes(say.undone) && m.text.includes(tag));
      expect(await stored(party.id)).toMatchObject({ name: `Acme ${tag}` });
      expect((await contactsOf(party.id)).map(({ name, phone }) => [name, phone])).toEqual([
        ['Jane Doe', null],
        ['Rick Roe', null],
      ]);
    });
  }
}

for (const say of languages) {
  test(`${say.who} is told who changed what meanwhile; what was typed stays, and a second save goes over it`, async () => {
    const party = await partyThere(`Globex ${say.who}`);
    const me = person(say.who);
    await me.type('#sales', `${say.line} globex ${say.who}`);
    await me.modal();
    await me.fill({ [say.note]: 'typed before', [say.segment]: 'mine' });
    await changedBy(party.id, { segment: 'theirs' });
    await contact(party.id, 'Late Arrival');
    await me.submit();
    const form = await me.modal();
    const shown = JSON.stringify(form.blocks);
    expect(shown).toContain(say.meanwhile);
    expect(shown).toContain(person('mo').id);
    expect(shown).toContain(say.who === 'ana' ? '*segment*' : '*细分*');
    expect(shown).toContain('typed before');
    expect(await stored(party.id)).toMatchObject({ segment: 'theirs', note: null });
    expect(await me.submit()).toMatchObject({ ok: true });
    await me.message('#sales', (m) => m.text.includes(say.changed) && m.text.includes(`Globex ${say.who}`));
    expect(await stored(party.id)).toMatchObject({ segment: 'mine', note: 'typed before' });
  });
}

describe('the form that changes somebody', () => {
  test('opens from the card, and asks who is meant where nobody was named', async () => {
    await partyThere('Initech');
    const ana = person('ana');
    await ana.interact(await answerTo(workspace, 'ana', '/prm party initech'), 'partyMenu', 'Edit');
    await ana.modal('Edit who they are');
    await ana.close();
    await ana.type('#sales', '/prm edit');
    await ana.modal('Edit who they are');
    await ana.fill({ 'Customer or partner': 'initech' });
    await ana.submit();
    expect(JSON.stringify((await ana.modal()).blocks)).toContain('Initech');
    await ana.fill({ Note: 'two steps' });
    await ana.submit();
    await ana.message('#sales', 'Initech is changed: note');
  });

  for (const [who, log, kind, edit, text, undone] of [
    ['ana', 'log', 'call', 'Edit', 'What happened?', 'is as it was before (text)'],
    ['lin', '记录', '电话', '编辑', '内容', '内容恢复原样'],
  ] as const)
    test(`corrects an entry, and takes that back, ${who}`, async () => {
      const party = await partyThere(`Umbrella ${who}`, 'partner');
      const logged = await answerTo(workspace, who, `/prm ${log} "Umbrella ${who}" ${kind} “rang back”`);
      const me = person(who);
      await me.press(logged, edit);
      await me.modal();
      await me.fill({ [text]: 'rang back twice' });
      await me.submit();
      const answer = await me.message('#sales', (m) => m.isEphemeral && m.text.includes('rang back twice'));
      const entries = () =>
        workspace.records.read.interactions.latestOf(
          party.id,
          new Date(workspace.playground.control.now() + 1000),
          5,
        );
      expect(await entries()).toMatchObject([{ body: 'rang back twice', kind: 'call', version: 2 }]);
      // The first Undo would take the entry away with somebody's later work.
      await me.press(logged, who === 'ana' ? 'Undo' : '撤销');
      await me.message('#sales', (m) => /changed after that|之后又/.test(m.text));
      await me.press(answer, who === 'ana' ? 'Undo' : '撤销');
      await me.message('#sales', (m) => m.text.includes(undone));
      expect(await entries()).toMatchObject([{ body: 'rang back', version: 3 }]);
    });

  test('sent twice saves once; without a difference it says so', async () => {
    const party = await partyThere('Hooli');
    const ana = person('ana');
    await ana.type('#sales', '/prm edit hooli');
    const form = await ana.modal();
    await ana.fill({ Note: 'once' });
    await Promise.all([ana.submit(form), ana.submit(form)]);
    await ana.message('#sales', 'Hooli is changed: note');
    expect(await stored(party.id)).toMatchObject({ note: 'once', version: 2 });
    await ana.type('#sales', '/prm edit hooli');
    await ana.modal();
    await ana.submit();
    await ana.message('#sales', 'stays as it was');
  });
});

describe('whoever may not', () => {
  test('change the entry of somebody else is told whose it is, in a form that was open, too', async () => {
    await partyThere('Vandelay');
    const ana = person('ana');
    const lin = person('lin');
    await ana.type('#sales', '/prm log vandelay note "of ana"');
    await ana.message('#sales', 'A note on Vandelay is logged');
    const read = workspace.records.read.interactions;
    const [entry] = (
      await read.list(new Date(0), new Date(workspace.playground.control.now() + 1000))
    ).filter(({ body }) => body === 'of ana');
    const actor = { id: lin.id, role: 'rep', language: 'zh-CN', zone: 'UTC' } as const;
    await expect(
      workspace.records.write((tx) =>
        changeInteraction(
          tx,
          { ...workspace.act(), actor },
          {
            ...{ interactionId: entry?.id ?? '', version: 1, partyId: entry?.partyId ?? '', kind: 'note' },
            ...{ text: 'of lin', sentiment: null, happenedOn: null },
          },
        ),
      ),
    ).rejects.toMatchObject({ key: 'interactionNotYours', params: { byId: ana.id } });
  });

  test('a role that was taken away while the form was open saves nothing', async () => {
    const party = await partyThere('Wonka');
    const lin = person('lin');
    await lin.type('#sales', '/prm 编辑 wonka');
    await lin.modal();
    await lin.fill({ 备注: '不应保存' });
    await answerTo(workspace, 'ada', '/prm role @lin viewer');
    expect(JSON.stringify(await lin.submit())).toContain('业务员');
    expect((await stored(party.id))?.note).toBeNull();
    await answerTo(workspace, 'ada', '/prm role @lin default');
    await lin.close();
  });

  test('a party that was taken back while its form was open is said to be gone', async () => {
    const ana = person('ana');
    const added = await answerTo(workspace, 'ana', '/prm add customer Brief Encounter');
    await ana.press(added, 'Edit');
    await ana.modal();
    await ana.fill({ Note: 'too late' });
    await ana.press(added, 'Undo');
    await ana.message('#sales', 'is not there any more');
    expect(JSON.stringify(await ana.submit())).toContain('not there any more');
    await ana.close();
  });
});

for (const [who, line, archived, needs, menu, back, restored, already, bring] of [
  [
    ...['ana', '/prm archive', 'is archived', 'One need of it is still open', 'Bring it back'],
    ...['Undo', 'is active again', 'already is archived', 'Bring it back'],
  ],
  [
    ...['lin', '/prm 归档', '已归档', '仍有 1 项待办需求', '取消归档'],
    ...['撤销', '已取消归档', '早已归档', '取消归档'],
  ],
] as string[][])
  for (const kind of partyKinds)
    test(`${who} archives a ${kind} with an open need, and brings it back in three ways`, async () => {
      const party = await partyThere(`Oscorp ${kind} ${who}`, kind);
      await answerTo(workspace, 'ana', `/prm need "${party.name}" "glider ${kind} ${who}"`);
      const me = person(who ?? '');
      const first = await answerTo(workspace, who ?? '', `${line} ${party.name}`);
      expect(said(first)).toContain(archived);
      expect(said(first)).toContain(needs);
      expect((await stored(party.id))?.status).toBe('archived');
      await Promise.all([me.press(first, back ?? ''), me.press(first, back ?? '')]);
      await me.message(
        '#sales',
        (m) => /is as it was before|恢复原样/.test(m.text) && m.text.includes(party.name),
      );
      expect((await stored(party.id))?.status).toBe('active');

      await answerTo(workspace, who ?? '', `${line} ${party.name}`);
      const again = await answerTo(workspace, who ?? '', `${line} ${party.name}`);
      expect(said(again)).toContain(already);
      await me.press(again, bring ?? '');
      await me.message('#sales', (m) => m.text.includes(restored ?? '') && m.text.includes(party.name));

      await answerTo(workspace, who ?? '', `${line} ${party.name}`);
      const card = await answerTo(workspace, who ?? '', `/prm party ${party.name}`);
      await me.interact(card, 'partyMenu', menu ?? '');
      await expect.poll(async () => (await stored(party.id))?.status).toBe('active');
    });
