import type { AddressInfo } from 'node:net';
import { type Clock, MovableClock } from './clock.ts';
import { createControl, type PlaygroundControl } from './control.ts';
import type { Core } from './core.ts';
import { EventSender } from './delivery/eventSender.ts';
import { HttpDelivery, type HttpTargets } from './delivery/httpDelivery.ts';
import { SocketMode } from './delivery/socketMode.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { type AssetHandler, createPlaygroundServer } from './httpServer.ts';
import { idFor, newSecret, newToken } from './ids.ts';
import { type AppManifest, readManifest } from './manifest.ts';
import { DataFile, type SavedData } from './persistence.ts';
import { ResponseUrls } from './responseUrls.ts';
import { Drafts } from './state/drafts.ts';
import { Ephemerals } from './state/ephemerals.ts';
import { type AppIdentity, seedWorkspace } from './state/seedWorkspace.ts';
import { ViewStore } from './state/viewStore.ts';
import { Workspace } from './state/workspace.ts';
import { Triggers } from './triggers.ts';
import { CallLog } from './webApi/callLog.ts';
import type { WorkspaceFixture } from './workspaceFixture.ts';

export type PlaygroundOptions = {
  workspace: WorkspaceFixture;
  /** The app's manifest, parsed from YAML or JSON. */
  manifest: unknown;
  /** Default 0: any free port. Only loopback is listened on. */
  port?: number;
  /** Default Socket Mode. */
  delivery?: { kind: 'socket' } | ({ kind: 'http' } & HttpTargets);
  clock?: Clock;
  /** Serves the browser page. */
  assets?: AssetHandler;
  /** Answer 429 as Slack's tiers would. Default false. */
  rateLimits?: boolean;
  /** Keeps people, channels, messages and Home tabs over restarts. The fixture is then only the beginning. */
  dataFile?: string;
  /** Default 3000 each, as in Slack; raise them only for slow machines. */
  ackTimeoutMs?: number;
  triggerLifetimeMs?: number;
  /** When an unacknowledged event is sent again. Default at once, after a minute, after five. */
  eventRetryDelaysMs?: readonly number[];
  /** Default: new ones on each start. */
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
};

export type Playground = {
  /** `http://127.0.0.1:PORT`, where the page is. */
  url: string;
  /** For `clientOptions.slackApiUrl`; ends in `/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  team: { id: string; name: string; domain: string };
  app: AppIdentity;
  control: PlaygroundControl;
  stop(): Promise<void>;
};

/** Starts a local Slack workspace that knows one app, by its manifest. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const dataFile = options.dataFile === undefined ? undefined : new DataFile(options.dataFile);
  const core = createCore(options, await dataFile?.read());
  core.link =
    options.delivery?.kind === 'http' ? new HttpDelivery(core, options.delivery) : new SocketMode(core);
  if (dataFile) core.workspace.onChange = () => dataFile.writeSoon(() => saved(core));
  const server = createPlaygroundServer(core, options.assets);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  core.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    url: core.origin,
    apiUrl: `${core.origin}/api/`,
    botToken: core.credentials.botToken,
    appToken: core.credentials.appToken,
    signingSecret: core.credentials.signingSecret,
    team: core.workspace.team,
    app: core.app,
    control: createControl(core),
    stop: async () => {
      core.clock.stop();
      await core.link.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await dataFile?.writeNow(() => saved(core));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

function appIdentity(manifest: AppManifest): AppIdentity {
  const { botName } = manifest;
  return {
    appId: idFor('A', botName),
    botId: idFor('B', botName),
    botUserId: idFor('U', `bot ${botName}`),
    name: botName,
  };
}

function createCore(options: PlaygroundOptions, data: SavedData | undefined): Core {
  const clock = new MovableClock(options.clock);
  const manifest = readManifest(options.manifest);
  const app = appIdentity(manifest);
  const workspaceData = data?.workspace ?? {
    ...seedWorkspace(options.workspace, app, clock.now()),
    messages: [],
  };
  const triggerLifetimeMs = options.triggerLifetimeMs ?? 3000;
  const views = new ViewStore(clock);
  for (const home of data?.homes ?? []) views.restoreHome(home);
  const unstarted = {
    isOnline: () => false,
    send: async () => ({ kind: 'offline' as const }),
    stop: async () => {},
  };
  const core: Core = {
    clock,
    manifest,
    app,
    credentials: {
      botToken: options.botToken ?? newToken('xoxb'),
      appToken: options.appToken ?? newToken('xapp-1'),
      signingSecret: options.signingSecret ?? newSecret(),
      verificationToken: newSecret(),
    },
    workspace: new Workspace(workspaceData, clock),
    ephemerals: new Ephemerals(),
    drafts: new Drafts(),
    views,
    triggers: new Triggers(clock, triggerLifetimeMs),
    responseUrls: new ResponseUrls(),
    feed: new Feed(),
    faults: new Faults(),
    calls: new CallLog(),
    link: unstarted,
    events: new EventSender(() => core),
    origin: 'http://127.0.0.1',
    limits: {
      ackTimeoutMs: options.ackTimeoutMs ?? 3000,
      triggerLifetimeMs,
      eventRetryDelaysMs: options.eventRetryDelaysMs ?? [0, 60_000, 300_000],
      rateLimits: options.rateLimits ?? false,
    },
  };
  return core;
}

function saved(core: Core): SavedData {
  return { workspace: core.workspace.data(), homes: core.views.homes() };
}
