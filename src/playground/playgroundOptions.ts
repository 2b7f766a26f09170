import type { Clock } from './clock.ts';
import type { HttpTargets } from './delivery/httpDelivery.ts';
import type { AssetHandler } from './httpServer.ts';
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
