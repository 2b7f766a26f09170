import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDeliveryWorker } from '../../src/delivery/deliveryWorker.ts';
import { createLog } from '../../src/log.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { CallFault } from '../../src/playground/faults.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { createPoster } from '../../src/slack/poster.ts';
import { createWebClient } from '../../src/slack/webClient.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.stop());

/** A customer whose next low score fires its alert. */
const aboutToFall = async (name: string, channel?: string): Promise<void> => {
  const { control } = workspace.playground;
  await workspace.records.write(async (tx) => {
    const { party } = await addParty(tx, workspace.act(), {
      kind: 'customer',
      name,
      ...(channel ? { channelId: control.channelId(channel) } : {}),
    });
    const first = { partyId: party.id, score: 62, comment: null, contactName: null };
    await recordRating(tx, workspace.act(), first);
  });
};

const typeLowScore = async (name: string): Promise<void> => {
  const ana = workspace.playground.control.as('ana');
  await ana.type('#sales', `/prm rate ${name} 61`);
  await ana.message('#sales', (m) => m.isEphemeral && m.text.includes(name));
};

const later = async (ms: number): Promise<void> => {
  workspace.playground.control.advance(ms);
  await workspace.service.tick();
};

const alertsAbout = (name: string, channel = '#management', reader = 'mo') =>
  workspace.playground.control
    .as(reader)
    .messages(channel)
    .filter((m) => !m.isEphemeral && m.text.includes(name) && m.text.includes('under the line'));

const callsSettled = (method: string, count: number) =>
  workspace.playground.control.until(() => workspace.playground.control.calls(method).length >= count, {
    what: `${count} calls of ${method}`,
  });

const rowsSettled = async (): Promise<void> => {
  await expect
    .poll(async () => (await workspace.records.read.outbox.listHeads()).filter((head) => head.claimedUntil))
    .toEqual([]);
};

test('an alert arrives where the app may post but not look at the channel', async () => {
  await subscribe(workspace, '#management');
  await aboutToFall('Acme');
  workspace.playground.control.faults.failNextCalls('conversations.info', {
    kind: 'error',
    error: 'missing_scope',
  });
  await typeLowScore('Acme');
  await workspace.playground.control.as('mo').message('#management', 'under the line');
  expect(alertsAbout('Acme')).toHaveLength(1);
});

describe('an alert arrives once', () => {
  const troubles: { trouble: string; fault: CallFault; waitMs: number; posts: number; looks: number }[] = [
    {
      trouble: 'Slack asks to wait',
      fault: { kind: 'rateLimited', retryAfterSeconds: 20 },
      waitMs: 20_000,
      posts: 2,
      looks: 0,
    },
    { trouble: 'Slack fails', fault: { kind: 'serverError' }, waitMs: 30_000, posts: 2, looks: 1 },
    { trouble: "Slack's answer is lost", fault: { kind: 'lostAnswer' }, waitMs: 30_000, posts: 1, looks: 1 },
    {
      trouble: 'Slack is unsure itself',
      fault: { kind: 'error', error: 'fatal_error' },
      waitMs: 30_000,
      posts: 2,
      looks: 1,
    },
    {
      trouble: 'Slack is overloaded',
      fault: { kind: 'error', error: 'service_unavailable' },
      waitMs: 5000,
      posts: 2,
      looks: 0,
    },
    {
      trouble: 'Slack does not know the blocks',
      fault: { kind: 'error', error: 'invalid_blocks' },
      waitMs: 0,
      posts: 2,
      looks: 0,
    },
  ];

  test.each(troubles)('when $trouble', async ({ fault, waitMs, posts, looks }) => {
    const { control } = workspace.playground;
    await subscribe(workspace, '#management');
    await aboutToFall('Acme');
    control.faults.failNextCalls('chat.postMessage', fault);
    await typeLowScore('Acme');
    await callsSettled('chat.postMessage', 1);
    await rowsSettled();
    if (waitMs > 0) {
      await later(waitMs - 1000);
      expect(control.calls('conversations.history')).toEqual([]);
      await later(1000);
    }
    await callsSettled('chat.postMessage', posts);
    await callsSettled('conversations.history', looks);
    const alert = await control.as('mo').message('#management', 'under the line');
    await rowsSettled();
    await later(60 * 60_000);
    expect(said(alert)).toContain('Acme');
    expect(alertsAbout('Acme')).toHaveLength(1);
    expect(control.calls('chat.postMessage')).toHaveLength(posts);
    expect(control.calls('conversations.history')).toHaveLength(looks);
  });

  test('in a channel where it cannot look, a lost answer is told to whoever can look themselves', async () => {
    const { control } = workspace.playground;
    await subscribe(workspace, '#quiet', { ownerId: control.as('ada').id });
    await aboutToFall('Acme');
    control.faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
    await typeLowScore('Acme');
    await callsSettled('chat.postMessage', 1);
    await rowsSettled();
    await later(30_000);
    const notice = await control.as('ada').message('@prm', 'may not have reached');
    expect(said(notice)).toContain(`<#${control.channelId('#quiet')}>`);
    expect(alertsAbout('Acme', '#quiet', 'ada')).toHaveLength(1);

    await control.as('ada').press(notice, 'Send it again');
    await control.until(() => alertsAbout('Acme', '#quiet', 'ada').length === 2);
    await control.as('ada').message('@prm', 'on its way again');
    await control
      .as('ada')
      .press(notice, 'Send it again')
      .catch(() => undefined);
    await later(60 * 60_000);
    expect(alertsAbout('Acme', '#quiet', 'ada')).toHaveLength(2);
  });
});

