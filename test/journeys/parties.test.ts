import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContactDetails } from '../../src/parties/addContactDetails.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { findParties } from '../../src/parties/findParties.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
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
const daysAgo = (days: number) => new Date(workspace.playground.control.now() - days * 86_400_000);
const partyNamed = async (name: string) =>
  (await findParties(workspace.records.read, name)).ranked.find(({ party }) => party.name === name)?.party;
const partyThere = async (name: string, more: Partial<NewParty> = {}) =>
  (
    await workspace.records.write((tx) =>
      addParty(tx, workspace.act(daysAgo(400)), { kind: 'customer', name, ...more }),
    )
  ).party;
const rated = (partyId: string, score: number, days: number, comment: string | null = null) =>
  workspace.records.write((tx) =>
    recordRating(tx, workspace.act(daysAgo(days)), { partyId, score, comment, contactName: null }),
  );
const labelsOf = (message: MessageSeen): string[] =>
  (message.blocks ?? []).flatMap((block) =>
    block.type === 'actions'
      ? (block.elements as { text?: { text: string } }[]).flatMap((element) => element.text?.text ?? [])
      : [],
  );

const languages = [
  {
    who: 'ana',
    add: 'add',
    kinds: { customer: 'customer', partner: 'partner', both: 'both' },
    is: { customer: 'a customer', partner: 'a partner', both: 'a customer and partner' },
    card: 'party',
    undo: 'Undo',
    undone: 'is not there any more',
    yours: 'You own it',
    unrated: 'Not rated yet',
    why: 'Why?',
    unknown: 'No customer or partner is called',
  },
  {
    who: 'lin',
    add: '添加',
    kinds: { customer: '客户', partner: '合作伙伴', both: '两者' },
    is: { customer: '客户', partner: '合作伙伴', both: '客户兼合作伙伴' },
    card: '档案',
    undo: '撤销',
    undone: '的添加已撤销',
    yours: '由您负责',
    unrated: '尚无评分',
    why: '为什么？',
    unknown: '没有名为',
  },
] as const;

for (const kind of partyKinds) {
  for (const say of languages) {
    test(`${say.who} adds a ${kind} by line, looks at its card, and takes it back`, async () => {
      const name = `Globex ${kind} ${say.who} GmbH`;
      const answer = await answerTo(workspace, say.who, `/prm ${say.add} ${say.kinds[kind]} ${name} #retail`);
      expect(said(answer)).toContain(name);
      expect(said(answer)).toContain(say.is[kind]);
      expect(said(answer)).toContain(say.yours);
      expect(await partyNamed(name)).toMatchObject({ kind, segment: 'retail', ownerId: person(say.who).id });

      const card = await answerTo(workspace, say.who, `/prm ${say.card} globex ${kind} ${say.who}`);
      expect(said(card)).toContain(name);
      expect(said(card)).toContain(`<@${person(say.who).id}>`);
      expect(said(card)).toContain(say.unrated);

      await person(say.who).press(answer, say.undo);
      await person(say.who).message('#sales', (m) => m.text.includes(say.undone) && m.text.includes(name));
      expect(await partyNamed(name)).toBeUndefined();
      expect(said(await answerTo(workspace, say.who, `/prm ${say.card} "${name}"`))).toContain(say.unknown);
    });

    test(`${say.who} reads how a ${kind} stands and why, with what happened last`, async () => {
      const name = `Initech ${kind} ${say.who}`;
      const party = await partyThere(name, {
        kind,
        aliases: [`Ini ${kind} ${say.who}`],
        note: 'Renews in June',
      });
      await workspace.records.write((tx) =>
        addContactDetails(tx, { tx, act: workspace.act() }, party.id, {
          ...{ name: 'Jane Doe', title: 'CTO', email: 'jane@initech.com', phone: null },
        }),
      );
      for (const [score, days] of [
        [92, 200],
        [84, 150],
        [75, 100],
        [64, 50],
      ] as const)
        await rated(party.id, score, days);
      await rated(party.id, 50, 9, 'waited <!channel> two weeks');
      await answerTo(workspace, 'ana', `/prm need "${name}" "sign-on for ${kind} ${say.who}" high 3`);
      await answerTo(workspace, 'ana', `/prm log "${name}" call "rang back"`);

      const card = await answerTo(workspace, say.who, `/prm ${say.card} ini ${kind} ${say.who}`);
      const text = said(card);
      for (const fact of ['71.3', '±10.5', 'R', `sign-on for ${kind} ${say.who}`, 'rang back', '*50*'])
        expect(text).toContain(fact);
      expect(text).toContain('waited &lt;!channel&gt; two weeks');
      for (const fact of ['Jane Doe', 'jane@initech.com', 'Renews in June']) expect(text).toContain(fact);
      expect(text).not.toContain('92');
      expect(labelsOf(card)).toHaveLength(4);

      await person(say.who).press(card, say.why);
      const why = await person(say.who).message(
        '#sales',
        (m) => m.text.includes('÷') && m.text.includes(name),
      );
      const sum = /([\d.]+) × ([\d.]+) \+ ([\d.]+) × ([\d.]+)/.exec(said(why))?.slice(1).map(Number);
      const [weight = 0, own = 0, shrinkage = 0, mean = 0] = sum ?? [];
      expect(own).toBe(69.19);
      expect((weight * own + shrinkage * mean) / (weight + shrinkage)).toBeCloseTo(71.3, 1);
      expect(said(why)).toContain('180');
    });
  }
}

