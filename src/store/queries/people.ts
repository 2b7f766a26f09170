import { and, asc, eq } from 'drizzle-orm';
import type { Role } from '../../people/role.ts';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type PersonRow = Schema['people']['$inferSelect'];

const byId = hot<{ id: string }>()('people.byId', (db, { people }, p) =>
  db
    .select()
    .from(people)
    .where(and(eq(people.workspaceId, p.workspaceId), eq(people.id, p.id))),
);

const withDefaultRole = hot<{ id: string }>()('people.withDefaultRole', (db, { people, workspaces }, p) =>
  db
    .select({ person: people, defaultRole: workspaces.defaultRole })
    .from(people)
    .innerJoin(workspaces, eq(workspaces.id, people.workspaceId))
    .where(and(eq(people.workspaceId, p.workspaceId), eq(people.id, p.id))),
);

export const peopleReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<PersonRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** The person, and the role of a member nobody has given one. */
  async findWithDefaultRole(id: string): Promise<{ person: PersonRow; defaultRole: Role } | undefined> {
    return (await scope.run(withDefaultRole, { id }))[0];
  },
  /** Everyone who is known, by name. */
  async list(): Promise<PersonRow[]> {
    const { people } = scope.schema;
    return scope.db
      .select()
      .from(people)
      .where(eq(people.workspaceId, scope.workspaceId))
      .orderBy(asc(people.name), asc(people.id));
  },
  /** Whether anybody is known yet. */
  async hasAny(): Promise<boolean> {
    const { people } = scope.schema;
    return (await scope.db.$count(people, eq(people.workspaceId, scope.workspaceId))) > 0;
  },
  /** Everyone with a role that somebody gave. */
  async listWithRole(): Promise<PersonRow[]> {
    const { people } = scope.schema;
    const rows = await scope.db.select().from(people).where(eq(people.workspaceId, scope.workspaceId));
    return rows.filter((row) => row.role !== null || row.isSlackAdmin);
  },
});

export const peopleWrites = (scope: WorkspaceScope) => ({
  /** Adds the person, or brings what Slack says of them up to date; a role given here stays. */
  async save(person: Omit<PersonRow, 'workspaceId' | 'role'>): Promise<void> {
    const { people } = scope.schema;
    const { id, ...known } = person;
    await scope.db
      .insert(people)
      .values({ ...person, workspaceId: scope.workspaceId })
      .onConflictDoUpdate({ target: [people.workspaceId, people.id], set: known });
  },
  async setRole(id: string, role: PersonRow['role']): Promise<void> {
    const { people } = scope.schema;
    await scope.db
      .update(people)
      .set({ role })
      .where(and(eq(people.workspaceId, scope.workspaceId), eq(people.id, id)));
  },
});
