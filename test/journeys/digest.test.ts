import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { digestSections } from '../../src/reports/digest.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { naiveIndex } from '../reports/naiveDigest.ts';
import type { SampleParty } from '../reports/sampleRecords.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
  // Every test begins on a Wednesday at noon, whatever day it is run on.
  const noon = DateTime.fromMillis(now(), { zone: 'Europe/Berlin' })
    .startOf('week')
    .plus({ weeks: 1, days: 2, hours: 12 });
  workspace.playground.control.advance(noon.toMillis() - now());
});
afterEach(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const now = () => workspace.playground.control.now();
const as = (name: string) => workspace.playground.control.as(name);

/** Lets somebody who has used the app before manage digests. */
const makeManager = async (name: string): Promise<void> => {
  await as(name).type('#sales', '/prm help');
  await as(name).message('#sales', /\/prm/);
  await workspace.records.write((tx) => tx.people.setRole(as(name).id, 'manager'));
};

/** A party with ratings so and so many days ago, and the same for working out its figures anew. */
const put = async (
  name: string,
  kind: PartyKind,
  scores: readonly [number, number][],
): Promise<SampleParty> => {
  const createdAt = new Date(now() - 90 * DAY_MS);
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(createdAt), { kind, name }),
  );
  const ratings = scores.map(([days, score]) => ({ score, at: new Date(now() - days * DAY_MS) }));
  for (const { score, at } of ratings)
    await workspace.records.write((tx) =>
      recordRating(tx, workspace.act(at), { partyId: party.id, score, comment: null, contactName: null }),
    );
  return { id: party.id, name, kind, isArchived: false, createdAt, ratings };
};

const nextMonday = (zone: string): Date => {
  const local = DateTime.fromMillis(now(), { zone });
  const nine = local.startOf('week').set({ hour: 9 });
  return (nine.toMillis() > now() ? nine : nine.plus({ weeks: 1 })).toJSDate();
};

/** Moves the clock there, lets the service see what is due, twice, and waits until everything is posted. */
const waitUntil = async (at: Date): Promise<void> => {
  workspace.playground.control.advance(at.getTime() + 10_000 - now());
  await workspace.service.tick();
  await workspace.service.tick();
  await everythingPosted();
};

const everythingPosted = () =>
  expect.poll(() => workspace.records.read.outbox.listHeads(), { timeout: 8000 }).toEqual([]);

const digestsIn = (channel: string, person = 'ada'): MessageSeen[] =>
  as(person)
    .messages(channel)
    .filter((message) => !message.isEphemeral && /digest,|Digest,|简报 /.test(message.text));

const subscriptions = () => workspace.records.read.subscriptions.list();

/** The form of a digest for #sales on Mondays at nine, sent. */
const setUp = async (person: string, filling: Record<string, string | string[]> = {}) => {
  await as(person).type('#sales', '/prm digest new');
  await as(person).modal();
  await as(person).fill({ days: ['1'], time: '09:00', zone: 'Europe/Berlin', ...filling });
  const answer = await as(person).submit();
  if (!('fieldErrors' in answer)) await as(person).message('#sales', /is set up/);
  return answer;
};

const openList = async (person = 'ada'): Promise<MessageSeen> => {
  const seen = as(person).messages('#sales').length;
  await as(person).type('#sales', '/prm digest list');
  await workspace.playground.control.until(() => as(person).messages('#sales').length > seen);
  return as(person).message('#sales', (message) => message.isEphemeral);
};

const speakers = [
  {
    person: 'ada',
    zone: 'Europe/London',
    line: '/prm digest',
    fields: { days: 'Days', zone: 'Time zone', side: 'About' },
    monday: 'Monday',
    about: { customer: 'Customers only', partner: 'Partners only', both: 'Customers and partners' },
    saved: 'is set up',
    schedule: 'every Monday at 09:00',
    from: (from: number, to: number) => `from ${from} to ${to}`,
    fresh: '*New*',
    title: { customer: 'Customer digest', partner: 'Partner digest', both: 'Digest' },
  },
  {
    person: 'lin',
    zone: 'Asia/Shanghai',
    line: '/prm 简报',
    fields: { days: '发送日', zone: '时区', side: '范围' },
    monday: '星期一',
    about: { customer: '仅客户', partner: '仅合作伙伴', both: '客户和合作伙伴' },
    saved: '已设置',
    schedule: '每周一 09:00',
    from: (from: number, to: number) => `由 ${from} 变为 ${to}`,
    fresh: '*新增*',
    title: { customer: '客户简报', partner: '合作伙伴简报', both: '客户与合作伙伴简报' },
  },
] as const;

