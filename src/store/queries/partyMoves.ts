import { and, eq, inArray } from 'drizzle-orm';
import type { RecordState } from '../../history/recordState.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

/** From one party to another. */
export interface Move {
  from: string;
  to: string;
}

/** Rows that moved. */
export interface Moved {
  id: string;
  state: RecordState;
}

/** Fewer than any engine's limit for the parameters of one statement. */
const IDS_AT_A_TIME = 500;

/** What moves when two parties become one, and back when they are two again. */
export const partyMoveWrites = (scope: WorkspaceScope) => {
  const moveRecords = async (
    table: 'ratings' | 'interactions' | 'purchases',
    { from, to }: Move,
    ids: readonly string[] | null,
  ): Promise<Moved[]> => {
    const target = scope.schema[table] as typeof scope.schema.ratings;
    const moved: Moved[] = [];
    for (const some of pagesOf(ids))
      moved.push(
        ...(await scope.db
          .update(target)
          .set({ partyId: to })
          .where(
            and(
              eq(target.workspaceId, scope.workspaceId),
              eq(target.partyId, from),
              some ? inArray(target.id, some) : undefined,
            ),
          )
          .returning({ id: target.id, state: target.state })),
      );
    return moved;
  };

  const moveNamed = async (
    table: 'contacts' | 'alerts',
    { from, to }: Move,
    ids: readonly string[],
  ): Promise<void> => {
    const target = scope.schema[table] as typeof scope.schema.contacts;
    for (const some of pagesOf(ids))
      await scope.db
        .update(target)
        .set({ partyId: to })
        .where(
          and(
            eq(target.workspaceId, scope.workspaceId),
            eq(target.partyId, from),
            inArray(target.id, some ?? []),
          ),
        );
  };

  return {
    /** Those named, or all; returns those that were there to move. */
    ratings: (move: Move, ids: readonly string[] | null = null) => moveRecords('ratings', move, ids),
    interactions: (move: Move, ids: readonly string[] | null = null) =>
      moveRecords('interactions', move, ids),
    purchases: (move: Move, ids: readonly string[] | null = null) => moveRecords('purchases', move, ids),
    /** Refunds of these purchases. */
    async refundsOf({ from, to }: Move, purchaseIds: readonly string[]): Promise<void> {
      const { purchases } = scope.schema;
      for (const some of pagesOf(purchaseIds))
        await scope.db
          .update(purchases)
          .set({ partyId: to })
          .where(
            and(
              eq(purchases.workspaceId, scope.workspaceId),
              eq(purchases.partyId, from),
              inArray(purchases.refundOfId, some ?? []),
            ),
          );
    },
    contacts: (move: Move, ids: readonly string[]) => moveNamed('contacts', move, ids),
    alerts: (move: Move, ids: readonly string[]) => moveNamed('alerts', move, ids),
    /** What the party asks for, where the other has no row of its own for it. */
    async asks({ from, to }: Move, requirementIds: readonly string[]): Promise<void> {
      const { requirementAskers: a } = scope.schema;
      for (const some of pagesOf(requirementIds))
        await scope.db
          .update(a)
          .set({ partyId: to })
          .where(
            and(
              eq(a.workspaceId, scope.workspaceId),
              eq(a.partyId, from),
              inArray(a.requirementId, some ?? []),
            ),
          );
    },
    /** Says of a party's ratings by one rater, of all or those named, that another gave them; returns their ids. */
    async rater(
      partyId: string,
      { from, to }: Move,
      ids: readonly string[] | null = null,
    ): Promise<string[]> {
      const { ratings } = scope.schema;
      const changed: { id: string }[] = [];
      for (const some of pagesOf(ids))
        changed.push(
          ...(await scope.db
            .update(ratings)
            .set({ rater: to })
            .where(
              and(
                eq(ratings.workspaceId, scope.workspaceId),
                eq(ratings.partyId, partyId),
                eq(ratings.rater, from),
                some ? inArray(ratings.id, some) : undefined,
              ),
            )
            .returning({ id: ratings.id })),
        );
      return changed.map(({ id }) => id);
    },
  };
};

/** Null stands for all of them. */
const pagesOf = (ids: readonly string[] | null): (string[] | null)[] => {
  if (ids === null) return [null];
  const pages: string[][] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_A_TIME) pages.push(ids.slice(at, at + IDS_AT_A_TIME));
  return pages;
};
