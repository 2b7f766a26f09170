import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { addContactDetails } from '../../src/parties/addContactDetails.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { findParties } from '../../src/parties/findParties.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { setRole } from '../../src/people/setRole.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  for (const who of ['mo', 'lin']) {
    await person(who).type('#sales', '/prm help');
    await role(who, 'manager');
  }
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const person = (name: string) => workspace.playground.control.as(name);
const role = async (who: string, to: 'rep' | 'manager') => {
  await workspace.records.write((tx) => setRole(tx, workspace.act(), { personId: person(who).id, role: to }));
};
const partyThere = async (name: string, kind: PartyKind = 'customer', more: Partial<NewParty> = {}) =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name, ...more }))).party;
const rated = (partyId: string, score: number, contactName: string | null = null) =>
  workspace.records.write((tx) =>
    recordRating(tx, workspace.act(), { partyId, score, comment: null, contactName }),
  );
const contact = (partyId: string, name: string, email: string | null) =>
  workspace.records.write((tx) =>
    addContactDetails(tx, { tx, act: workspace.act() }, partyId, { name, email, phone: null, title: null }),
  );
const merged = (mergedId: string, intoId: string) =>
  workspace.records.write((tx) => mergeParties(tx, workspace.act(), { mergedId, intoId }));
const stored = (id: string) => workspace.records.read.parties.find(id);
const countOf = async (id: string) =>
  (await workspace.records.read.ratings.countedOf(id, workspace.act().at)).length;
const idFoundBy = async (name: string) =>
  (await findParties(workspace.records.read, name)).ranked[0]?.partyId;

const languages = [
  {
    who: 'mo',
    line: (a: string, b: string) => `/prm merge ${a} into ${b}`,
    alone: '/prm merge',
    needs: '/prm needs merge R1 R2',
    ...{ compare: 'Compare', owner: 'Whose owner?', stays: 'Which one stays?', rate: '/prm rate' },
    ...{
      done: 'are one now',
      undo: 'Undo',
      undone: 'are two again',
      partOf: 'is part of',
      both: 'customer and partner',
    },
    ...{ spelling: 'one letter apart', website: 'same website', changed: 'was changed while this was open' },
    ...{ meanwhile: 'while your form was open', edit: '/prm edit', note: 'Note', itself: 'Both lead to' },
    ...{ score: 'Score', add: '/prm add customer' },
  },
  {
    who: 'lin',
    line: (a: string, b: string) => `/prm 合并 ${a} 到 ${b}`,
    alone: '/prm 合并',
    needs: '/prm 需求列表 合并 R1 R2',
    ...{ compare: '对比', owner: '负责人用哪个？', stays: '保留哪一个？', rate: '/prm 评分' },
    ...{ done: '已将', undo: '撤销', undone: '恢复为两个', partOf: '已合并到', both: '客户兼合作伙伴' },
    ...{ spelling: '只差一个字', website: '网站相同', changed: '已被修改' },
    ...{ meanwhile: '您填写期间', edit: '/prm 编辑', note: '备注', itself: '两者都指向' },
    ...{ score: '分数', add: '/prm 添加 客户' },
  },
] as const;

