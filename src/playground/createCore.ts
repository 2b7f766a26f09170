import { MovableClock } from './clock.ts';
import type { Core } from './core.ts';
import { EventSender } from './delivery/eventSender.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { idFor, newSecret, newToken } from './ids.ts';
import { type AppManifest, readManifest } from './manifest.ts';
import type { SavedData } from './persistence.ts';
import type { PlaygroundOptions } from './playgroundOptions.ts';
import { ResponseUrls } from './responseUrls.ts';
import { Drafts } from './state/drafts.ts';
import { Ephemerals } from './state/ephemerals.ts';
import { type AppIdentity, seedWorkspace } from './state/seedWorkspace.ts';
import { ViewStore } from './state/viewStore.ts';
import { Workspace } from './state/workspace.ts';
import { Triggers } from './triggers.ts';
import { CallLog } from './webApi/callLog.ts';

function appIdentity(manifest: AppManifest): AppIdentity {
  const { botName } = manifest;
  return {
    appId: idFor('A', botName),
    botId: idFor('B', botName),
    botUserId: idFor('U', `bot ${botName}`),
    name: botName,
  };
}

/** Everything but the link to the app, which needs the server's address. */
export function createCore(options: PlaygroundOptions, data: SavedData | undefined): Core {
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
