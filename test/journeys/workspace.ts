import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { type Service, startService } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { Act } from '../../src/history/act.ts';
import { createLog } from '../../src/log.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import type { WorkspaceFixture } from '../../src/playground/workspaceFixture.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';

const fixture: WorkspaceFixture = {
  team: { name: 'Northwind', domain: 'northwind' },
  users: [
    { name: 'ana', realName: 'Ana Ruiz', title: 'Rep', tz: 'Europe/Berlin' },
    { name: 'lin', realName: '林晓', title: '业务员', locale: 'zh-CN', tz: 'Asia/Shanghai' },
    { name: 'mo', realName: 'Mo Haddad', title: 'Manager', tz: 'America/New_York' },
    { name: 'ada', realName: 'Ada Byron', title: 'Admin', tz: 'Europe/London', isAdmin: true, isOwner: true },
    { name: 'gus', realName: 'Gus Guest', title: 'Guest', isRestricted: true },
  ],
  channels: [
    { name: 'sales', hasApp: true, members: ['ana', 'lin', 'mo', 'ada', 'gus'] },
    { name: 'management', hasApp: true, members: ['mo', 'ada'] },
    { name: 'shared-with-them', hasApp: true, isExtShared: true, members: ['ana', 'mo', 'ada'] },
    { name: 'quiet', members: ['ana', 'ada'] },
    { name: 'board', kind: 'private', members: ['mo', 'ada'] },
    { name: 'old-deals', hasApp: true, isArchived: true, members: ['mo', 'ada'] },
  ],
};

export interface JourneyWorkspace {
  playground: Playground;
  /** The one that runs now. */
  readonly service: Service;
  records: WorkspaceStore;
  /** What the service wrote to its log. */
  logLines: string[];
  /** Stops the service and starts it again on the same records. */
  restart(whileItIsDown: () => void): Promise<void>;
  /** An act of the system, to put records there without Slack. */
  act(at?: Date): Act;
  stop(): Promise<void>;
}

/** How Slack reaches the app. */
export const transports = ['socket', 'http'] as const;
export type Transport = (typeof transports)[number];

declare module 'vitest' {
  interface ProvidedContext {
    /** The one that journeys run over unless they name one; undefined: Socket Mode. */
    transport?: Transport;
  }
}

/** The real app on a database of its own, in a local Slack workspace of its own. */
export const openWorkspace = async ({
  transport = inject('transport') ?? 'socket',
  variables = {},
}: {
  transport?: Transport;
  /** More of the environment. */
  variables?: Readonly<Record<string, string>>;
} = {}): Promise<JourneyWorkspace> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-journey-'));
  const manifest = parse(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8'));
  let port: number | undefined;
  const overHttp = {
    kind: 'http',
    // Where the app listens is known only when it runs, and changes with each start.
    get requestUrl() {
      return `http://127.0.0.1:${port ?? 1}/slack/events`;
    },
  } as const;
  const delivery = transport === 'http' ? overHttp : ({ kind: 'socket' } as const);
  const playground = await startPlayground({ workspace: fixture, manifest, delivery });
  const reading = readConfig({
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_API_URL: playground.apiUrl,
    ...(transport === 'http'
      ? { SLACK_SIGNING_SECRET: playground.signingSecret, PORT: '0' }
      : { SLACK_APP_TOKEN: playground.appToken }),
    ...variables,
  });
  if (reading.kind !== 'ready') throw new Error(reading.message);
  const logLines: string[] = [];
  const log = createLog('warn', { write: (line) => void logLines.push(line) });
  const store = await openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off' });
  const now = () => new Date(playground.control.now());
  const start = async () => {
    const started = await startService({
      config: reading.config,
      log,
      store,
      now,
      onFatal: (error) => logLines.push(error.message),
    });
    port = started.port;
    return started;
  };
  let service = await start();
  let nextId = 0;
  return {
    playground,
    get service() {
      return service;
    },
    restart: async (whileItIsDown) => {
      await service.stop();
      whileItIsDown();
      service = await start();
    },
    records: store.inWorkspace(service.workspaceId),
    logLines,
    act: (at = now()) => ({
      actor: { id: 'USYSTEM', role: 'admin', language: 'en', zone: 'UTC' },
      at,
      source: 'system',
      requestKey: null,
      permalink: null,
      batchId: null,
      newId: () => `seed-${nextId++}`,
    }),
    stop: async () => {
      await service.stop();
      await store.close();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Everything a message says, as one text: its blocks in order, or its text when it has none. */
export const said = (message: MessageSeen): string => {
  const parts: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') {
      const { text } = value as { text?: unknown };
      if (typeof text === 'string') parts.push(text);
      Object.values(value).forEach(collect);
    }
  };
  collect(message.blocks ?? []);
  return parts.length > 0 ? parts.join('\n') : message.text;
};
