import { and, asc, eq, isNull } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type ContactRow = Schema['contacts']['$inferSelect'];

const contactsOf = hot<{ partyId: string }>()('parties.contactsOf', (db, s, p) =>
  db
    .select()
    .from(s.contacts)
    .where(
      and(
        eq(s.contacts.workspaceId, p.workspaceId),
        eq(s.contacts.partyId, p.partyId),
        isNull(s.contacts.removedAt),
      ),
    )
    .orderBy(asc(s.contacts.createdAt), asc(s.contacts.id)),
);

export const contactReads = (scope: WorkspaceScope) => ({
  /** Without those that were removed. */
  contactsOf: (partyId: string): Promise<ContactRow[]> => scope.run(contactsOf, { partyId }),
});

export const contactWrites = (scope: WorkspaceScope) => ({
  addContact: (contact: Omit<ContactRow, 'workspaceId' | 'removedAt'>): Promise<void> =>
    scope.insert('contacts', { ...contact, removedAt: null }),
  async changeContact(
    id: string,
    changes: Partial<Pick<ContactRow, 'name' | 'email' | 'phone' | 'title' | 'removedAt'>>,
  ): Promise<void> {
    const { contacts } = scope.schema;
    await scope.db
      .update(contacts)
      .set(changes)
      .where(and(eq(contacts.workspaceId, scope.workspaceId), eq(contacts.id, id)));
  },
});
