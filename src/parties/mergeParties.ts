import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { reviewMovedAlert, standingNow } from '../satisfaction/judgeMoved.ts';
import type { AlertOutcome } from '../satisfaction/reviewAlert.ts';
import type { SatisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import { aliasesOf } from './aliasesOf.ts';
import { saveParty } from './changeParty.ts';
import { getUnmergedParty } from './getParty.ts';
import { mergedAliases, mergedFields, mergeFields, type Takings } from './mergedFields.ts';
import { moveAsks } from './moveAsks.ts';
import { moveContacts } from './moveContacts.ts';
import { type KeptOfMerge, type MovedCounts, ratingPrint } from './partyMerge.ts';
import { refreshMoved } from './refreshMoved.ts';

export interface WantedMerge {
  mergedId: string;
  /** The one that stays. */
  intoId: string;
  /** Which fields are taken from the other, where both say something. */
  take?: Takings;
  /** The versions that were shown to the person. */
  shown?: { merged: number; into: number };
}

export interface MergedParties {
  auditId: string;
  /** As it is now. */
  party: PartyRow;
  /** As it was. */
  merged: PartyRow;
  moved: MovedCounts;
  /** It is customer and partner now, and was not before. */
  isNewlyBoth: boolean;
  /** Of the one that stays. */
  before: SatisfactionIndex | null;
  after: SatisfactionIndex | null;
  alert: AlertOutcome | null;
}

/**
 * Makes one party part of another: everything of it moves, its names become aliases, and references to it lead there.
 * All ratings count on: of one rater and day on both, each was given for its own reason. Throws AppError partyGone,
 * partyMerged, partyMergedWithItself, partyMergedIntoArchived, or changedSince when either was changed after `shown`.
 */
export const mergeParties = async (
  tx: Transaction,
  act: Act,
  { mergedId, intoId, take = {}, shown }: WantedMerge,
): Promise<MergedParties> => {
  const { merged, into } = await getMergeable(tx, { mergedId, intoId });
  if (shown && (shown.merged !== merged.version || shown.into !== into.version))
    throw new AppError('conflict', 'changedSince', {});
  const model = await satisfactionModel(tx);
  const before = await standingNow(tx, into, act.at, model);
  const prints = {
    merged: await ratingPrint(tx, mergedId, act.at),
    into: await ratingPrint(tx, intoId, act.at),
  };
  const move = { from: mergedId, to: intoId };
  const contacts = await moveContacts(tx, move);
  const asks = await moveAsks(tx, move);
  const ratings = await tx.partyMoves.ratings(move);
  const interactions = await tx.partyMoves.interactions(move);
  const purchases = await tx.partyMoves.purchases(move);
  const alertIds = await moveAlerts(tx, move);
  const { own, others, aliases, fields } = await namesAndFields(tx, into, merged, take);
  await removeMerged(tx, act, merged, { intoId, externalId: fields.externalId });
  const party = await saveParty(tx, act, into, { ...fields, name: into.name, aliases });
  await refreshMoved(tx, act, [mergedId, intoId]);
  const open = await tx.alerts.latestOf(intoId);
  const alert = ratings.length > 0 ? await reviewMovedAlert(tx, act, party) : null;
  const changed = (['kind', ...mergeFields] as const).filter((field) => party[field] !== into[field]);
  const only = (row: PartyRow) => Object.fromEntries(changed.map((field) => [field, row[field]]));
  const moved: KeptOfMerge['moved'] = {
    ratings: idsOf(ratings),
    interactions: idsOf(interactions),
    purchases: idsOf(purchases),
    ...{ alerts: alertIds, contacts, asks },
  };
  const { name, status, externalId } = merged;
  const auditId = await recordChange(tx, act, {
    action: 'party.merge',
    entityId: intoId,
    partyId: intoId,
    before: { ...only(into), aliases: own, moved, merged: { status, externalId, aliases: others }, prints },
    after: {
      ...only(party),
      ...{ aliases, mergedId, name, version: party.version },
      firedId: alert?.action === 'fire' ? ((await tx.alerts.latestOf(intoId))?.id ?? null) : null,
      clearedId: alert?.action === 'clear' ? (open?.id ?? null) : null,
    },
  });
  return {
    ...{ auditId, party, merged, before, alert },
    moved: {
      ratings: countedAmong(ratings),
      interactions: countedAmong(interactions),
      purchases: countedAmong(purchases),
      needs: asks.movedIds.length + asks.joined.length,
      contacts: contacts.movedIds.length + contacts.joined.length,
    },
    isNewlyBoth: party.kind === 'both' && into.kind !== 'both',
    after: await standingNow(tx, party, act.at, model),
  };
};

/** Both, where the one may become part of the other. Throws AppError partyGone, partyMerged, partyMergedWithItself or partyMergedIntoArchived. */
export const getMergeable = async (
  read: Pick<Reads, 'parties'>,
  { mergedId, intoId }: Pick<WantedMerge, 'mergedId' | 'intoId'>,
): Promise<{ merged: PartyRow; into: PartyRow }> => {
  const merged = await getUnmergedParty(read, mergedId);
  const into = await getUnmergedParty(read, intoId);
  if (merged.id === into.id) throw new AppError('invalid', 'partyMergedWithItself', { name: into.name });
  if (into.status === 'archived' && merged.status !== 'archived')
    throw new AppError('invalid', 'partyMergedIntoArchived', { name: merged.name, into: into.name });
  return { merged, into };
};

/** At most one is open per party: where both have one, that of the party that stays is the one; the other stays behind. */
const moveAlerts = async (tx: Transaction, move: { from: string; to: string }): Promise<string[]> => {
  const isOpenThere = (await tx.alerts.latestOf(move.to))?.state === 'open';
  const alerts = await tx.alerts.allOf(move.from);
  const ids = alerts.filter(({ state }) => !(isOpenThere && state === 'open')).map(({ id }) => id);
  await tx.partyMoves.alerts(move, ids);
  return ids;
};

const namesAndFields = async (tx: Transaction, into: PartyRow, merged: PartyRow, take: Takings) => {
  const own = await aliasesOf(tx, into.id);
  const others = await aliasesOf(tx, merged.id);
  const fields = mergedFields(into, merged, take);
  const named = { name: into.name, shortName: fields.shortName };
  const aliases = mergedAliases(named, own, [into.shortName, merged.name, merged.shortName, ...others]);
  return { own, others, fields, aliases };
};

/** Its id in another system leads an import to the party that it is part of, unless that has taken it over. */
const removeMerged = async (
  tx: Transaction,
  { at }: Act,
  { id, version, externalId }: PartyRow,
  into: { intoId: string; externalId: string | null },
): Promise<void> => {
  const isSaved = await tx.parties.change(id, version, {
    status: 'removed',
    mergedIntoId: into.intoId,
    externalId: externalId === into.externalId ? null : externalId,
    updatedAt: at,
  });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
  await tx.parties.removeNames(id);
};

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const countedAmong = (rows: readonly { state: string }[]): number =>
  rows.filter(({ state }) => state === 'counted').length;
