import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PersonRow } from '../store/queries/people.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { requireRole } from './actor.ts';
import { effectiveRole } from './effectiveRole.ts';
import type { Role } from './role.ts';

export interface RoleChange {
  /** Null when the person had that role already. */
  auditId: string | null;
  before: Role | null;
  after: Role | null;
}

/**
 * Gives somebody a role; null takes the given one away, and the default counts again. Only an admin may. Throws
 * AppError personNotKnown, or lastAdmin when nobody would be left who can give roles.
 */
export const setRole = async (
  tx: Transaction,
  act: Act,
  { personId, role }: { personId: string; role: Role | null },
): Promise<RoleChange> => {
  requireRole(act.actor, 'admin');
  const person = await tx.people.find(personId);
  if (!person) throw new AppError('notFound', 'personNotKnown', { typed: personId });
  const { defaultRole } = await tx.workspace.settings();
  const before = effectiveRole(person, defaultRole);
  const after = effectiveRole({ ...person, role }, defaultRole);
  if (person.role === role) return { auditId: null, before, after };
  await saveRole(tx, person, role);
  const auditId = await recordChange(tx, act, {
    action: 'person.setRole',
    entityId: personId,
    partyId: null,
    before: { role: person.role },
    after: { role },
  });
  return { auditId, before, after };
};

/** Gives somebody the role back that they had. Throws AppError changedSince or lastAdmin. */
export const undoSetRole = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  requireRole(act.actor, 'admin');
  const person = await tx.people.find(entry.entityId);
  if (!person || person.role !== entry.after?.role) throw new AppError('conflict', 'changedSince', {});
  await saveRole(tx, person, (entry.before?.role ?? null) as Role | null);
};

const saveRole = async (tx: Transaction, person: PersonRow, role: Role | null): Promise<void> => {
  const { defaultRole } = await tx.workspace.settings();
  const isAdmin = (one: PersonRow): boolean => effectiveRole(one, defaultRole) === 'admin';
  if (isAdmin(person) && !isAdmin({ ...person, role })) {
    const others = (await tx.people.listWithRole()).filter(({ id }) => id !== person.id);
    if (!others.some(isAdmin)) throw new AppError('conflict', 'lastAdmin', {});
  }
  await tx.people.setRole(person.id, role);
};