describe('a name that is taken', () => {
  test('as the other kind becomes both by a button, once, and back by Undo', async () => {
    const party = await partyThere('Umbrella Corporation');
    const ana = person('ana');
    const answer = await answerTo(workspace, 'ana', '/prm add partner umbrella corporation');
    expect(said(answer)).toContain('already there, as a customer');
    await ana.press(answer, 'Make it customer and partner');
    const changed = await ana.message('#sales', 'is now a customer and partner');
    expect((await workspace.records.read.parties.find(party.id))?.kind).toBe('both');
    await ana.press(changed, 'Undo');
    await ana.message('#sales', (m) => /Umbrella Corporation\W+is as it was before \(kind\)/.test(m.text));
    expect((await workspace.records.read.parties.find(party.id))?.kind).toBe('customer');
  });

  test('in the form is said at the field', async () => {
    await partyThere('Hooli');
    const ana = person('ana');
    await ana.type('#sales', '/prm add customer');
    await ana.modal('Add a party');
    await ana.fill({ Name: 'HOOLI', Website: 'nowhere' });
    const refused = JSON.stringify(await ana.submit());
    expect(refused).toContain('Hooli is already there');
    expect(refused).toContain('not the address of a website');
    await ana.close();
  });
});

describe('a name that is not there yet', () => {
  for (const [who, line, kindLabel, kind, create, done] of [
    ['ana', '/prm rate Soylent 4/5 "good"', 'What is it?', 'partner', 'Create it', 'rated *80*'],
    ['lin', '/prm 评分 泰康 4/5 “不错”', '类型', '合作伙伴', '新建', '评分 *80*'],
  ] as const) {
    test(`${who} creates it from the line, which is then carried out; both in one message`, async () => {
      const name = who === 'ana' ? 'Soylent' : '泰康';
      const question = await answerTo(workspace, who, line);
      const me = person(who);
      await me.press(question, create);
      await me.modal();
      await me.fill({ [kindLabel]: kind });
      const form = me.topModal();
      const [first, second] = await Promise.all([me.submit(form), me.submit(form)]);
      expect([first.ok, second.ok].filter(Boolean).length).toBeGreaterThanOrEqual(1);
      const answer = await me.message('#sales', (m) => m.isEphemeral && said(m).includes(done));
      expect(said(answer)).toContain(name);
      expect(labelsOf(answer).filter((label) => /^(?:Undo|撤销)$/.test(label))).toHaveLength(1);
      const party = await partyNamed(name);
      expect(party).toMatchObject({ kind: 'partner', ownerId: me.id });
      const { countedOf } = workspace.records.read.ratings;
      expect(await countedOf(party?.id ?? '', daysAgo(-1))).toMatchObject([{ score: 80 }]);
      expect((await workspace.records.read.parties.listByName(name.toLowerCase())).length).toBe(1);
    });
  }

  test('is only shown when it was surely meant: a read takes the nearest', async () => {
    await partyThere('Vandelay Industries');
    expect(said(await answerTo(workspace, 'ana', '/prm party vandeley'))).toContain('Vandelay Industries');
  });
});

test('two that match are offered, and the one that is picked is shown', async () => {
  await partyThere('Stark Foods');
  await partyThere('Stark Metals', { kind: 'partner' });
  const ana = person('ana');
  const question = await answerTo(workspace, 'ana', '/prm party stark');
  expect(labelsOf(question)).toEqual(
    expect.arrayContaining(['Stark Foods (customer)', 'Stark Metals (partner)']),
  );
  await ana.press(question, 'Stark Metals (partner)');
  await ana.message('#sales', (m) => m.isEphemeral && m.text.startsWith('Stark Metals (partner).'));
});

test('an archived one is found, and said to be archived', async () => {
  const party = await partyThere('Oceanic', { kind: 'partner' });
  await workspace.records.write((tx) =>
    changeParty(tx, workspace.act(), { partyId: party.id, changes: { status: 'archived' } }),
  );
  await partyThere('Oceanus');
  expect(said(await answerTo(workspace, 'ana', '/prm party oceanic'))).toContain('partner, archived');
  expect(said(await answerTo(workspace, 'lin', '/prm 档案 oceanic'))).toContain('合作伙伴，已归档');
  expect(labelsOf(await answerTo(workspace, 'ana', '/prm rate ocean 75'))).toContain(
    'Oceanic (partner, archived)',
  );
});

