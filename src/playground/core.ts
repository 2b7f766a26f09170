import type { MovableClock } from './clock.ts';
import type { AppLink } from './delivery/appLink.ts';
import type { EventSender } from './delivery/eventSender.ts';
import type { Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import type { AppManifest } from './manifest.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { Drafts } from './state/drafts.ts';
import type { Ephemerals } from './state/ephemerals.ts';
import type { AppIdentity } from './state/seedWorkspace.ts';
import type { ViewStore } from './state/viewStore.ts';
import type { Workspace } from './state/workspace.ts';
import type { Triggers } from './triggers.ts';
import type { CallLog } from './webApi/callLog.ts';

export type Credentials = {
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
};

/** What every part of the playground works on. */
export type Core = {
  clock: MovableClock;
  manifest: AppManifest;
  app: AppIdentity;
  credentials: Credentials;
  workspace: Workspace;
  ephemerals: Ephemerals;
  drafts: Drafts;
  views: ViewStore;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  feed: Feed;
  faults: Faults;
  calls: CallLog;
  /** How the app is reached; set once the server listens. */
  link: AppLink;
  events: EventSender;
  /** `http://127.0.0.1:PORT`, set once the server listens. */
  origin: string;
  limits: {
    ackTimeoutMs: number;
    triggerLifetimeMs: number;
    eventRetryDelaysMs: readonly number[];
    rateLimits: boolean;
  };
};
