import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
let nextParty = 0;

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.stop());

const party = async (name: string, kind: 'customer' | 'partner' | 'both' = 'customer') =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party;

/** A name that no other test has, and that spells nearly like none of theirs. */
const freshName = () => {
  nextParty += 1;
  return `${String.fromCharCode(64 + nextParty).repeat(4)} Works`;
};

const person = (name: string) => workspace.playground.control.as(name);
const scoresOf = async (partyId: string) =>
  (await workspace.records.read.ratings.countedOf(partyId, new Date(workspace.playground.control.now()))).map(
    ({ score }) => score,
  );

/** Types a line and gives back the one new message that only this person sees. */
const answerTo = async (who: string, line: string): Promise<MessageSeen> => {
  const me = person(who);
  const before = new Set(me.messages('#sales').map(({ ts }) => ts));
  await me.type('#sales', line);
  return me.message('#sales', (message) => message.isEphemeral && !before.has(message.ts));
};

describe('a score that is none', () => {
  for (const [typed, english, chinese] of [
    ['-1', 'below 0', '小于 0'],
    ['101', 'above 100', '大于 100'],
    ['abc', 'not a score', '不是分数'],
    ['1e9', 'plain number', '普通数字'],
    ['6/5', 'more than 5 of 5', '超过了满分 5'],
    ['3/0', 'divides by zero', '不能为 0'],
  ] as const) {
    test(`${typed} is refused with a line to paste, in both languages, and nothing is written`, async () => {
      const { id, name } = await party(freshName());
      const toAna = said(await answerTo('ana', `/prm rate "${name}" ${typed}`));
      expect(toAna).toContain(`\`${typed}\``);
      expect(toAna).toContain(english);
      expect(toAna).toContain(`/prm rate ${name} 75`);
      const toLin = said(await answerTo('lin', `/prm 评分 "${name}" ${typed}`));
      expect(toLin).toContain(chinese);
      expect(toLin).toContain(`/prm 评分 ${name} 75`);
      expect(await scoresOf(id)).toEqual([]);
    });
  }

  test('no score at all opens the form with the party chosen', async () => {
    const { name } = await party(freshName());
    await person('ana').type('#sales', `/prm rate ${name}`);
    const form = await person('ana').modal();
    expect(JSON.stringify(form.inputs)).toContain(name.length > 0 ? 'party' : '');
    expect(JSON.stringify(form.blocks)).toContain(name);
    await person('ana').close();
  });
});

describe('a name that is unclear', () => {
  test('an unknown one offers to create it', async () => {
    const answer = await answerTo('ana', '/prm rate Zzyzx Unheard 75');
    expect(said(answer)).toContain('No customer or partner is called `Zzyzx Unheard`');
    expect(said(answer)).toContain('Create it');
  });

  test('a misspelt one offers what was probably meant, and the pick records the rating once', async () => {
    const { id, name } = await party('Quandary Mills');
    const answer = await answerTo('ana', '/prm rate Quandray 64 slow');
    expect(said(answer)).toContain(name);
    const ana = person('ana');
    await ana.press(answer, `${name} (customer)`);
    await ana.message('#sales', (message) => message.text.includes('64'));
    expect(await scoresOf(id)).toEqual([64]);
  });

  test('two that match are offered as buttons, and pressing twice records one rating', async () => {
    const north = await party('Twinfold North');
    await party('Twinfold South', 'partner');
    const answer = await answerTo('ana', '/prm rate twinfold 71 "as agreed"');
    expect(said(answer)).toContain('Twinfold South (partner)');
    const ana = person('ana');
    await Promise.all([
      ana.press(answer, 'Twinfold North (customer)'),
      ana.press(answer, 'Twinfold North (customer)'),
    ]);
    await ana.message('#sales', (message) => message.text.includes('71'));
    expect(await scoresOf(north.id)).toEqual([71]);
  });

  test('a name of only spaces is no name: the form asks for it and keeps the score', async () => {
    await person('ana').type('#sales', '/prm rate "   " 75');
    const form = await person('ana').modal();
    expect(JSON.stringify(form.inputs)).toContain('75');
    await person('ana').close();
  });

  for (const typed of [
    'x'.repeat(500),
    '<script>alert(1)</script>',
    '<!channel>',
    '\u202egnp.exe',
    'A\u200bB\u200bC\u200bD\u200bE',
    "Drop'); --",
    '“Curly” ‘quotes’',
  ]) {
    test(`${JSON.stringify(typed.slice(0, 24))} as a name gets an answer that mentions nobody and breaks nothing`, async () => {
      const answer = await answerTo('ana', `/prm rate ${typed} 75`);
      const all = said(answer);
      expect(all).not.toMatch(/<!(channel|here|everyone)/);
      expect(all).not.toContain('<script>');
      expect(all).not.toContain('\u202e');
      expect(all.length).toBeLessThan(1500);
      expect(all).toMatch(/No customer or partner|Type it again/);
      expect(workspace.logLines).toEqual([]);
    });
  }
});