for (const speaker of speakers)
  for (const kind of ['customer', 'partner', 'both'] as const)
    test(`${speaker.person} sets up a digest about ${kind}, reads its next run, and it arrives by itself, once`, async () => {
      const { person, fields } = speaker;
      if (person === 'lin') await makeManager('lin');
      const me = as(person);
      await put('Old Friend', kind, [[60, 90]]);
      await put('Somebody Else', kind === 'partner' ? 'customer' : 'partner', [
        [60, 90],
        [0, 40],
      ]);
      await me.type('#sales', speaker.line);
      await me.modal();
      await me.fill({
        [fields.days]: [speaker.monday],
        [fields.zone]: speaker.zone,
        [fields.side]: speaker.about[kind],
      });
      await me.submit();

      const due = nextMonday(speaker.zone);
      const saved = await me.message('#sales', (message) => message.text.includes(speaker.saved));
      expect(saved.isEphemeral).toBe(true);
      expect(said(saved)).toContain(`<!date^${due.getTime() / 1000}^`);
      expect(said(saved)).toContain(speaker.schedule);
      expect(await subscriptions()).toHaveLength(1);

      const fallen = await put('Söhne & Co', kind, [
        [50, 85],
        [1, 30],
        [0, 35],
      ]);
      await waitUntil(new Date(due.getTime() - 60_000));
      expect(digestsIn('#sales')).toEqual([]);
      await waitUntil(due);
      const digest = await me.message(
        '#sales',
        (message) => !message.isEphemeral && message.text.includes(speaker.title[kind]),
      );
      const [stored] = await subscriptions();
      const until = stored?.coveredUntil ?? due;
      const since = new Date(due.getTime() - WEEK_MS);
      const [before, after] = [naiveIndex(fallen, since) ?? 0, naiveIndex(fallen, until) ?? 0];
      expect(said(digest)).toContain(speaker.from(before, after));
      expect(said(digest)).toContain(speaker.fresh);
      expect(said(digest)).toContain('Söhne &amp; Co');
      expect(said(digest)).not.toContain('Old Friend');
      expect(said(digest).includes('Somebody Else')).toBe(kind === 'both');
      await waitUntil(new Date(due.getTime() + 60_000));
      expect(digestsIn('#sales')).toHaveLength(1);
    });

test('where the clocks of the reader and of the digest differ, both times are said', async () => {
  await setUp('ada', { zone: 'Asia/Shanghai' });
  const saved = await as('ada').message('#sales', /is set up/);
  const due = nextMonday('Asia/Shanghai');
  expect(said(saved)).toContain(`<!date^${due.getTime() / 1000}^`);
  expect(said(saved)).toMatch(/Monday, [A-Z][a-z]+ \d+ at 09:00 in Asia\/Shanghai/);
  expect(saved.text).toMatch(/at 0[12]:00 your time/);
});

test('a week without news is told as such, section by section', async () => {
  await setUp('ada');
  await waitUntil(nextMonday('Europe/Berlin'));
  await waitUntil(nextMonday('Europe/Berlin'));
  const [, second] = digestsIn('#sales');
  expect(said(second as MessageSeen).match(/Nothing new/g)).toHaveLength(digestSections.length);
});

test('whoever reads a digest lists the needs from it for themselves', async () => {
  await as('ana')
    .type('#sales', '/prm add customer Acme')
    .catch(() => {});
  await put('Initech', 'customer', []);
  await as('ana').type('#sales', '/prm need initech "single sign-on" high 3');
  await as('ana').message('#sales', /single sign-on/);
  await setUp('ada');
  await waitUntil(nextMonday('Europe/Berlin'));
  const [digest] = digestsIn('#sales', 'lin');
  expect(said(digest as MessageSeen)).toContain('single sign-on');
  await as('lin').press(digest as MessageSeen, 'All needs');
  const mine = await as('lin').message(
    '#sales',
    (message) => message.isEphemeral && message.text.includes('待处理'),
  );
  expect(said(mine)).toContain('single sign-on');
  expect(digestsIn('#sales')).toHaveLength(1);
});

