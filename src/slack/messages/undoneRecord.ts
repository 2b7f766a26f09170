import type { InteractionKind } from '../../interactions/interactionKind.ts';
import { effectiveRole } from '../../people/effectiveRole.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import type { Request } from '../request.ts';
import { undoneMerge } from './undoneMerge.ts';

type Reader = Pick<Request, 'workspace' | 't'>;

/** What became of a party, an entry or a role that was taken back; undefined for other records. */
export const undoneRecord = async (reader: Reader, entry: AuditRow): Promise<string | undefined> => {
  const { workspace, t } = reader;
  const say = t.history.undone;
  if (entry.action === 'person.setRole') return undoneRole(reader, entry.entityId);
  const known = entry.partyId ? await workspace.read.parties.find(entry.partyId) : undefined;
  const party = plain(known?.name ?? '');
  switch (entry.action) {
    case 'party.merge':
      return undoneMerge(reader, entry);
    case 'party.add':
      return say['party.add'](party);
    case 'party.change': {
      const names = Object.keys(entry.before ?? {}) as (keyof typeof t.parties.field)[];
      const fields = names.map((name) => t.parties.field[name]).join(t.common.separator);
      return say['party.change']({ party, fields });
    }
    case 'interaction.log': {
      const { kind } = (entry.after ?? {}) as { kind?: InteractionKind };
      return kind && say['interaction.log']({ party, kind: t.interactions.kind[kind] });
    }
    case 'interaction.change': {
      const names = Object.keys(entry.before ?? {}) as (keyof typeof t.interactions.field)[];
      const fields = names.map((name) => t.interactions.field[name]).join(t.common.separator);
      return say['interaction.change']({ party, fields });
    }
    default:
      return undefined;
  }
};

const undoneRole = async ({ workspace, t }: Reader, personId: string): Promise<string | undefined> => {
  const known = await workspace.read.people.find(personId);
  const { defaultRole } = await workspace.read.workspace.settings();
  const role = known ? effectiveRole(known, defaultRole) : null;
  const who = person(personId);
  const say = t.history.undone;
  return role === null
    ? say['person.setRole.none'](who)
    : say['person.setRole']({ person: who, role: t.common.role[role] });
};
