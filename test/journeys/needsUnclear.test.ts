import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { listRankedNeeds } from '../../src/requirements/listRankedNeeds.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  for (const [name, kind] of [
    ['Acme Corporation', 'customer'],
    ['Globex', 'partner'],
  ] as const)
    await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }));
});
afterAll(() => workspace.stop());

const person = (name: string) => workspace.playground.control.as(name);
const answer = (who: string, line: string) => answerTo(workspace, who, `/prm ${line}`);
const highest = () => workspace.records.read.requirements.highestNumber();
const partyId = async (name: string) =>
  (await workspace.records.read.parties.listByName(name))[0]?.party.id ?? '';
/** Puts a need there without Slack. */
const put = async (title: string, party = 'acme corporation') => {
  const input = { partyIds: [await partyId(party)], title };
  const outcome = await workspace.records.write((tx) => addRequirement(tx, workspace.act(), input));
  return outcome.requirement;
};

describe('a line that cannot be taken says why, how it is written, and a line to paste; nothing is written', () => {
  const long = 'x'.repeat(10_000);
  for (const [english, inEnglish, chinese, inChinese] of [
    ['"t" hihg', ['`hihg`', '`high`', '/prm need acme "t" high'], '“t” 紧及', ['`紧及`', '`紧急`']],
    ['"t" banana', ['`banana`', '`critical`'], '“t” 香蕉', ['`香蕉`', '`紧急`']],
    ['"t" 9', ['1 (trivial) to 5', '/prm need acme "t" 5'], '“t” 难度9', ['1（极易）到 5', '难度5']],
    ['"t" 0', ['1 (trivial) to 5', '/prm need acme "t" 1'], '“t” 0', ['1（极易）到 5']],
    ['"t" high low', ['second time', '/prm need acme "t" high`'], '“t” 高 低', ['重复']],
    ['"t" due 31/02', ['`31/02`', 'due 20'], '“t” 截止 31/02', ['`31/02`', '截止 20']],
    ['"t" due 2026-02-30', ['not a date'], '“t” 截止 2026-02-30', ['不是日期']],
    ['"t" due 2020-01-01', ['in the past'], '“t” 截止 2020-01-01', ['已经过去']],
    [`"${long}"`, ['10000 characters', 'at most 150'], `“${long}”`, ['10000 个字符', '最多 150']],
    [`"t" #${'y'.repeat(41)}`, ['41 characters', 'at most 40'], `“t” #${'类'.repeat(41)}`, ['最多 40']],
    ['R99', ['There is no R99'], 'R99', ['没有 R99']],
  ] as const) {
    test(`${english.slice(0, 24)} and ${chinese.slice(0, 24)}`, async () => {
      const before = await highest();
      const toAna = said(await answer('ana', `need acme ${english}`));
      for (const part of inEnglish) expect(toAna).toContain(part);
      const toLin = said(await answer('lin', `需求 acme ${chinese}`));
      for (const part of inChinese) expect(toLin).toContain(part);
      expect(await highest()).toBe(before);
    });
  }

  test('a title without anything in it opens the form with the party chosen', async () => {
    await person('ana').type('#sales', '/prm need acme "   "');
    expect(JSON.stringify((await person('ana').modal()).blocks)).toContain('Acme Corporation');
    await person('ana').close();
  });

  test('a title without a party opens the form with it, and what else was said', async () => {
    await person('ana').type('#sales', '/prm need "one invoice" low #billing due 2099-01-02');
    const blocks = JSON.stringify((await person('ana').modal()).blocks);
    for (const part of ['one invoice', '"value":"low"', 'billing', '2099-01-02'])
      expect(blocks).toContain(part);
    await person('ana').close();
  });

  test('an unknown order is answered with the nearest, an unknown status with what can be done', async () => {
    expect(said(await answer('ana', 'needs prioritty'))).toContain('/prm needs priority');
    expect(said(await answer('lin', '需求列表 优先极'))).toContain('/prm 需求列表 优先级');
    const { number } = await put('an unknown status');
    expect(said(await answer('ana', `needs R${number} shiped`))).toContain(`/prm needs R${number} shipped`);
    expect((await workspace.records.read.requirements.findByNumber(number))?.status).toBe('open');
  });

  test('a party that asks already is told so, by title and by number', async () => {
    const { number } = await put('an export');
    for (const line of ['need acme "An export!"', `need acme R${number}`]) {
      expect(said(await answer('ana', line))).toContain(`already asks for R${number}`);
    }
    expect(said(await answer('lin', `需求 acme R${number}`))).toContain(`已经提出过 R${number}`);
  });

  test('a number with details of its own is refused: another asker does not change them', async () => {
    const { number } = await put('a details test');
    const refused = said(await answer('ana', `need globex R${number} high`));
    expect(refused).toContain(`/prm need Globex R${number}`);
    const row = await workspace.records.read.requirements.findByNumber(number);
    expect(await workspace.records.read.requirements.askersOf(row?.id ?? '')).toHaveLength(1);
  });
});