describe('who may', () => {
  test.for(['ana', 'gus'])('%s, who is no manager, reads why not, and nothing is set up', async (person) => {
    await as(person).type('#sales', '/prm digest');
    const refused = await as(person).message('#sales', (message) => message.isEphemeral);
    expect(refused.text).toContain('manager');
    expect(as(person).modals()).toEqual([]);
    expect(await subscriptions()).toEqual([]);
  });

  test('a form is not taken from somebody whose role was taken away meanwhile', async () => {
    await makeManager('mo');
    await as('mo').type('#sales', '/prm digest');
    await as('mo').modal();
    await as('mo').fill({ days: ['1'] });
    await workspace.records.write((tx) => tx.people.setRole(as('mo').id, 'rep'));
    const refused = await as('mo').submit();
    expect(JSON.stringify(refused)).toContain('manager');
    expect(await subscriptions()).toEqual([]);
  });
});

describe('what is wrong is said at the field', () => {
  test.for([
    { channel: '#board', said: '/invite @prm' },
    { channel: '#old-deals', said: 'archived' },
    { channel: '#shared-with-them', said: 'shared with another organisation' },
  ])('a digest to $channel', async ({ channel, said: why }) => {
    const answer = await setUp('ada', { channel });
    expect(answer).toMatchObject({ fieldErrors: { channel: expect.stringContaining(why) } });
    expect(await subscriptions()).toEqual([]);
    await as('ada').fill({ channel: '#management' });
    await as('ada').submit();
    expect(await subscriptions()).toHaveLength(1);
  });

  test('the first of the month together with a weekday', async () => {
    const answer = await setUp('ada', { days: ['1', 'firstOfMonth'] });
    expect(answer).toMatchObject({ fieldErrors: { days: expect.stringContaining('by itself') } });
  });

  test('the same digest a second time', async () => {
    await setUp('ada');
    const answer = await setUp('ada');
    expect(JSON.stringify(answer)).toContain('already gets the same digest');
    expect(await subscriptions()).toHaveLength(1);
  });

  test('a word that means nothing, with the one that was probably meant', async () => {
    await as('ada').type('#sales', '/prm digest lsit');
    const answer = await as('ada').message('#sales', (message) => message.isEphemeral);
    expect(answer.text).toContain('lsit');
    expect(answer.text).toContain('/prm digest list');
  });
});

describe('twice is once', () => {
  test('a form sent twice sets up one digest', async () => {
    await as('ada').type('#sales', '/prm digest');
    const form = await as('ada').modal();
    await as('ada').fill({ days: ['1'] });
    await Promise.all([
      as('ada').submit(form),
      as('ada')
        .submit(form)
        .catch(() => null),
    ]);
    await as('ada').message('#sales', /is set up/);
    expect(await subscriptions()).toHaveLength(1);
  });

  test('“Send now” pressed twice sends one', async () => {
    await setUp('ada');
    const [subscription] = await subscriptions();
    const list = await openList();
    const button = `sendDigestNow:${subscription?.id}`;
    await Promise.all([as('ada').press(list, button), as('ada').press(list, button)]);
    await as('ada').message('#sales', /On its way/);
    await everythingPosted();
    expect(digestsIn('#sales')).toHaveLength(1);
    expect((await subscriptions())[0]).toEqual(subscription);
  });

  test('“Remove” pressed twice removes it, and says the second time that it is gone', async () => {
    await setUp('ada');
    const [subscription] = await subscriptions();
    const list = await openList();
    const button = `removeDigest:${subscription?.id}`;
    await Promise.all([as('ada').press(list, button), as('ada').press(list, button)]);
    await as('ada').message('#sales', /is removed/);
    await as('ada').message('#sales', /not there any more/);
    expect(await subscriptions()).toEqual([]);
  });
});