for (const kind of partyKinds) {
  for (const say of languages) {
    test(`${say.who} merges a ${kind} into a partner, sees both before and what moved after, and takes it back`, async () => {
      const tag = `${kind}${say.who}`;
      const acme = await partyThere(`Acme ${tag}`, kind, {
        ...{ ownerId: person('ana').id, segment: 'retail', note: 'Renews in June' },
      });
      const globex = await partyThere(`Globex ${tag}`, 'partner', { ownerId: person('ada').id });
      await contact(acme.id, 'Jane Doe', 'jane@acme.com');
      await contact(globex.id, 'jane  doe', null);
      await contact(acme.id, 'Rick Roe', null);
      await rated(acme.id, 90, 'Jane Doe');
      await rated(globex.id, 70);
      await workspace.records.write((tx) =>
        addRequirement(tx, workspace.act(), { title: `Sign-on ${tag}`, partyIds: [acme.id] }),
      );
      await workspace.records.write((tx) =>
        logInteraction(tx, workspace.act(), { partyId: acme.id, kind: 'call', text: 'rang' }),
      );
      const me = person(say.who);
      await me.type('#sales', say.line(`acme ${tag}`, `globex ${tag}`));
      const form = await me.modal();
      const shown = JSON.stringify(form.blocks);
      for (const seen of [`Acme ${tag}`, `Globex ${tag}`, '*80*', '70', 'Rick Roe', person('ana').id])
        expect(shown).toContain(seen);
      expect(await countOf(acme.id)).toBe(1);
      await me.fill({ [say.owner]: acme.id });
      expect(await me.submit()).toMatchObject({ ok: true });
      const answer = await me.message(
        '#sales',
        (m) => m.isEphemeral && m.text.includes(say.done) && m.text.includes(tag),
      );
      expect(said(answer)).toContain(`Acme ${tag}`);
      expect(await stored(acme.id)).toMatchObject({ status: 'removed', mergedIntoId: globex.id });
      expect(await stored(globex.id)).toMatchObject({
        ...{ ownerId: person('ana').id, segment: 'retail', note: 'Renews in June', name: `Globex ${tag}` },
        kind: kind === 'partner' ? 'partner' : 'both',
      });
      expect(await countOf(globex.id)).toBe(2);
      expect(await idFoundBy(`acme ${tag}`)).toBe(globex.id);
      const contacts = await workspace.records.read.parties.contactsOf(globex.id);
      expect(contacts.map(({ name, email }) => [name, email])).toEqual([
        ['jane  doe', 'jane@acme.com'],
        ['Rick Roe', null],
      ]);
      if (kind !== 'partner') expect(said(answer)).toContain(say.both);

      await Promise.all([me.press(answer, say.undo), me.press(answer, say.undo)]);
      await me.message('#sales', (m) => m.text.includes(say.undone) && m.text.includes(tag));
      expect(await stored(acme.id)).toMatchObject({
        status: 'active',
        mergedIntoId: null,
        kind,
        name: `Acme ${tag}`,
      });
      expect(await stored(globex.id)).toMatchObject({
        ownerId: person('ada').id,
        segment: null,
        kind: 'partner',
      });
      expect([await countOf(acme.id), await countOf(globex.id)]).toEqual([1, 1]);
      expect(await idFoundBy(`acme ${tag}`)).toBe(acme.id);
    });
  }
}

