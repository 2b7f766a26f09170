import type { Role } from '../../people/role.ts';
import type { RoleChange } from '../../people/setRole.ts';
import { person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, section, sentence, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';

/** What somebody's role is now, with Undo. `given` null: the given role was taken away. */
export const roleGiven = (t: Texts, personId: string, given: Role | null, change: RoleChange): Message => {
  const { after, auditId } = change;
  if (auditId === null) return roleOf(t, personId, after, true);
  const lead = leadOf(t, personId, given, after);
  return {
    text: spoken(lead),
    blocks: [section(lead), actions({ action: 'undo', label: t.common.undo, value: auditId })],
  };
};

const leadOf = (t: Texts, personId: string, given: Role | null, after: Role | null): string => {
  const who = { person: person(personId) };
  if (after === null) return t.people.roleLost(who);
  const role = t.common.role[after];
  return given ? t.people.roleGiven({ ...who, role }) : t.people.roleTaken({ ...who, role });
};

/** What somebody's role is, and how to change it. */
export const roleOf = (t: Texts, personId: string, role: Role | null, isUnchanged = false): Message => {
  const who = { person: person(personId) };
  const is = role === null ? t.people.noRoleOf(who) : t.people.roleOf({ ...who, role: t.common.role[role] });
  const stays = role !== null && isUnchanged ? t.people.roleStays({ ...who, role: t.common.role[role] }) : is;
  const message = sentence(stays);
  return isUnchanged ? message : { ...message, blocks: [...message.blocks, context(t.people.howToGive)] };
};
