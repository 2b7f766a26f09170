import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { ViewSeen } from '../../src/playground/protocol.ts';
import { visibleText } from '../../src/playground/visibleText.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace } from './workspace.ts';

const DAY_MS = 86_400_000;
/** What makes an alert fire. */
const low: [number, number][] = [
  [3, 20],
  [2, 15],
];

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const as = (name: string) => workspace.playground.control.as(name);
const now = () => workspace.playground.control.now();
const daysAgo = (days: number) => workspace.act(new Date(now() - days * DAY_MS));
const dayOf = (days: number) => new Date(now() - days * DAY_MS).toISOString().slice(0, 10);

/** A party that somebody owns, with scores so and so many days ago. */
const put = async (
  name: string,
  owner: string,
  { kind = 'customer' as PartyKind, scores = [] as [number, number][], addedDaysAgo = 10 } = {},
): Promise<string> => {
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, daysAgo(addedDaysAgo), { kind, name, ownerId: as(owner).id }),
  );
  for (const [days, score] of scores)
    await workspace.records.write((tx) =>
      recordRating(tx, daysAgo(days), { partyId: party.id, score, comment: null, contactName: null }),
    );
  return party.id;
};

const ask = (partyId: string, title: string, dueOn: string | null = null) =>
  workspace.records.write((tx) =>
    addRequirement(tx, daysAgo(5), {
      partyIds: [partyId],
      title,
      priority: 'high',
      difficulty: 3,
      dueOn,
    }),
  );

const openHome = async (name: string, filter: string | RegExp = ''): Promise<ViewSeen> => {
  await as(name).openHome();
  return as(name).home(filter);
};

const give = async (name: string, role: 'viewer' | 'rep' | 'manager' | null): Promise<void> => {
  await as('ada').type('#sales', `/prm role @${name} ${role ?? 'default'}`);
  await expect
    .poll(async () => (await workspace.records.read.people.find(as(name).id))?.role ?? null)
    .toBe(role);
};

const directMessages = (name: string) => as(name).messages('@prm');

const speakers = [
  {
    person: 'ana',
    rate: 'Rate',
    title: 'My parties that need me',
    none: 'None at the moment',
    undo: 'Undo',
    undone: /Undone/,
  },
  {
    person: 'lin',
    rate: '评分',
    title: '需要我跟进的客户和伙伴',
    none: '目前没有',
    undo: '撤销',
    undone: /已撤销/,
  },
] as const;

for (const { person, rate, title, none, undo, undone } of speakers)
  for (const kind of ['customer', 'partner', 'both'] as const)
    test(`${person} rates a ${kind} from Home, reads the answer there, and takes it back there`, async () => {
      const partyId = await put('Söhne & Co', person, { kind });
      const home = await openHome(person, title);
      expect(visibleText(home)).toContain(none);
      await as(person).press(home, rate);
      await as(person).modal();
      await as(person).fill({ party: 'Söhne', score: '75' });
      await as(person).submit();
      const answered = await as(person).home(/75/);
      expect(visibleText(answered)).toContain('Söhne &amp; Co');
      expect(await workspace.records.read.ratings.countedOf(partyId, new Date(now()))).toHaveLength(1);
      await as(person).press(answered, undo);
      await as(person).home(undone);
      expect(await workspace.records.read.ratings.countedOf(partyId, new Date(now()))).toEqual([]);
      expect(directMessages(person)).toEqual([]);
    });

test('a Home that is open tells what a line typed elsewhere changed', async () => {
  await put('Acme', 'ana', { scores: [[5, 15]] });
  await openHome('ana', 'None at the moment');
  await as('ana').type('#sales', '/prm rate acme 20');
  const home = await as('ana').home(/low satisfaction alert/);
  expect(visibleText(home)).toContain('*Acme*');
});

test('who needs me: each with its reasons, the most urgent first', async () => {
  await put('Alerted', 'ana', { scores: low });
  const late = await put('Late', 'ana');
  await ask(late, 'single sign-on', dayOf(3));
  await put('Falling', 'ana', {
    addedDaysAgo: 90,
    scores: [
      [50, 98],
      [40, 94],
      [30, 90],
      [20, 86],
      [10, 82],
      [0, 78],
    ],
  });
  const quiet = await put('Quiet', 'ana', { addedDaysAgo: 200 });
  await workspace.records.write((tx) =>
    logInteraction(tx, daysAgo(75), {
      partyId: quiet,
      kind: 'call',
      text: 'nothing new',
      sentiment: null,
    }),
  );
  await put('Fine', 'ana', { scores: [[1, 95]] });
  await put('Somebody else’s', 'mo', { scores: low });
  const text = visibleText(await openHome('ana', 'My parties that need me'));
  const lines = ['*Alerted*', 'low satisfaction alert', '*Late*', 'R1 single sign-on was due on', '*Falling*']
    .concat(['ratings falling: 20 points', '*Quiet*', 'no contact for 75 days'])
    .map((line) => text.indexOf(line));
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(0);
  expect(text).not.toContain('*Fine*');
  expect(text).not.toContain('Somebody else');
});

