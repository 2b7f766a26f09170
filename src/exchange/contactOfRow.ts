import type { Act } from '../history/act.ts';
import { changeParty } from '../parties/changeParty.ts';
import type { ContactDetails } from '../parties/contactLines.ts';
import { foldName } from '../parties/foldName.ts';
import type { ContactRow } from '../store/queries/contacts.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { ImportReads } from './importable.ts';
import type { RowMemory } from './rowMemory.ts';

type ContactOwner = Pick<PartyRow, 'id' | 'version'>;

/**
 * The party's contact of that name. All are read once for each party: for each row anew, thousands of raters of one party
 * would be read millions of times. Whatever else changes them counts the party's version up.
 */
export const contactOfRow = async (
  read: Pick<ImportReads, 'parties'>,
  memory: RowMemory,
  { id, version }: ContactOwner,
  name: string,
): Promise<ContactRow | undefined> => {
  if (memory.get<number>(versionKey(id)) !== version) {
    const round = (memory.get<number>(roundKey(id)) ?? 0) + 1;
    memory.set(roundKey(id), round);
    memory.set(versionKey(id), version);
    // Of two who are called the same the first one is meant.
    for (const contact of (await read.parties.contactsOf(id)).toReversed())
      memory.set(contactKey(memory, id, contact.name), contact);
  }
  return memory.get<ContactRow>(contactKey(memory, id, name));
};

/** Adds the contact, or what is new of the one that contactOfRow found, and keeps it in mind. Returns its id. */
export const saveContactOfRow = async (
  tx: Transaction,
  act: Act,
  memory: RowMemory,
  { partyId, wanted, known }: { partyId: string; wanted: ContactDetails; known: ContactRow | undefined },
): Promise<string> => {
  const { party, contacts } = await changeParty(tx, act, {
    partyId,
    changes: {},
    contacts: { shown: [], wanted: [wanted], there: known ? [known] : [] },
  });
  memory.set(versionKey(partyId), party.version);
  const fresh = { workspaceId: party.workspaceId, partyId, createdAt: act.at, removedAt: null };
  for (const saved of contacts)
    memory.set(contactKey(memory, partyId, saved.name), { ...(known ?? fresh), ...saved });
  return known?.id ?? contacts[0]?.id ?? '';
};

const versionKey = (partyId: string): string => `contacts as of:${partyId}`;
const roundKey = (partyId: string): string => `contacts read:${partyId}`;
/** What was read before somebody changed them is left behind. */
const contactKey = (memory: RowMemory, partyId: string, name: string): string =>
  `contact of:${partyId}:${memory.get<number>(roundKey(partyId)) ?? 0}:${foldName(name)}`;