test('what people type can neither mention anybody nor break the message', async () => {
  const typed = '<!channel> *bold* `code` <script> & more';
  const shown = [
    await answer('ana', `need globex: ${typed} #<!here>`),
    await answer('ana', 'needs globex'),
    await answer('ana', `needs R${await highest()}`),
    await answer('ana', `needs why R${await highest()}`),
  ];
  for (const message of shown) {
    expect(said(message)).not.toMatch(/<!(?:channel|here)>/);
    expect(message.text).not.toMatch(/<!(?:channel|here)>/);
    expect(said(message)).toContain('&lt;script&gt;');
  }
});

test('the list is shown ten at a time, in any order, and forth and back', async () => {
  for (let n = 0; n < 12; n += 1) await put(`page ${n}`, 'globex');
  const all = await listRankedNeeds(workspace.records.read, {
    order: 'allocation',
    at: new Date(workspace.playground.control.now()),
  });
  const first = await answer('ana', 'needs');
  expect(said(first)).toContain(`Shown: 1 to 10 of ${all.length}.`);
  expect(said(first)).toContain(all[9]?.need.title.slice(0, 8) ?? '');
  await person('ana').press(first, 'Next');
  const second = await person('ana').message('#sales', 'Shown: 11 to');
  expect(said(second)).toContain('*11.*');
  await person('ana').press(second, 'Previous');
  const back = await person('ana').message('#sales', 'Shown: 1 to 10');
  await person('ana').press(back, 'By difficulty');
  await person('ana').message('#sales', 'the easiest first');
});

test('a mention in a thread records it for all to see, with the link to what was said', async () => {
  const ana = person('ana');
  const parent = await ana.say('#sales', 'Globex would like darker colours');
  await ana.say('#sales', '@prm need globex "dark mode" medium 2', { thread: parent.ts });
  const confirmed = await person('mo').message('#sales', /dark mode.*recorded|recorded.*dark mode/s, {
    thread: parent.ts,
  });
  expect(confirmed.isEphemeral).toBe(false);
  const row = await workspace.records.read.requirements.findByNumber(await highest());
  expect(row).toMatchObject({ title: 'dark mode', permalink: expect.stringContaining('/archives/') });
  expect(said(confirmed)).toContain(`<${row?.permalink?.replaceAll('&', '&amp;')}|Where it was said>`);
});

describe('a button pressed late', () => {
  test('a week later, of a need that was declined meanwhile, changes nothing and says so', async () => {
    const { number, id } = await put('a late press');
    const card = await answer('ana', `needs R${number}`);
    const why = await answer('ana', `needs why R${number}`);
    expect(said(why)).toContain('a late press');
    workspace.playground.control.advance(7 * 86_400_000);
    await answer('lin', `需求列表 R${number} 不采纳`);
    await person('ana').press(card, 'Ship');
    await person('ana').message('#sales', `R${number} is declined`);
    await person('ana').press(card, 'Why?');
    await person('ana').message('#sales', 'only open needs have a rank');
    expect((await workspace.records.read.requirements.find(id))?.status).toBe('declined');
  });

  test('of a need that was undone meanwhile says that it is gone', async () => {
    const recorded = await answer('ana', 'need acme "gone soon"');
    const card = await answer('ana', `needs R${await highest()}`);
    await person('ana').press(recorded, 'Undo');
    await person('ana').message('#sales', 'Undone: the need');
    await person('ana').press(card, 'Ship');
    await person('ana').message('#sales', 'not there any more. `/prm needs`');
    expect(said(await answer('ana', `needs R${await highest()}`))).toContain('was undone');
  });
});

test('a form sent twice records one need', async () => {
  const ana = person('ana');
  const before = await highest();
  await ana.type('#sales', '/prm need acme');
  await ana.modal();
  await ana.fill({ 'What do they need?': 'sent twice' });
  const form = ana.topModal();
  await Promise.all([ana.submit(form), ana.submit(form)]);
  await ana.message('#sales', 'sent twice');
  expect(await highest()).toBe(before + 1);
});

test('the shortcut opens the form, and several askers are recorded at once', async () => {
  const ana = person('ana');
  await ana.shortcut('new_requirement');
  await ana.modal('New need');
  await ana.fill({
    'Customer or partner': 'acme',
    'What do they need?': 'asked by both',
    alsoAskedBy: ['globex'],
  });
  await ana.submit();
  await ana.message('@prm', 'asked by both');
  const [row] = await workspace.records.read.requirements.listByTitle('asked by both');
  expect(await workspace.records.read.requirements.askersOf(row?.id ?? '')).toHaveLength(2);
});

describe('who may', () => {
  test('a viewer reads needs and their reasons, and changes nothing', async () => {
    const { number, id } = await put('for viewers');
    await answer('mo', 'needs');
    await workspace.records.write((tx) => tx.people.setRole(person('mo').id, 'viewer'));
    const card = await answer('mo', `needs R${number}`);
    expect(said(card)).toContain('for viewers');
    expect(said(card)).not.toContain('Ship');
    for (const line of [`needs R${number} shipped`, 'need acme "x"'])
      expect(said(await answer('mo', line))).toContain('*rep*');
    expect((await workspace.records.read.requirements.find(id))?.status).toBe('open');
  });

  test('a guest gets nothing', async () => {
    expect(said(await answer('gus', 'needs'))).toMatch(/guests/i);
  });
});