for (const say of languages) {
  test(`${say.who} is shown what looks the same, each with the reason, and merges from there`, async () => {
    const first = await partyThere(`Bluebird ${say.who}`, 'customer', {
      website: `https://${say.who}.bird.com`,
    });
    const second = await partyThere(`Airways ${say.who}`, 'partner', {
      website: `https://${say.who}.bird.com/de`,
    });
    await partyThere(`Tidewater ${say.who}`);
    await partyThere(`Tidewatr ${say.who}`);
    const list = await answerTo(workspace, say.who, say.alone);
    const text = said(list);
    expect(text).toMatch(new RegExp(`Bluebird ${say.who}.*Airways ${say.who}.*${say.website}`));
    expect(text).toMatch(new RegExp(`Tidewater ${say.who}.*Tidewatr ${say.who}.*${say.spelling}`));
    const blocks = (list.blocks ?? []) as { text?: { text: string }; elements?: { value: string }[] }[];
    const at = blocks.findIndex((block) => block.text?.text.includes(`Bluebird ${say.who}`));
    const compare = blocks[at + 1]?.elements?.[0];
    expect(JSON.parse(compare?.value ?? '{}')).toMatchObject({
      prefill: { mergedId: second.id, intoId: first.id },
    });
  });

  test(`${say.who} presses a button of a party that is part of another: it leads there and says so`, async () => {
    const me = person(say.who);
    const added = await answerTo(workspace, say.who, `${say.add} Quarry ${say.who}`);
    const acme = { id: (await idFoundBy(`Quarry ${say.who}`)) ?? '' };
    const globex = await partyThere(`Solstice ${say.who}`);
    await me.type('#sales', `${say.edit} quarry ${say.who}`);
    await me.modal();
    await me.fill({ [say.note]: 'typed before' });
    await merged(acme.id, globex.id);
    await me.submit();
    const form = await me.modal();
    const shown = JSON.stringify(form.blocks);
    expect(shown).toContain(say.meanwhile);
    expect(shown).toContain(`Solstice ${say.who}`);
    expect(shown).toContain('typed before');
    expect(await me.submit()).toMatchObject({ ok: true });
    await me.message('#sales', (m) => m.text.includes(`Solstice ${say.who}`));
    expect(await stored(globex.id)).toMatchObject({ name: `Solstice ${say.who}`, note: 'typed before' });
    await me.press(added, 'showParty');
    const card = await me.message('#sales', (m) => m.isEphemeral && said(m).includes(say.partOf));
    expect(said(card)).toMatch(new RegExp(`Quarry ${say.who}.*Solstice ${say.who}`));
  });

  test(`${say.who} saves a form that was open for a party that is part of another: it is kept on that one`, async () => {
    const acme = await partyThere(`Fathom ${say.who}`);
    const globex = await partyThere(`Vertex ${say.who}`);
    const me = person(say.who);
    await me.type('#sales', say.rate);
    await me.modal();
    await me.fill({ party: `fathom ${say.who}`, [say.score]: '64' });
    await merged(acme.id, globex.id);
    expect(await me.submit()).toMatchObject({ ok: true });
    const answer = await me.message('#sales', (m) => m.isEphemeral && m.text.includes(`Vertex ${say.who}`));
    expect(said(answer)).toContain(say.partOf);
    expect(await countOf(globex.id)).toBe(1);
  });

  test(`${say.who} cannot merge what leads to one, and needs have a line of their own`, async () => {
    const one = await partyThere(`Cobalt ${say.who}`);
    const other = await partyThere(`Larkspur ${say.who}`);
    await merged(one.id, other.id);
    const answer = await answerTo(workspace, say.who, say.line(`cobalt ${say.who}`, `larkspur ${say.who}`));
    expect(said(answer)).toContain(say.itself);
    const needs = await answerTo(workspace, say.who, say.line('R1', 'R2'));
    expect(said(needs)).toContain(say.needs);
  });

  test(`${say.who} compares two, and somebody changes one meanwhile: nothing is merged before it is seen`, async () => {
    const acme = await partyThere(`Marigold ${say.who}`);
    const globex = await partyThere(`Kestrel ${say.who}`);
    const me = person(say.who);
    await me.type('#sales', say.line(`marigold ${say.who}`, `kestrel ${say.who}`));
    await me.modal();
    await workspace.records.write((tx) =>
      changeParty(tx, workspace.act(), { partyId: acme.id, changes: { segment: 'theirs' } }),
    );
    await me.submit();
    const form = await me.modal();
    expect(JSON.stringify(form.blocks)).toContain(say.changed);
    expect(await stored(acme.id)).toMatchObject({ status: 'active' });
    expect(await me.submit()).toMatchObject({ ok: true });
    await me.message('#sales', (m) => m.text.includes(`Kestrel ${say.who}`) && m.text.includes(say.done));
    expect(await stored(globex.id)).toMatchObject({ segment: 'theirs' });
  });
}

test('a form that compares two is refused once the role is gone, and once somebody else has merged them', async () => {
  const acme = await partyThere('Umbra one');
  const globex = await partyThere('Hooli two');
  const mo = person('mo');
  await mo.type('#sales', '/prm merge umbra one into hooli two');
  await mo.modal();
  await role('mo', 'rep');
  const refused = await mo.submit();
  expect(JSON.stringify(refused)).toContain('manager');
  expect(await stored(acme.id)).toMatchObject({ status: 'active' });
  await role('mo', 'manager');
  await merged(acme.id, globex.id);
  const late = await mo.submit();
  expect(JSON.stringify(late)).toContain('Umbra one is part of Hooli two now');
  expect(await stored(globex.id)).toMatchObject({ version: 2 });
});

test('a rep cannot merge, and is offered no way into it', async () => {
  await partyThere('Alder one');
  const answer = await answerTo(workspace, 'ana', '/prm merge');
  expect(said(answer)).toContain('manager');
  const card = await answerTo(workspace, 'ana', '/prm party alder one');
  expect(JSON.stringify(card.blocks)).not.toContain('merge');
});
