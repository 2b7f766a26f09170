import type { Act } from '../history/act.ts';
import type { AuditSource } from '../history/auditEntry.ts';
import type { Log } from '../log.ts';
import type { Actor } from '../people/actor.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import type { Texts } from '../text/texts.ts';
import type { ChannelDirectory } from './channelDirectory.ts';

/** What every handler may use. */
export interface Services {
  readonly store: Store;
  readonly log: Log;
  readonly channels: ChannelDirectory;
  /** Who somebody is; asks Slack about whom the store does not know yet. Throws AppError personUnknown. */
  readonly people: { actor(workspace: WorkspaceStore, userId: string): Promise<Actor> };
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  /** Called when something was written to the outbox or a schedule changed: somebody should look soon. */
  wake(): void;
  /** Called when something was left to the standing tasks that nobody should wait a minute for. */
  tick(): void;
}

/** Where in Slack it was asked, and so where it is answered. */
export interface Place {
  /** Null in App Home and for global shortcuts. */
  readonly channelId: string | null;
  /** The thread to answer in; null in the channel itself. */
  readonly threadTs: string | null;
  /** True where everybody sees the question: the answer to a change is then shown there, too. */
  readonly isOpen: boolean;
  /** Asked in App Home, and so answered there. */
  readonly isHome?: boolean;
}

/** One thing that somebody asked for, by whatever way it came. */
export interface Request {
  readonly services: Services;
  readonly workspace: WorkspaceStore;
  readonly actor: Actor;
  readonly t: Texts;
  readonly place: Place;
  readonly source: AuditSource;
  /** What makes sure that it is carried out once; null where it cannot come twice. */
  readonly requestKey: string | null;
  readonly at: Date;
  /** A link to where it was said; null where there is none. */
  readonly permalink: string | null;
  /** The party that was picked by a button for what was typed as a name. */
  readonly chosen?: { readonly typed: string; readonly partyId: string };
}

/** The request as the domain wants it. */
export const actOf = (request: Request): Act => ({
  actor: request.actor,
  at: request.at,
  source: request.source,
  requestKey: request.requestKey,
  permalink: request.permalink,
  batchId: null,
  newId: () => request.services.newId(),
});