for (const { person, manage, mute, muted, unmute, unmuted, undo, undone } of [
  {
    person: 'ada',
    manage: 'Manage this digest',
    mute: 'Mute for a week',
    muted: /is muted until .*covers the time in between/,
    unmute: 'Unmute',
    unmuted: /is not muted any more/,
    undo: 'Undo',
    undone: /^Undone.*muted as it was before/,
  },
  {
    person: 'lin',
    manage: '管理此简报',
    mute: '静音一周',
    muted: /已静音至.*涵盖这段时间/,
    unmute: '取消静音',
    unmuted: /已取消静音/,
    undo: '撤销',
    undone: /^已撤销.*静音/,
  },
])
  test(`${person} mutes a digest from the button under it, lets it go out again, and takes that back`, async () => {
    if (person === 'lin') await makeManager('lin');
    await setUp('ada', { language: person === 'lin' ? 'zh-CN' : 'en' });
    await waitUntil(nextMonday('Europe/Berlin'));
    const me = as(person);
    const mine = (filter: RegExp) =>
      me.message('#sales', (message) => message.isEphemeral && filter.test(message.text));
    const [posted] = digestsIn('#sales', person);
    await me.press(posted as MessageSeen, manage);
    const menu = await me.message('#sales', (message) => message.isEphemeral && said(message).includes(mute));
    await me.press(menu, mute);
    const quiet = await mine(muted);
    expect((await subscriptions())[0]?.mutedUntil).toBeInstanceOf(Date);
    await waitUntil(nextMonday('Europe/Berlin'));
    expect(digestsIn('#sales')).toHaveLength(1);
    await me.press(quiet, unmute);
    await me.press(await mine(unmuted), undo);
    await mine(undone);
    expect((await subscriptions())[0]?.mutedAt).toBeInstanceOf(Date);
  });

test('who is no manager cannot mute a digest from the button under it', async () => {
  await setUp('ada');
  await waitUntil(nextMonday('Europe/Berlin'));
  const [posted] = digestsIn('#sales', 'ana');
  await as('ana').press(posted as MessageSeen, 'Manage this digest');
  await as('ana').message('#sales', (message) => message.isEphemeral && /manager/.test(message.text));
  expect((await subscriptions())[0]?.mutedAt).toBeNull();
});

describe('the preview in the form', () => {
  test('shows the digest as it would be now with what is filled in, keeps that, and saves nothing', async () => {
    await put('Acme', 'customer', [[1, 40]]);
    await put('Globex', 'partner', [[1, 50]]);
    await as('ada').type('#sales', '/prm digest new');
    const form = await as('ada').modal();
    await as('ada').fill({ side: 'partner', time: '07:30', language: 'zh-CN' });
    await as('ada').press(form, 'Preview');
    const seen = JSON.stringify((await as('ada').modal(/As it would be now/)).blocks);
    expect(seen).toContain('Globex');
    expect(seen).toContain('合作伙伴简报');
    expect(seen).not.toContain('Acme');
    expect(seen).not.toContain('manageDigest');
    expect(await subscriptions()).toEqual([]);
    expect(digestsIn('#sales')).toEqual([]);
    await as('ada').submit();
    await as('ada').message('#sales', /is set up/);
    expect(await subscriptions()).toMatchObject([
      { filters: { side: 'partner' }, cron: '30 7 * * 1', language: 'zh-CN' },
    ]);
  });

  test('says what is missing where there is nothing to show yet', async () => {
    await as('ada').type('#sales', '/prm digest new');
    const form = await as('ada').modal();
    await as('ada').fill({ days: ['firstOfMonth', '2'] });
    await as('ada').press(form, 'Preview');
    await as('ada').modal(/No preview yet:\n.*first of the month/i);
  });
});

test('a digest of one segment and one owner is about those parties alone, and says so', async () => {
  await as('ana').type('#sales', '/prm help');
  await as('ana').message('#sales', /\/prm/);
  for (const [name, segment, owner] of [
    ['Acme', 'retail', 'ana'],
    ['Globex', 'health', 'ana'],
    ['Initech', 'retail', 'mo'],
  ] as const)
    await workspace.records.write((tx) =>
      addParty(tx, workspace.act(), { kind: 'customer', name, segment, ownerId: as(owner).id }),
    );
  await setUp('ada', { segment: 'retail', owner: '@ana' });
  expect((await subscriptions())[0]?.filters).toEqual({ segment: 'retail', ownerId: as('ana').id });
  expect(said(await openList())).toContain(`segment retail · only what <@${as('ana').id}> looks after`);
  await waitUntil(nextMonday('Europe/Berlin'));
  const text = said(digestsIn('#sales')[0] as MessageSeen);
  expect(text).toContain('Acme');
  expect(text).toContain('Only the segment retail, and only what ');
  expect(text).not.toMatch(/Globex|Initech/);
});