test('of many parties eight are shown, then more, within what Slack takes', async () => {
  let partyId = '';
  for (let number = 0; number < 40; number++)
    partyId = await put(`Company ${number}`, 'ana', { addedDaysAgo: 100 + number });
  const rows = (view: ViewSeen) => visibleText(view).match(/\*Company \d+\*/g) ?? [];
  const home = await openHome('ana', /Show more \(32\)/);
  expect(rows(home)).toHaveLength(8);
  await as('ana').press(home, 'Show more (32)');
  const more = await as('ana').home(/Show more \(24\)/);
  expect(rows(more)).toHaveLength(16);
  await as('ana').press(more, 'Show more (24)');
  const most = await as('ana').home(/and 16 more/);
  expect(rows(most)).toHaveLength(24);
  expect((most.blocks ?? []).length).toBeLessThanOrEqual(100);
  await as('ana').press(most, `showParty:${partyId}`);
  const card = await as('ana').home(/Just now/);
  await as('ana').press(card, 'Close');
  await workspace.playground.control.until(() =>
    as('ana')
      .home()
      .then((view) => !visibleText(view).includes('Just now')),
  );
});

describe('who sees what', () => {
  test.each([
    ['ana', 'First steps'],
    ['lin', '从这里开始'],
  ])(
    '%s finds the first steps where nothing is written down yet, and adds a party there',
    async (name, title) => {
      const home = await openHome(name, title);
      await as(name).press(home, name === 'ana' ? 'Add party' : '添加客户或伙伴');
      await as(name).modal();
      await as(name).fill({ name: 'Acme', kind: 'partner' });
      await as(name).submit();
      await as(name).home(/Acme/);
      expect(await workspace.records.read.home.ownsAny(as(name).id)).toBe(true);
      expect(directMessages(name)).toEqual([]);
    },
  );

  test('a manager finds the team’s alerts by owner, the top needs and the digests', async () => {
    await give('mo', 'manager').catch(async () => {
      await as('mo').type('#sales', '/prm help');
      await give('mo', 'manager');
    });
    const acme = await put('Acme', 'ana', { scores: low });
    await put('Globex', 'lin', { scores: low });
    await ask(acme, 'offline mode');
    await subscribe(workspace, '#sales');
    const home = await openHome('mo', 'Team');
    const text = visibleText(home);
    expect(text).toContain('2 are open');
    expect(text).toContain(`<@${as('ana').id}>: Acme`);
    expect(text).toContain(`<@${as('lin').id}>: Globex`);
    expect(text).toContain('offline mode');
    expect(text).toContain('every Monday at 09:00');
    await as('mo').press(home, 'Manage digests');
    await as('mo').home(/Send now/);
  });

  test('a viewer reads and has no button that writes, nor does a forged one write', async () => {
    await openHome('mo');
    const partyId = await put('Acme', 'ana', { scores: low });
    await give('mo', 'viewer');
    const home = await openHome('mo', 'You may read everything');
    const text = visibleText(home);
    expect(text).toContain('Acme');
    expect(JSON.stringify(home.blocks)).not.toContain('openForm');
    const rep = await openHome('ana', 'My parties');
    // A rep's Home, pressed by the viewer as if it were theirs.
    await as('mo')
      .press({ ...rep, id: home.id }, 'Rate')
      .catch(() => {});
    expect(as('mo').modals()).toEqual([]);
    expect(await workspace.records.read.ratings.countedOf(partyId, new Date(now()))).toHaveLength(low.length);
  });

  test('a guest reads a polite sentence and nothing else', async () => {
    await put('Acme', 'ana', { scores: low });
    const home = await openHome('gus', 'Guests have no part in it');
    expect(home.blocks).toHaveLength(1);
    expect(visibleText(home)).not.toContain('Acme');
  });

  test('whose role was taken away keeps nothing of what they had there, answers included', async () => {
    const partyId = await put('Acme', 'gus', { scores: low });
    await openHome('gus', 'Guests');
    await give('gus', 'rep');
    const home = await as('gus').home(/My parties that need me/);
    await as('gus').press(home, `showParty:${partyId}`);
    await as('gus').home(/Just now/);
    await give('gus', null);
    const left = await as('gus').home(/Guests have no part in it/);
    expect(left.blocks).toHaveLength(1);
  });
});

describe('what Slack does in between', () => {
  test('somebody else’s publishing is overwritten with what is true now, once', async () => {
    await openHome('ana', 'First steps');
    workspace.playground.control.faults.failNextCalls('views.publish', {
      kind: 'error',
      error: 'hash_conflict',
    });
    await put('Acme', 'ana');
    await openHome('ana', 'My parties that need me');
  });

  test('the Messages tab publishes nothing', async () => {
    await as('ana')
      .act({ kind: 'openMessages' } as never)
      .catch(() => {});
    expect(workspace.playground.control.calls('views.publish')).toEqual([]);
  });

  test('ten lines in a row bring an open Home up to date a few times, not ten', async () => {
    await put('Acme', 'ana', { scores: [[5, 15]] });
    await openHome('ana', 'None at the moment');
    workspace.playground.control.clearCalls();
    for (let score = 20; score < 30; score++) await as('ana').type('#sales', `/prm rate acme ${score}`);
    await as('ana').home(/low satisfaction alert/);
    expect(workspace.playground.control.calls('views.publish').length).toBeLessThan(5);
  });
});