describe('what only a person can put right is told to the owner, in their language, once', () => {
  const problems = [
    { error: 'is_archived', en: 'is archived', zh: '已归档' },
    { error: 'not_in_channel', en: '/invite @prm', zh: '/invite @prm' },
    { error: 'restricted_action', en: 'Only some people may post there', zh: '只允许部分成员发言' },
  ];

  test.each(
    problems.flatMap(({ error, en, zh }) => [
      { error, owner: 'mo', advice: en, lead: 'did not reach' },
      { error, owner: 'lin', advice: zh, lead: '未能送达' },
    ]),
  )('$error, to $owner', async ({ error, owner, advice, lead }) => {
    const { control } = workspace.playground;
    await subscribe(workspace, '#management', { ownerId: control.as(owner).id });
    await aboutToFall('Acme');
    await aboutToFall('Globex');
    control.faults.failNextCalls('chat.postMessage', { kind: 'error', error });
    await typeLowScore('Acme');
    const notice = await control.as(owner).message('@prm', lead);
    expect(said(notice)).toContain(advice);
    expect(notice.text).toContain(advice.replace('/invite @prm', '/invite'));

    control.faults.failNextCalls('chat.postMessage', { kind: 'error', error });
    await typeLowScore('Globex');
    await callsSettled('chat.postMessage', 3);
    await rowsSettled();
    await later(24 * 60 * 60_000);
    expect(control.as(owner).messages('@prm')).toHaveLength(1);
    expect(alertsAbout('Acme')).toEqual([]);
  });

  test('a channel that another organisation reads never gets figures', async () => {
    const { control } = workspace.playground;
    await subscribe(workspace, '#shared-with-them');
    await aboutToFall('Acme');
    await typeLowScore('Acme');
    const notice = await control.as('mo').message('@prm', 'shared with another organisation');
    expect(said(notice)).toContain('/prm digest');
    expect(control.as('mo').messages('#shared-with-them')).toEqual([]);
  });

  test('once it is put right, a button sends what was missed', async () => {
    const { control } = workspace.playground;
    await subscribe(workspace, '#management');
    await aboutToFall('Acme');
    control.faults.failNextCalls('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await typeLowScore('Acme');
    const notice = await control.as('mo').message('@prm', 'did not reach');
    await control.as('mo').press(notice, 'Send it again');
    await control.as('mo').message('#management', 'under the line');
    expect(alertsAbout('Acme')).toHaveLength(1);
  });
});

describe('a service that ends between taking an alert and writing down that it is posted', () => {
  const claimAsIfKilled = async () => {
    const at = workspace.act().at;
    const target = workspace.playground.control.channelId('#management');
    const claimed = await workspace.records.write((tx) =>
      tx.outbox.claim(target, at, new Date(at.getTime() + 120_000)),
    );
    if (!claimed) throw new Error('there was nothing to claim');
    return claimed;
  };

  /** The service, as another process would run it on the same store. */
  const secondProcess = () => {
    const { playground, records, logLines } = workspace;
    const log = createLog('warn', { write: (line) => void logLines.push(line) });
    const now = () => workspace.act().at;
    const client = createWebClient(playground.botToken, playground.apiUrl, log);
    const readerOf = () => Promise.reject(new Error('nobody is asked'));
    const poster = createPoster({ client, log, now, readerOf });
    const worker = createDeliveryWorker({
      workspace: records,
      poster,
      log,
      now,
      newId: workspace.act().newId,
    });
    return { poster, worker };
  };

  beforeEach(async () => {
    await subscribe(workspace, '#management');
    await aboutToFall('Acme');
    // Without an answer the running service leaves the alert to whoever comes after the wait.
    workspace.playground.control.faults.failNextCalls('conversations.info', {
      kind: 'rateLimited',
      retryAfterSeconds: 60,
    });
    await typeLowScore('Acme');
    await callsSettled('conversations.info', 1);
    await rowsSettled();
    workspace.playground.control.advance(60_000);
  });

  test.each([{ wasPosted: true }, { wasPosted: false }])(
    'leaves exactly one alert in the channel (posted before it ended: $wasPosted)',
    async ({ wasPosted }) => {
      const { poster, worker } = secondProcess();
      const claimed = await claimAsIfKilled();
      if (wasPosted) await poster.post(claimed);
      await later(120_000);
      worker.wake();
      await callsSettled('conversations.history', 1);
      await rowsSettled();
      await expect
        .poll(async () => (await workspace.records.read.outbox.find(claimed.id))?.state)
        .toBe('posted');
      await worker.stop();
      expect(alertsAbout('Acme')).toHaveLength(1);
    },
  );

  test('two processes that find the same alerts post each once', async () => {
    const names = ['Globex', 'Initech', 'Umbrella'];
    for (const name of names) await aboutToFall(name);
    for (const name of names) await typeLowScore(name);
    const { worker } = secondProcess();
    for (let n = 0; n < 5; n++) {
      worker.wake();
      await later(0);
    }
    await workspace.playground.control.until(
      () => ['Acme', ...names].every((name) => alertsAbout(name).length > 0),
      { timeoutMs: 10_000 },
    );
    await worker.stop();
    for (const name of ['Acme', ...names]) expect(alertsAbout(name)).toHaveLength(1);
  });
});