test('a removed digest does not come any more, and one whose removal is undone does', async () => {
  await setUp('ada');
  const [subscription] = await subscriptions();
  await as('ada').press(await openList(), `removeDigest:${subscription?.id}`);
  const removed = await as('ada').message('#sales', /is removed/);
  await waitUntil(nextMonday('Europe/Berlin'));
  expect(digestsIn('#sales')).toEqual([]);
  await as('ada').press(removed, 'Undo');
  expect(said(await as('ada').message('#sales', /^Undone/))).toContain(
    `<!date^${nextMonday('Europe/Berlin').getTime() / 1000}^`,
  );
  await waitUntil(nextMonday('Europe/Berlin'));
  expect(digestsIn('#sales')).toHaveLength(1);
});

test('a form that somebody else overtook says so, keeps what was chosen, and changes nothing', async () => {
  await makeManager('mo');
  await setUp('ada');
  for (const person of ['ada', 'mo']) {
    await as(person).press(await openList(person), 'Edit');
    await as(person).modal('Edit digest');
  }
  await as('mo').fill({ time: '16:00' });
  await as('mo').submit();
  await as('mo').message('#sales', /is changed/);
  await as('ada').fill({ time: '10:30' });
  const answer = await as('ada').submit();
  expect(JSON.stringify(answer)).toContain('Somebody changed this digest');
  expect((await subscriptions()).map(({ cron }) => cron)).toEqual(['0 16 * * 1']);
});

test('a changed digest goes to its new channel at its new time', async () => {
  await setUp('ada');
  await as('ada').press(await openList(), 'Edit');
  await as('ada').modal('Edit digest');
  await as('ada').fill({ channel: '#management', time: '16:00', language: 'zh-CN' });
  await as('ada').submit();
  await as('ada').message('#sales', /is changed/);
  const nine = nextMonday('Europe/Berlin');
  await waitUntil(nine);
  expect(digestsIn('#management')).toEqual([]);
  await waitUntil(new Date(nine.getTime() + 7 * 60 * 60_000));
  expect(digestsIn('#sales')).toEqual([]);
  expect(digestsIn('#management').map(({ text }) => text)).toEqual([expect.stringContaining('简报')]);
});

test('after three weeks of standstill a restart sends exactly one, over all of them', async () => {
  await setUp('ada');
  const first = nextMonday('Europe/Berlin');
  await put('Söhne & Co', 'customer', [
    [50, 85],
    [0, 30],
  ]);
  await workspace.restart(() =>
    workspace.playground.control.advance(first.getTime() + 2 * WEEK_MS + 3 * DAY_MS - now()),
  );
  await workspace.service.tick();
  await workspace.service.tick();
  await everythingPosted();
  const digests = digestsIn('#sales');
  expect(digests).toHaveLength(1);
  expect(said(digests[0] as MessageSeen)).toContain('Söhne &amp; Co');
  const [subscription] = await subscriptions();
  expect(subscription?.nextDueAt).toEqual(nextMonday('Europe/Berlin'));
});

test('the word alone opens the form first and the list later; “now” sends the only one', async () => {
  await as('ada').type('#sales', '/prm digest list');
  const none = await as('ada').message('#sales', /No digest is set up yet/);
  await as('ada').press(none, 'New digest');
  await as('ada').modal('New digest');
  await as('ada').close();
  await setUp('ada');
  const list = await openList();
  expect(said(list)).toContain('every Monday at 09:00 (Europe/Berlin)');
  await as('ada').type('#management', '/prm digest now');
  await as('ada').message('#management', /On its way/);
  await workspace.playground.control.until(() => digestsIn('#sales').length === 1);
});

test('by mention the form is offered by a button', async () => {
  await as('ada').say('#sales', '@prm digest new');
  const offered = await as('ada').message(
    '#sales',
    (message) => message.isEphemeral && /form/i.test(said(message)),
  );
  await as('ada').press(offered, 'Open the form');
  await as('ada').modal('New digest');
});
