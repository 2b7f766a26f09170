import { AppError } from '../errors.ts';
import type { Language } from './language.ts';
import { type Role, roleReaches } from './role.ts';

/** The person on whose behalf something is done. */
export interface Actor {
  /** Slack's user id. */
  readonly id: string;
  /** Null: a guest or somebody of another organisation whom no admin has let in. */
  readonly role: Role | null;
  readonly language: Language;
  /** IANA zone. */
  readonly zone: string;
}

/** Throws AppError notAllowed when the actor's role does not reach `needed`. */
export const requireRole = (actor: Pick<Actor, 'role'>, needed: Role): void => {
  if (actor.role === null) throw new AppError('notAllowed', 'noRole', { needed });
  if (!roleReaches(actor.role, needed))
    throw new AppError('notAllowed', 'roleTooLow', { needed, has: actor.role });
};