describe('what people write', () => {
  test('a comment can mention no channel and nobody, and is kept as it was meant', async () => {
    const { id, name } = await party(freshName());
    const answer = await answerTo(
      'ana',
      `/prm rate "${name}" 75 look <!channel> & <b>bold</b> *star* \`tick\``,
    );
    expect(said(answer)).not.toContain('<!channel>');
    expect(said(answer)).toContain('&lt;b&gt;bold');
    expect(await scoresOf(id)).toEqual([75]);
  });

  test('a comment of 10 000 characters is kept whole and quoted in part', async () => {
    const { id, name } = await party(freshName());
    const answer = await answerTo('ana', `/prm rate "${name}" 75 ${'word '.repeat(2000)}`);
    expect(said(answer).length).toBeLessThan(1500);
    const [row] = await workspace.records.read.ratings.listCounted(
      new Date(0),
      new Date(workspace.playground.control.now()),
    );
    expect(row).toBeDefined();
    const counted = await workspace.records.read.ratings.countedOf(
      id,
      new Date(workspace.playground.control.now()),
    );
    const rating = await workspace.records.read.ratings.find(counted[0]?.id ?? '');
    expect(rating?.comment?.length).toBe(9_999);
  });

  test('full-width digits, curly quotes, emoji and extra spaces read as meant', async () => {
    const { id, name } = await party(freshName());
    await answerTo('lin', `/prm   评分   “${name}”   ８５分   “回复很快 🎉”`);
    expect(await scoresOf(id)).toEqual([85]);
  });
});

describe('the same thing twice', () => {
  test('a form sent twice records one rating and says so', async () => {
    const { id, name } = await party(freshName());
    const ana = person('ana');
    await ana.type('#sales', `/prm rate "${name}"`);
    await ana.modal();
    await ana.fill({ Score: '88' });
    const form = ana.topModal();
    await Promise.all([ana.submit(form), ana.submit(form)]);
    expect(await scoresOf(id)).toEqual([88]);
  });

  test('a second undo says who undid it', async () => {
    const { id, name } = await party(freshName());
    const answer = await answerTo('ana', `/prm rate "${name}" 40`);
    const ana = person('ana');
    await Promise.all([ana.press(answer, 'Undo'), ana.press(answer, 'Undo')]);
    await ana.message('#sales', (message) => message.text.includes('already undid'));
    expect(await scoresOf(id)).toEqual([]);
  });

  test('a rating that a later one replaced cannot be undone by its old button', async () => {
    const { id, name } = await party(freshName());
    const first = await answerTo('ana', `/prm rate "${name}" 40`);
    const second = await answerTo('ana', `/prm rate "${name}" 80`);
    expect(said(second)).toContain('Replaces your 40');
    await person('ana').press(first, 'Undo');
    await person('ana').message('#sales', (message) => message.text.includes('changed after that'));
    expect(await scoresOf(id)).toEqual([80]);
    await person('ana').press(second, 'Keep both');
    await person('ana').message('#sales', (message) => message.text.includes('Both ratings'));
    expect(await scoresOf(id)).toEqual([40, 80]);
  });
});