test('the whole form arrives, its owner and channel included', async () => {
  const ana = person('ana');
  await ana.type('#sales', '/prm add');
  await ana.modal('Add a party');
  await ana.fill({
    ...{ Name: 'Wayne Enterprises', 'What is it?': 'customer and partner', 'Short name': 'WE' },
    ...{ 'Other names': 'Wayne Corp，Wayne Group', Segment: 'defence', Owner: '@mo' },
    ...{ Website: 'wayne.com', 'Channel for its alerts': '#sales', Note: 'Ask for Alfred' },
  });
  expect(await ana.submit()).toMatchObject({ ok: true });
  const answer = await ana.message('#sales', 'Wayne Enterprises is added');
  expect(said(answer)).toContain(`<@${person('mo').id}>`);
  expect(await partyNamed('Wayne Enterprises')).toMatchObject({
    ...{ kind: 'both', shortName: 'WE', segment: 'defence', ownerId: person('mo').id },
    ...{ website: 'https://wayne.com', channelId: workspace.playground.control.channelId('#sales') },
    note: 'Ask for Alfred',
  });
  expect((await findParties(workspace.records.read, 'wayne group')).verdict).toBe('sure');
});

describe('names that could do harm', () => {
  for (const typed of [
    '<!channel>',
    '<script>alert(1)</script>',
    'O\'Brien & "Sons"',
    '*bold* _it_ ~no~ `code`',
    'شركة الاتصالات',
    'Zero\u200bWidth Ltd',
  ]) {
    test(`${JSON.stringify(typed)} is added, shown and found as it is, and mentions nobody`, async () => {
      const answer = await answerTo(workspace, 'ana', `/prm add partner ${typed}`);
      expect(said(answer)).not.toContain('<!');
      const stored = (await workspace.records.read.parties.list()).find(
        (party) => party.name === typed.replace('\u200b', ''),
      );
      expect(stored).toBeDefined();
      const card = await answerTo(workspace, 'ana', `/prm party ${typed}`);
      expect(card.blocks?.[0]).toMatchObject({ type: 'section' });
      expect(said(card)).not.toContain('<!');
    });
  }

  test.each([
    ['x'.repeat(500), '500 characters'],
    ['"Acme \u202egnp.exe"', 'reading direction'],
  ])('a name that cannot be is refused with the reason', async (typed, reason) => {
    const before = (await workspace.records.read.parties.list()).length;
    expect(said(await answerTo(workspace, 'ana', `/prm add partner ${typed}`))).toContain(reason);
    expect((await workspace.records.read.parties.list()).length).toBe(before);
  });

  test('only spaces open the form', async () => {
    const ana = person('ana');
    await ana.type('#sales', '/prm add partner "   "');
    await ana.modal('Add a party');
    await ana.close();
  });
});

describe('a line that is nearly right', () => {
  test('names the kind that was meant, with a line to paste', async () => {
    const text = said(await answerTo(workspace, 'ana', '/prm add partnr Massive Dynamic'));
    expect(text).toContain('/prm add partner Massive Dynamic');
    expect(await partyNamed('Massive Dynamic')).toBeUndefined();
  });

  test('with an address that is none', async () => {
    const text = said(await answerTo(workspace, 'ana', '/prm add partner Massive https://nowhere'));
    expect(text).toContain('not the address of a website');
    expect(await partyNamed('Massive')).toBeUndefined();
  });
});

test('a viewer may look but not add, a guest neither', async () => {
  await partyThere('Cyberdyne');
  await answerTo(workspace, 'ada', '/prm role @gus viewer');
  const card = await answerTo(workspace, 'gus', '/prm party cyberdyne');
  expect(labelsOf(card)).toEqual([]);
  expect(said(await answerTo(workspace, 'gus', '/prm add partner Skynet'))).toContain('needs the role *rep*');
  await answerTo(workspace, 'ada', '/prm role @gus default');
  expect(said(await answerTo(workspace, 'gus', '/prm party cyberdyne'))).toContain(
    'You have no role here yet',
  );
});

test('the card is only for whoever asked, also where it was asked by mention', async () => {
  await partyThere('Tyrell');
  const ana = person('ana');
  await ana.say('#sales', '@prm party tyrell');
  await ana.message('#sales', (m) => m.isEphemeral && m.text.startsWith('Tyrell'));
  expect(
    person('mo')
      .messages('#sales')
      .some((m) => m.text.startsWith('Tyrell')),
  ).toBe(false);
});

test('whoever may only look is not offered to create what is not there', async () => {
  const forRep = await answerTo(workspace, 'ana', '/prm party nosuchcompany');
  expect(labelsOf(forRep)).toEqual(['Create it']);
  expect(said(forRep)).toContain('Your line is then carried out.');
  await answerTo(workspace, 'ada', '/prm role @lin viewer');
  expect(labelsOf(await answerTo(workspace, 'lin', '/prm 档案 nosuchcompany'))).toEqual([]);
  await answerTo(workspace, 'ada', '/prm role @lin default');
});
