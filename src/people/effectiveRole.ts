import type { PersonRow } from '../store/queries/people.ts';
import type { Role } from './role.ts';

/**
 * The role an admin gave; else admins of the Slack workspace are admins, its other members have the workspace's
 * default, and guests and people of other organisations have none.
 */
export const effectiveRole = (
  person: Pick<PersonRow, 'role' | 'isSlackAdmin' | 'isOutsider'>,
  defaultRole: Role,
): Role | null => person.role ?? (person.isOutsider ? null : person.isSlackAdmin ? 'admin' : defaultRole);
