import { AppError } from '../errors.ts';
import type { Actor } from '../people/actor.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { AuditAction, AuditSource } from './auditEntry.ts';

/** Who does something, when and from where: what every change writes down. */
export interface Act {
  readonly actor: Actor;
  readonly at: Date;
  readonly source: AuditSource;
  /** The form or message it came from; carried out once. Null where nothing can come twice. */
  readonly requestKey: string | null;
  /** Where in Slack it was said. */
  readonly permalink: string | null;
  /** Ties together what one import or bulk change did. */
  readonly batchId: string | null;
  /** The line of the file, of a row that is imported. */
  readonly line?: number;
  /** A new UUIDv7. */
  newId(): string;
}

/** What changed. `before` and `after` hold just enough to show it and to take it back. */
export interface Change {
  action: AuditAction;
  entityId: string;
  partyId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * Writes the audit entry of a change within its transaction; returns the entry's id, by which it can be undone. Throws
 * AppError alreadyDone when the same form or message was carried out before.
 */
export const recordChange = async (tx: Transaction, act: Act, change: Change): Promise<string> => {
  if (act.requestKey && (await tx.audit.findByRequest(act.requestKey)))
    throw new AppError('conflict', 'alreadyDone', {});
  const id = act.newId();
  await tx.audit.insert({
    id,
    at: act.at,
    actorId: act.actor.id,
    source: act.source,
    requestKey: act.requestKey,
    batchId: act.batchId,
    undoneAt: null,
    undoneBy: null,
    ...change,
    ...(act.line === undefined ? {} : { after: { ...change.after, importLine: act.line } }),
  });
  return id;
};
