import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { aliasesOf } from './aliasesOf.ts';
import { type KeptContact, restoreContacts } from './changeContacts.ts';
import { type PartyChanges, saveParty } from './changeParty.ts';
import { getUnmergedParty } from './getParty.ts';

/** Gives a party the fields back that it had before a change. Throws AppError changedSince, partyGone or partyMerged. */
export const undoPartyChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const party = await getUnmergedParty(tx, entry.entityId);
  if (party.version !== entry.after?.version) throw new AppError('conflict', 'changedSince', {});
  const { contacts, ...before } = (entry.before ?? {}) as PartyChanges & { contacts?: KeptContact[] };
  if (contacts) {
    const after = (entry.after?.contacts ?? []) as KeptContact[];
    await restoreContacts(tx, act, { before: contacts, after });
  }
  const aliases = before.aliases ?? (await aliasesOf(tx, party.id));
  await saveParty(tx, act, party, { name: party.name, ...before, aliases });
};