describe('who may', () => {
  test('a guest gets nothing and is told why', async () => {
    const { id, name } = await party(freshName());
    expect(said(await answerTo('gus', `/prm rate "${name}" 75`))).toContain('You have no role here yet');
    expect(await scoresOf(id)).toEqual([]);
  });

  test('nobody undoes what another rep recorded, but a manager does', async () => {
    const { id, name } = await party(freshName());
    const answer = await answerTo('ana', `/prm rate "${name}" 75`);
    const undo = answer.blocks
      ?.flatMap((block) => (block.elements as { action_id?: string; value?: string }[]) ?? [])
      .find(({ action_id }) => action_id === 'undo');
    expect(undo?.value).toBeTruthy();
    expect(said(await answerTo('lin', '/prm 撤销'))).not.toContain(name);
    expect(await scoresOf(id)).toEqual([75]);
  });
});

describe('words', () => {
  test('an unknown command suggests the nearest and a corrected line', async () => {
    expect(said(await answerTo('ana', '/prm rat acme 75'))).toContain('`/prm rate acme 75`');
    expect(said(await answerTo('lin', '/prm 评份 acme 75'))).toContain('`/prm 评分 acme 75`');
  });
});

describe('in a thread', () => {
  for (const [who, line, band] of [
    ['ana', 'rate', 'neutral'],
    ['lin', '评分', '一般'],
  ] as const)
    test(`${who} mentions the app, and the rating is confirmed there for everybody, with its permalink`, async () => {
      const { id, name } = await party(freshName());
      const me = person(who);
      const parent = await me.say('#sales', 'They called today.');
      await me.say('#sales', `@prm ${line} "${name}" 75`, { thread: parent.ts });
      const reply = await person('mo').message(
        '#sales',
        (message) => message.threadTs === parent.ts && message.text.includes(name) && Boolean(message.botId),
      );
      expect(said(reply)).toContain(band);
      const [counted] = await workspace.records.read.ratings.countedOf(
        id,
        new Date(workspace.playground.control.now()),
      );
      expect((await workspace.records.read.ratings.find(counted?.id ?? ''))?.permalink).toMatch(/^https?:/);
    });
});

test('what a thread is told to paste works in a thread', async () => {
  const { name } = await party(freshName());
  const ana = person('ana');
  const parent = await ana.say('#sales', 'They called again.');
  await ana.say('#sales', `@prm rate "${name}" 101`, { thread: parent.ts });
  const answer = await ana.message('#sales', (m) => Boolean(m.botId) && m.threadTs === parent.ts);
  expect(said(answer)).toContain('`@prm rate');
  expect(said(answer)).not.toContain('`/prm');
});

test('undo takes back the last change only, and says so when something else is asked of it', async () => {
  const { id, name } = await party(freshName());
  await answerTo('ana', `/prm rate "${name}" 75`);
  const refused = said(await answerTo('ana', '/prm undo R1'));
  expect(refused).toContain('cannot choose `R1`');
  expect(
    await workspace.records.read.ratings.countedOf(id, new Date(workspace.playground.control.now())),
  ).toHaveLength(1);
  expect(said(await answerTo('ana', '/prm undo'))).toContain('It has no rating now.');
});

test('in a channel shared with another organisation the answer is for the asker alone', async () => {
  const { name } = await party(freshName());
  const ana = person('ana');
  const parent = await ana.say('#shared-with-them', 'A word about them.');
  await ana.say('#shared-with-them', `@prm rate "${name}" 75`, { thread: parent.ts });
  const answer = await ana.message(
    '#shared-with-them',
    (message) => message.text.includes(name) && Boolean(message.botId),
  );
  expect(answer.isEphemeral).toBe(true);
});
