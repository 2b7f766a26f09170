import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';
import type { PartyKind } from './partyKind.ts';
import { checkPartyName, LONGEST_PARTY_NAME } from './partyName.ts';
import { writeNames } from './writeNames.ts';

export interface NewParty {
  kind: PartyKind;
  name: string;
  shortName?: string | null;
  aliases?: readonly string[];
  segment?: string | null;
  ownerId?: string | null;
  website?: string | null;
  channelId?: string | null;
  note?: string | null;
  externalId?: string | null;
}

/**
 * Adds a customer or partner. Throws AppError nameRefused, or partyExists when one with the very same folded name is
 * there.
 */
export const addParty = async (
  tx: Transaction,
  act: Act,
  input: NewParty,
): Promise<{ party: PartyRow; auditId: string }> => {
  const name = checkedName(input.name);
  const shortName = input.shortName ? checkedName(input.shortName) : null;
  const aliases = (input.aliases ?? []).map(checkedName);
  const twin = (await tx.parties.listByName(foldName(name)))[0]?.party;
  if (twin) throw new AppError('conflict', 'partyExists', { name: twin.name, partyId: twin.id });
  const party: Omit<PartyRow, 'workspaceId'> = {
    id: act.newId(),
    kind: input.kind,
    name,
    shortName,
    segment: input.segment ?? null,
    ownerId: input.ownerId ?? null,
    status: 'active',
    website: input.website ?? null,
    channelId: input.channelId ?? null,
    note: input.note ?? null,
    externalId: input.externalId ?? null,
    createdAt: act.at,
    createdBy: act.actor.id,
    updatedAt: act.at,
    version: 1,
  };
  await tx.parties.insert(party);
  await writeNames(tx, party.id, { name, shortName, aliases });
  const auditId = await recordChange(tx, act, {
    action: 'party.add',
    entityId: party.id,
    partyId: party.id,
    before: null,
    after: { kind: party.kind, name, version: party.version },
  });
  const added = await tx.parties.find(party.id);
  if (!added) throw new Error('a party that was just added is not there');
  return { party: added, auditId };
};

const checkedName = (typed: string): string => {
  const checked = checkPartyName(typed);
  if (checked.ok) return checked.name;
  const { reason, length } = checked;
  throw new AppError('invalid', 'nameRefused', { reason, length, most: LONGEST_PARTY_NAME });
};
