import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';

type NewHint = Pick<Schema['partyNameHints']['$inferInsert'], 'partyId' | 'kind' | 'hint'>;
/** A name has a dozen or two: one statement for many takes a third of the time of one for each. */
export const HINTS_AT_A_TIME = 12;
const places = Array.from({ length: HINTS_AT_A_TIME }, (_, at) => at);

export const addHints = hot<Record<string, string>>()('parties.addHints', (db, { partyNameHints }, p) => {
  const of = p as Readonly<Record<string, never>>;
  const rows = places.map((at) => ({
    workspaceId: of.workspaceId as never,
    partyId: of.partyId as never,
    kind: of[`kind${at}`] as never,
    hint: of[`hint${at}`] as never,
  }));
  return db
    .insert(partyNameHints)
    .values(rows)
    .onConflictDoNothing()
    .returning({ added: partyNameHints.partyId });
});

/** Places that are left over hold the last one again, which is there by then. */
export const hintPlaces = (hints: readonly NewHint[]): Record<string, string> => {
  const filled: Record<string, string> = { partyId: hints[0]?.partyId ?? '' };
  for (const at of places) {
    const hint = hints[at] ?? hints.at(-1);
    filled[`kind${at}`] = hint?.kind ?? '';
    filled[`hint${at}`] = hint?.hint ?? '';
  }
  return filled;
};
