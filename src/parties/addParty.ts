import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { checkedPartyName } from './checkedPartyName.ts';
import type { PartyKind } from './partyKind.ts';
import { similarParties, twinsOf } from './similarParties.ts';
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

export interface AddedParty {
  party: PartyRow;
  auditId: string;
  /** Others that might be the same one under another name. */
  similar: readonly PartyRow[];
}

/**
 * Adds a customer or partner. Throws AppError nameRefused, or partyExists when one that answers to the very same
 * folded name is there. Who has looked for similar ones gives them.
 */
export const addParty = async (
  tx: Transaction,
  act: Act,
  input: NewParty,
  known: Partial<Pick<AddedParty, 'similar'>> = {},
): Promise<AddedParty> => {
  const name = checkedPartyName(input.name);
  const shortName = input.shortName ? checkedPartyName(input.shortName) : null;
  const aliases = (input.aliases ?? []).map(checkedPartyName);
  const website = input.website ?? null;
  const [twin] = await twinsOf(tx, name);
  if (twin) throw new AppError('conflict', 'partyExists', { name: twin.name, partyId: twin.id });
  const similar = known.similar ?? (await similarParties(tx, { name, website }));
  const party: Omit<PartyRow, 'workspaceId'> = {
    id: act.newId(),
    kind: input.kind,
    name,
    shortName,
    segment: input.segment ?? null,
    ownerId: input.ownerId ?? null,
    status: 'active',
    website,
    channelId: input.channelId ?? null,
    note: input.note ?? null,
    externalId: input.externalId ?? null,
    mergedIntoId: null,
    createdAt: act.at,
    createdBy: act.actor.id,
    updatedAt: act.at,
    version: 1,
  };
  await tx.parties.insert(party);
  await writeNames(tx, party.id, { name, shortName, aliases, website });
  const auditId = await recordChange(tx, act, {
    action: 'party.add',
    entityId: party.id,
    partyId: party.id,
    before: null,
    after: { kind: party.kind, name, version: party.version },
  });
  const added = await tx.parties.find(party.id);
  if (!added) throw new Error('a party that was just added is not there');
  return { party: added, auditId, similar };
};
