import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/cli/doctor/checks.ts';
import { node } from '../../src/cli/doctor/node.ts';
import { examine } from '../../src/cli/doctor/patient.ts';
import { timeZones } from '../../src/cli/doctor/timeZones.ts';
import { runCli } from '../../src/cli/runCli.ts';
import { enqueue } from '../../src/delivery/enqueue.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { botScopes, optionalScopes } from '../../src/slack/scopes.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import { textsOf } from '../../src/text/texts.ts';

const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

let folder: string;
let file: string;
let playground: Playground;
let now: () => Date;

const start = async (withoutScopes: readonly string[] = [], transport: 'socket' | 'http' = 'socket') => {
  const { scopes } = manifest.oauth_config;
  const bot = scopes.bot.filter((scope: string) => !withoutScopes.includes(scope));
  playground = await startPlayground({
    workspace: {
      team: { name: 'Northwind', domain: 'northwind' },
      users: [{ name: 'ada', realName: 'Ada Byron', isAdmin: true, isOwner: true }],
      channels: [
        { name: 'sales', hasApp: true, members: ['ada'] },
        { name: 'quiet', members: ['ada'] },
        { name: 'board', kind: 'private', members: ['ada'] },
        { name: 'old-deals', hasApp: true, isArchived: true, members: ['ada'] },
        { name: 'shared-with-them', hasApp: true, isExtShared: true, members: ['ada'] },
      ],
    },
    manifest: { ...manifest, oauth_config: { scopes: { ...scopes, bot } } },
    ...(transport === 'http' ? { delivery: { kind: 'http', requestUrl: 'http://127.0.0.1:1/' } } : {}),
  });
};

const restart = async (...how: Parameters<typeof start>) => {
  await playground.stop();
  await start(...how);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prm-doctor-'));
  file = join(folder, 'prm.sqlite');
  now = () => new Date();
  await start();
});
afterEach(async () => {
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
});

let ids = 0;
const newId = () => `id-${ids++}`;

/** What a service that has run leaves behind, and whatever else the test wants there. */
const fillDatabase = async (
  fill: (tx: Transaction) => Promise<unknown> = async () => {},
  id = playground.team.id,
) => {
  const store = await openSqlite({ path: file, durability: 'off' });
  await store.addWorkspace({
    ...{ id, name: 'Northwind', zone: 'Europe/Berlin', language: 'en' },
    ...{ defaultRole: 'rep', botUserId: null, createdAt: now() },
    reviewedOn: now().toISOString().slice(0, 10),
  });
  await store.inWorkspace(id).write(fill);
  await store.close();
};
const act = () =>
  ({
    actor: { id: 'UADA', role: 'admin', language: 'en', zone: 'UTC' },
    at: now(),
    source: 'system',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId,
  }) as const;
const digestTo = (tx: Transaction, channelId: string, zone = 'Europe/Berlin') =>
  addSubscription(tx, act(), {
    channelId,
    sections: ['topNeeds'],
    filters: {},
    cron: '0 9 * * 1',
    zone,
    language: 'en',
    alertsAtOnce: false,
    tierChangesAtOnce: false,
  });

const doctor = async (changes: Record<string, string | undefined> = {}) => {
  const lines: string[] = [];
  const exitCode = await runCli(['doctor'], {
    env: {
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_APP_TOKEN: playground.appToken,
      SLACK_API_URL: playground.apiUrl,
      DATABASE_URL: file,
      ...changes,
    },
    openStore: () => Promise.reject(new Error('the doctor opens nothing for writing')),
    now,
    newId,
    write: async () => {},
    say: (line) => void lines.push(line),
    complain: (line) => void lines.push(line),
    progress: () => {},
  });
  return { exitCode, said: lines.join('\n') };
};

test('of a sound installation it says so, check by check', async () => {
  await fillDatabase(async (tx) => {
    await digestTo(tx, playground.control.channelId('#sales'));
    await digestTo(tx, playground.control.channelId('#quiet'));
  });
  const { exitCode, said } = await doctor();
  expect(said).not.toMatch(/FAIL|note|skip/);
  expect(said).toContain('complete: Socket Mode, SQLite');
  expect(said).toContain('@prm in Northwind');
  expect(said).toContain('2 take posts');
  expect(said).toContain('Nothing has to be put right.');
  expect(said.split('\n')).toHaveLength(checks.length + 2);
  expect(exitCode).toBe(0);
});

