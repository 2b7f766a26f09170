import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { NewParty } from './addParty.ts';
import { aliasesOf } from './aliasesOf.ts';
import { type ContactChanges, changeContacts, type KeptContact } from './changeContacts.ts';
import { checkedPartyName } from './checkedPartyName.ts';
import { getUnmergedParty } from './getParty.ts';
import { twinsOf } from './similarParties.ts';
import { writeNames } from './writeNames.ts';

/** What a change sets; what is left out stays. */
export type PartyChanges = Partial<NewParty & Pick<PartyRow, 'status'>>;

export interface ChangedParty {
  party: PartyRow;
  /** Null when nothing differed. */
  auditId: string | null;
  /** The fields that differ now. */
  changed: readonly (keyof PartyChanges | 'contacts')[];
  /** As they are now, of the contacts that differ. */
  contacts: readonly KeptContact[];
}

interface WantedChange {
  partyId: string;
  changes: PartyChanges;
  contacts?: ContactChanges;
  /** The version that was shown to the person. */
  version?: number;
}

/**
 * Changes what a party is called and what is known of it. Throws AppError partyGone, partyMerged, nameRefused, partyExists when
 * another answers to the new name, or changedSince when it no longer has `version` (where one is given).
 */
export const changeParty = async (
  tx: Transaction,
  act: Act,
  { partyId, changes, contacts, version }: WantedChange,
): Promise<ChangedParty> => {
  const party = await getUnmergedParty(tx, partyId);
  if (version !== undefined && version !== party.version) throw new AppError('conflict', 'changedSince', {});
  const current: Required<PartyChanges> = { ...party, aliases: await aliasesOf(tx, partyId) };
  const wanted: Required<PartyChanges> = { ...current, ...cleaned(changes) };
  const changed = (Object.keys(changes) as (keyof PartyChanges)[]).filter(
    (field) => JSON.stringify(current[field]) !== JSON.stringify(wanted[field]),
  );
  const moved = contacts && (await changeContacts(tx, act, partyId, contacts));
  const hasMoved = moved !== undefined && moved.before.length + moved.after.length > 0;
  if (changed.length === 0 && !hasMoved) return { party, auditId: null, changed, contacts: [] };
  if (changed.includes('name')) {
    const twin = (await twinsOf(tx, wanted.name)).find(({ id }) => id !== partyId);
    if (twin) throw new AppError('conflict', 'partyExists', { name: twin.name, partyId: twin.id });
  }
  const saved = await saveParty(tx, act, party, wanted);
  const auditId = await recordChange(tx, act, {
    action: 'party.change',
    entityId: partyId,
    partyId,
    before: { ...only(current, changed), ...(hasMoved ? { contacts: moved.before } : {}) },
    after: {
      ...only(wanted, changed),
      ...(hasMoved ? { contacts: moved.after } : {}),
      version: saved.version,
    },
  });
  return {
    ...{ party: saved, auditId, changed: hasMoved ? [...changed, 'contacts' as const] : changed },
    contacts: moved?.after ?? [],
  };
};

/** Writes the party's fields and names as they are wanted, over the version it has. Throws AppError changedSince. */
export const saveParty = async (
  tx: Transaction,
  act: Pick<Act, 'at'>,
  party: PartyRow,
  { aliases, ...fields }: PartyChanges & Pick<Required<PartyChanges>, 'aliases' | 'name'>,
): Promise<PartyRow> => {
  const { kind, name, shortName, segment, ownerId, status, website, channelId, note, externalId } = {
    ...party,
    ...fields,
  };
  const row = { kind, name, shortName, segment, ownerId, status, website, channelId, note, externalId };
  const isSaved = await tx.parties.change(party.id, party.version, { ...row, updatedAt: act.at });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
  // Each name has dozens of hints: they are written anew only when it is called otherwise.
  const known = namesIn({ ...party, aliases: await aliasesOf(tx, party.id) });
  if (known !== namesIn({ name, shortName, website, aliases }))
    await writeNames(tx, party.id, { name, shortName, website, aliases });
  return { ...party, ...row, updatedAt: act.at, version: party.version + 1 };
};

const namesIn = (names: Pick<Required<PartyChanges>, 'name' | 'shortName' | 'website' | 'aliases'>): string =>
  JSON.stringify([names.name, names.shortName, names.website, names.aliases.toSorted()]);

const cleaned = ({ name, shortName, aliases, ...others }: PartyChanges): PartyChanges => ({
  ...others,
  ...(name === undefined ? {} : { name: checkedPartyName(name) }),
  ...(shortName === undefined ? {} : { shortName: shortName && checkedPartyName(shortName) }),
  ...(aliases === undefined ? {} : { aliases: aliases.map(checkedPartyName) }),
});

const only = (fields: Required<PartyChanges>, names: readonly (keyof PartyChanges)[]) =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));
