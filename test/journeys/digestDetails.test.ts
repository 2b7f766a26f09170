import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { digestSections } from '../../src/reports/digest.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { acknowledgeAlert } from '../../src/satisfaction/acknowledgeAlert.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const DAY_MS = 86_400_000;

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.stop());

const control = () => workspace.playground.control;
const ago = (days: number) => workspace.act(new Date(control().now() - days * DAY_MS));

const rate = (partyId: string, days: number, score: number, comment: string | null = null) =>
  workspace.records.write((tx) =>
    recordRating(tx, ago(days), { partyId, score, comment, contactName: null }),
  );

const add = async (name: string, kind: PartyKind, days = 90): Promise<string> => {
  const { party } = await workspace.records.write((tx) => addParty(tx, ago(days), { kind, name }));
  return party.id;
};

const need = (partyId: string, title: string) =>
  workspace.records.write((tx) =>
    addRequirement(tx, ago(3), { partyIds: [partyId], title, priority: 'high', difficulty: 3 }),
  );

/** A party that fell, said why, and that somebody has; seven needs; nine standings that moved. */
const aBusyWeek = async (kind: PartyKind): Promise<void> => {
  const fallen = await add('Söhne & Co', kind);
  await rate(fallen, 50, 85);
  await rate(fallen, 2, 30, 'nobody <!channel> calls back');
  await rate(fallen, 1, 35, 'still *waiting*');
  const alert = await workspace.records.read.alerts.latestOf(fallen);
  await workspace.records.write((tx) => acknowledgeAlert(tx, ago(0.5), alert?.id ?? ''));
  for (let n = 1; n <= 7; n++) await need(fallen, `wish number ${n}`);
  for (let n = 1; n <= 9; n++) {
    const mover = await add(`Mover ${n}`, kind);
    await rate(mover, 40, 70);
    await rate(mover, 1, 100);
  }
};

/** A digest that is due now. */
const dueDigest = (options: Parameters<typeof subscribe>[2] = {}, channel = '#sales') =>
  subscribe(workspace, channel, {
    sections: [...digestSections],
    alertsAtOnce: false,
    coveredUntil: ago(7).at,
    nextDueAt: new Date(control().now()),
    ...options,
  });

const tick = async (afterMs = 10_000): Promise<void> => {
  await control().advance(afterMs);
  await workspace.service.tick();
};
const settled = () =>
  expect
    .poll(
      async () => (await workspace.records.read.outbox.listHeads()).filter(({ dueAt }) => dueAt <= ago(0).at),
      { timeout: 8000 },
    )
    .toEqual([]);
const run = async (afterMs?: number): Promise<void> => {
  await tick(afterMs);
  await settled();
};

const inChannel = (channel = '#sales'): MessageSeen[] =>
  control()
    .as('ada')
    .messages(channel)
    .filter((message) => !message.isEphemeral && message.botId && message.text);
const digests = (channel?: string) =>
  inChannel(channel).filter(({ threadTs, ts }) => !threadTs || threadTs === ts);
const thread = (digest: MessageSeen | undefined): MessageSeen[] =>
  control()
    .as('ada')
    .messages('#sales', { thread: digest?.ts ?? '' })
    .slice(1);

const speakers = [
  { language: 'en', more: 'More in the thread.', whole: 'the whole list', had: 'acknowledged by' },
  { language: 'zh-CN', more: '更多内容见消息列。', whole: '完整列表', had: '确认跟进' },
] as const;

for (const { language, more, whole, had } of speakers)
  for (const kind of ['customer', 'partner', 'both'] as const)
    test(`a digest about ${kind} in ${language} stays short, and its thread tells the rest, once`, async () => {
      await aBusyWeek(kind);
      await dueDigest({ language, filters: kind === 'both' ? {} : { side: kind } });
      await run();
      await run();
      const [digest, another] = digests();
      expect(another).toBeUndefined();
      expect(said(digest as MessageSeen)).toContain(more);
      expect(said(digest as MessageSeen)).not.toContain('wish number 7');
      const replies = thread(digest);
      expect(replies.length).toBeGreaterThan(0);
      expect(replies.every(({ isBroadcast }) => !isBroadcast)).toBe(true);
      const told = replies.map(said).join('\n');
      expect(told).toContain(whole);
      for (let n = 1; n <= 7; n++) expect(told.split(`*R${n}*`)).toHaveLength(2);
      for (let n = 1; n <= 9; n++) expect(told.split(`*Mover ${n}*`)).toHaveLength(2);
      expect(told).toContain('Söhne &amp; Co');
      expect(told).toContain('&lt;!channel&gt; calls back');
      expect(told).toContain(had);
      expect(told).not.toContain('<!channel>');
    });

test('a digest that tells everything has no thread', async () => {
  await rate(await add('Acme', 'customer'), 1, 90);
  await dueDigest();
  await run();
  const [digest] = digests();
  expect(said(digest as MessageSeen)).not.toContain('More in the thread');
  expect(thread(digest)).toEqual([]);
  expect(inChannel()).toHaveLength(1);
});

describe('whatever happens in between', () => {
  beforeEach(async () => {
    await aBusyWeek('customer');
    await dueDigest({ ownerId: control().as('ada').id });
  });

  const expectOnce = (): void => {
    expect(digests()).toHaveLength(1);
    const told = thread(digests()[0]).map(said).join('\n');
    for (let n = 1; n <= 7; n++) expect(told.split(`*R${n}*`)).toHaveLength(2);
  };

  test('the answer to the digest is lost: it is found, and only then its details follow', async () => {
    control().faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
    await run();
    expect(digests()).toHaveLength(1);
    expect(thread(digests()[0])).toEqual([]);
    await run(30_000);
    expectOnce();
  });

  test('the answer to the details is lost: they are looked for in the thread, and not sent again', async () => {
    await tick();
    const calls = () => control().calls('chat.postMessage');
    await control().until(() => calls().length === 1);
    control().faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
    await settled();
    await run(30_000);
    expectOnce();
    expect(calls()).toHaveLength(2);
    expect(control().calls('conversations.replies')).toHaveLength(1);
  });

  test('the service is started anew between the digest and its details', async () => {
    await tick();
    await control().until(() => control().calls('chat.postMessage').length === 1);
    await workspace.restart(() => {});
    await run();
    expectOnce();
  });

  test('the digest cannot be posted: its details are not, either; sent again, they come with it', async () => {
    control().faults.failNextCalls('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await run();
    expect(inChannel()).toEqual([]);
    const notice = await control().as('ada').message('@prm', 'did not reach');
    await control().as('ada').press(notice, 'Send it again');
    await control().until(() => digests().length === 1);
    await run();
    expectOnce();
  });

  test('the look for the digest gets no answer, either: it is repeated, and nobody is troubled', async () => {
    control().faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
    await run();
    control().faults.failNextCalls('conversations.history', { kind: 'lostAnswer' });
    await run(30_000);
    await run(60_000);
    expectOnce();
    expect(control().as('ada').messages('@prm')).toEqual([]);
  });

  test('sent out of turn it has a thread of its own', async () => {
    await run();
    await control().as('ada').type('#sales', '/prm digest now');
    await control().until(() => digests().length === 2);
    await run();
    const [first, second] = digests();
    expect(thread(second).map(said)).toHaveLength(thread(first).length);
    expect(thread(second).map(said).join()).toContain('wish number 7');
  });
});