test('in a Chinese terminal it speaks Chinese', async () => {
  await fillDatabase((tx) => digestTo(tx, playground.control.channelId('#old-deals')));
  const { said } = await doctor({ LANG: 'zh_CN.UTF-8', LOG_LEVEL: 'loud' });
  expect(said).toContain('LOG_LEVEL 无法使用');
  expect(said).toContain('#old-deals（简报）已归档');
  expect(said).toContain('有 2 个问题需要处理。');
  expect(said.replaceAll(/[\w/.:#@&→ -]+/g, '')).not.toMatch(/[a-z]/i);
});

describe('settings', () => {
  test('every bad or missing one at once, and the rest is looked at all the same', async () => {
    await fillDatabase();
    const { exitCode, said } = await doctor({
      SLACK_BOT_TOKEN: undefined,
      SLACK_APP_TOKEN: '"quoted"',
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
    });
    expect(said).toContain('SLACK_BOT_TOKEN is missing\n');
    expect(said).toContain('→ OAuth & Permissions');
    expect(said).toContain('SLACK_APP_TOKEN cannot be used');
    expect(said).toContain('PORT cannot be used');
    expect(said).toContain('LOG_LEVEL cannot be used');
    expect(said).toMatch(/ok +Database/);
    expect(said).toMatch(/ok +Daily review/);
    expect(said).toContain('4 things to put right.');
    expect(exitCode).toBe(1);
  });

  test('a database that cannot be one', async () => {
    const { said } = await doctor({ DATABASE_URL: 'mysql://x' });
    expect(said).toMatch(/DATABASE_URL cannot be used\n +→ must be a file/);
    expect(said).toContain('not looked at: DATABASE_URL first');
    expect(said).toMatch(/ok +Bot token/);
  });
});

describe('tokens', () => {
  test.each([
    ['one that Slack does not know', () => 'xoxb-wrong', 'invalid_auth'],
    ['the app token in its place', () => playground.appToken, 'not_allowed_token_type'],
  ])('a bot token that is wrong: %s', async (_, token, code) => {
    await fillDatabase();
    const { exitCode, said } = await doctor({ SLACK_BOT_TOKEN: token() });
    expect(said).toContain(`Slack refuses it (${code})`);
    expect(said).toContain('→ copy OAuth & Permissions → Bot User OAuth Token');
    expect(said).toContain('not looked at: the bot token first');
    expect(said).toMatch(/ok +Clock/);
    expect(said).toMatch(/ok +Daily review/);
    expect(exitCode).toBe(1);
  });

  test('the bot token in place of the app token', async () => {
    const { said } = await doctor({ SLACK_APP_TOKEN: playground.botToken });
    expect(said).toContain('Slack refuses the app token (not_allowed_token_type)');
    expect(said).toContain('connections:write');
  });

  test('an app that was removed has to be installed again', async () => {
    playground.control.faults.failNextCalls('auth.test', { kind: 'error', error: 'account_inactive' });
    expect((await doctor()).said).toContain('Reinstall to Workspace');
  });

  test('a Slack that cannot be reached is not taken for a wrong token', async () => {
    const apiUrl = playground.apiUrl;
    await playground.stop();
    const { exitCode, said } = await doctor({ SLACK_API_URL: apiUrl });
    expect(said).toContain(`Slack was not reached at ${apiUrl} (ECONNREFUSED)`);
    expect(said).not.toContain('OAuth & Permissions');
    expect(exitCode).toBe(1);
  });

  test('over HTTP no app token is asked for', async () => {
    await restart([], 'http');
    const { said } = await doctor({
      SLACK_APP_TOKEN: undefined,
      SLACK_SIGNING_SECRET: 'a-secret',
      PORT: '3100',
    });
    expect(said).toContain('HTTP on port 3100');
    expect(playground.control.calls('apps.connections.open')).toEqual([]);
  });
});

describe('scopes', () => {
  test('what the doctor knows is what the manifest asks for', () => {
    expect(manifest.oauth_config.scopes).toEqual({ bot: [...botScopes], bot_optional: [...optionalScopes] });
  });

  test('a missing one is named with what suffers', async () => {
    await restart(['users:read', 'channels:history']);
    await fillDatabase();
    const { exitCode, said } = await doctor();
    expect(said).toMatch(/FAIL +Scopes +users:read is missing: everybody’s own language/);
    expect(said).toContain('add users:read, then Install App');
    expect(said).toMatch(/note +channels:history is missing: .* \(optional\)/);
    expect(said).toContain('1 thing to put right.');
    expect(exitCode).toBe(1);
  });

  test('without the optional ones nothing has to be put right', async () => {
    await restart(optionalScopes);
    await fillDatabase();
    expect((await doctor()).exitCode).toBe(0);
  });
});

describe('channels', () => {
  test('archived, shared, gone or closed to the app, each with what to do', async () => {
    const { control } = playground;
    await fillDatabase(async (tx) => {
      for (const name of ['#sales', '#old-deals', '#shared-with-them', '#board'])
        await digestTo(tx, control.channelId(name));
      await addParty(tx, act(), { kind: 'customer', name: 'Acme', channelId: 'CGONE' });
      await addParty(tx, act(), { kind: 'customer', name: 'Globex', channelId: 'CGONE' });
    });
    const { exitCode, said } = await doctor();
    expect(said).toContain('#old-deals (a digest) is archived');
    expect(said).toContain('#shared-with-them (a digest) is shared with another organisation');
    expect(said).toMatch(/\(a digest\) is gone, or private without the app \(channel_not_found\)/);
    expect(said).toContain('CGONE (Acme and 1 more) is gone');
    expect(said).toContain('1 takes posts');
    expect(said).toContain('4 things to put right.');
    expect(exitCode).toBe(1);
  });

  test('a public one that the app may only post to by invitation', async () => {
    await restart(['chat:write.public']);
    await fillDatabase((tx) => digestTo(tx, playground.control.channelId('#quiet')));
    expect((await doctor()).said).toContain('→ in Slack, type /invite @prm in #quiet');
  });

  test('where looking is not allowed, it says so', async () => {
    await restart(['channels:read']);
    await fillDatabase((tx) => digestTo(tx, playground.control.channelId('#sales')));
    expect((await doctor()).said).toMatch(/skip +Channels +Slack lets nobody look \(missing_scope\)/);
  });
});

test.each([
  [400_000, 'ahead of'],
  [-90_000, 'behind'],
])('a clock that is %i ms off', async (offMs, words) => {
  await fillDatabase();
  now = () => new Date(Date.now() + offMs);
  const { exitCode, said } = await doctor();
  expect(said).toMatch(new RegExp(`FAIL +Clock +\\d+ s ${words} Slack’s: signed requests`));
  expect(said).toContain('→ let the machine set its clock');
  expect(exitCode).toBe(1);
});

describe('the database', () => {
  test('none yet: it says so, makes none, and looks at the rest', async () => {
    const { exitCode, said } = await doctor();
    expect(said).toMatch(/note +Database +there is none at .*prm\.sqlite yet/);
    expect(said).toMatch(/ok +Scopes/);
    expect(exitCode).toBe(0);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('one that cannot be made, where a file stands in place of its folder', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const { exitCode, said } = await doctor({ DATABASE_URL: join(folder, 'taken', 'prm.sqlite') });
    expect(said).toContain('and none can be made');
    expect(exitCode).toBe(1);
  });

  test('one that may only be read', async () => {
    await fillDatabase();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    const { exitCode, said } = await asNobodySpecial(() => doctor());
    expect(said).toMatch(/FAIL +Database +.*cannot be (written to|used) \(/);
    expect(said).toContain('DATABASE_URL');
    expect(said).toMatch(/ok +Bot token/);
    expect(exitCode).toBe(1);
  });

  test('something else, and one that lost its end', async () => {
    writeFileSync(file, 'not a database at all, but long enough to look like one'.repeat(100));
    expect((await doctor()).said).toContain('cannot be used (SQLITE_NOTADB');
    rmSync(file);
    await fillDatabase();
    truncateSync(file, 40_960);
    expect((await doctor()).said).toMatch(/it is damaged|cannot be used/);
  });

  test('one of a newer version', async () => {
    await fillDatabase();
    const store = await openSqlite({ path: file, durability: 'off' });
    await store.close();
    const { default: Database } = await import('better-sqlite3');
    const direct = new Database(file);
    direct.exec("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9e15)");
    direct.close();
    const { said } = await doctor();
    expect(said).toMatch(/FAIL +Migrations +the database was made by a newer/);
    expect(said).toContain('not looked at: the migrations first');
  });

  test('of another workspace', async () => {
    await fillDatabase(undefined, 'TOTHER');
    const { exitCode, said } = await doctor();
    expect(said).toMatch(/skip +Channels +.*does not know this workspace yet/);
    expect(exitCode).toBe(0);
    const withoutSlack = await doctor({ SLACK_BOT_TOKEN: undefined });
    expect(withoutSlack.said).toMatch(/ok +Daily review/);
  });
});

describe('what waits', () => {
  const put = (tx: Transaction, at: Date, name: string) =>
    enqueue(
      tx,
      { at, newId },
      {
        deliveryKey: `alert:${name}`,
        target: 'CSALES',
        to: 'channel',
        ownerId: null,
        message: {
          type: 'lowRatingNotice',
          ...{ partyId: 'p', partyName: name, score: 30, comment: null },
          ...{ recordedBy: 'UADA', isAlert: false, index: null },
        },
      },
    );

  test('too long: nobody runs, or Slack takes nothing', async () => {
    await fillDatabase((tx) => put(tx, new Date(now().getTime() - 3_600_000), 'Acme'));
    const { exitCode, said } = await doctor();
    expect(said).toMatch(/FAIL +Deliveries +1 message waits since \d{4}-/);
    expect(said).toContain('npm start');
    expect(exitCode).toBe(1);
  });

  test('given up lately is worth a look, and what is on its way is well', async () => {
    await fillDatabase(async (tx) => {
      await put(tx, now(), 'Acme');
      const claimed = await tx.outbox.claim('CSALES', now(), new Date(now().getTime() + 60_000));
      if (!claimed) throw new Error('nothing was claimed');
      const changes = { state: 'failed', dueAt: now(), sentAt: null, error: 'is_archived' } as const;
      await tx.outbox.release(claimed, changes);
      await put(tx, now(), 'Globex');
    });
    const { exitCode, said } = await doctor();
    expect(said).toMatch(/note +Deliveries +1 message was given up, .* \(is_archived\)/);
    expect(exitCode).toBe(0);
  });

  test('a daily review that was days ago', async () => {
    await fillDatabase();
    const { said } = await (async () => {
      const real = now;
      now = () => new Date(real().getTime() + 3 * 86_400_000);
      return doctor();
    })();
    expect(said).toMatch(/FAIL +Daily review +last done for/);
  });
});

test('a Node that is too old, and a zone that it does not know', async () => {
  await fillDatabase((tx) => digestTo(tx, 'C1', 'Europe/Berlin'));
  const t = textsOf('en').doctor;
  const patient = examine({ env: { DATABASE_URL: file }, now }, '22.4.1');
  expect(await node.run(patient, t)).toMatchObject([
    { verdict: 'bad', says: expect.stringContaining('22.18') },
  ]);
  expect(await node.run({ ...patient, nodeVersion: '24.0.0' }, t)).toMatchObject([{ verdict: 'good' }]);
  const records = await patient.records();
  if ('lacking' in records) throw new Error(records.lacking);
  const settings = await records.read.workspace.settings();
  const ofMars = {
    ...records.read,
    workspace: { settings: async () => ({ ...settings, zone: 'Mars/Olympus' }) },
  };
  expect(await timeZones.run({ ...patient, records: async () => ({ read: ofMars }) }, t)).toMatchObject([
    { verdict: 'bad', says: expect.stringContaining('Mars/Olympus') },
  ]);
  await patient.close();
});

test('a check that fails itself is a finding, and keeps no other back', async () => {
  await fillDatabase();
  playground.control.faults.failNextCalls('auth.test', { kind: 'serverError' });
  const { said } = await doctor();
  expect(said).toMatch(/FAIL +Bot token/);
  expect(said).toMatch(/ok +Daily review/);
});

/** Root may write everywhere: then it steps down for a while. */
const asNobodySpecial = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
};
