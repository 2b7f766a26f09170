import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { reviewMovedAlert } from '../satisfaction/judgeMoved.ts';
import { withdrawAlert } from '../satisfaction/reviewAlert.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { aliasesOf } from './aliasesOf.ts';
import { saveParty } from './changeParty.ts';
import { getParty, getUnmergedParty } from './getParty.ts';
import { mergeFields } from './mergedFields.ts';
import { moveAsksBack } from './moveAsks.ts';
import { moveContactsBack } from './moveContacts.ts';
import { type KeptOfMerge, type MadeByMerge, ratingPrint, readMerge } from './partyMerge.ts';
import { refreshMoved } from './refreshMoved.ts';
import { writeNames } from './writeNames.ts';

/**
 * Makes two parties of one that another became part of. What moved goes back as it is now, corrections included; what
 * was recorded since stays, but for refunds of what goes back, and so does what somebody moved or changed by hand since. Throws AppError partyMerged when
 * the one that stayed became part of a third, or changedSince.
 */
export const undoPartyMerge = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const { kept, made } = readMerge(entry);
  const into = await getUnmergedParty(tx, entry.entityId);
  const merged = await tx.parties.find(made.mergedId);
  if (merged?.status !== 'removed' || merged.mergedIntoId !== into.id)
    throw new AppError('conflict', 'changedSince', {});
  const move = { from: into.id, to: merged.id };
  const { moved } = kept;
  await tx.partyMoves.ratings(move, moved.ratings);
  await tx.partyMoves.interactions(move, moved.interactions);
  await tx.partyMoves.purchases(move, moved.purchases);
  await tx.partyMoves.refundsOf(move, moved.purchases);
  await moveContactsBack(tx, move, moved.contacts);
  await moveAsksBack(tx, move, moved.asks);
  await restoreAlerts(tx, entry, made);
  await tx.partyMoves.alerts(move, moved.alerts);
  await restoreFields(tx, act, into, entry);
  await restoreMerged(tx, act, merged, kept);
  await refreshMoved(tx, act, [merged.id, into.id]);
  for (const [{ id }, print] of [[merged, kept.prints.merged] as const, [into, kept.prints.into] as const])
    if ((await ratingPrint(tx, id, act.at)) !== print)
      await reviewMovedAlert(tx, act, await getParty(tx, id));
};

/** What fired because of the merge never was; what cleared because of it is open. */
const restoreAlerts = async (
  tx: Transaction,
  { at }: AuditRow,
  { firedId, clearedId }: MadeByMerge,
): Promise<void> => {
  if (firedId && (await tx.alerts.find(firedId))) await withdrawAlert(tx, firedId);
  const cleared = clearedId ? await tx.alerts.find(clearedId) : undefined;
  if (cleared?.clearedAt?.getTime() === at.getTime()) await tx.alerts.reopen(cleared.id);
};

/** Fields that are as the merge left them; others were changed since and stay. So do aliases that were added since. */
const restoreFields = async (
  tx: Transaction,
  act: Act,
  into: PartyRow,
  { before, after }: AuditRow,
): Promise<void> => {
  const { kept, made } = readMerge({ before, after });
  const isStill = (field: 'kind' | (typeof mergeFields)[number]) =>
    before !== null && Object.hasOwn(before, field) && into[field] === after?.[field];
  const fields = (['kind', ...mergeFields] as const).filter(isStill);
  const restored = Object.fromEntries(fields.map((field) => [field, before?.[field]]));
  const brought = made.aliases.filter((alias) => !kept.aliases.includes(alias));
  const aliases = (await aliasesOf(tx, into.id)).filter((alias) => !brought.includes(alias));
  await saveParty(tx, act, into, { ...restored, name: into.name, aliases });
};

const restoreMerged = async (
  tx: Transaction,
  act: Act,
  party: PartyRow,
  { merged: { status, externalId, aliases } }: KeptOfMerge,
): Promise<void> => {
  const holder = externalId === null ? undefined : await tx.parties.findByExternalId(externalId);
  const isSaved = await tx.parties.change(party.id, party.version, {
    status,
    mergedIntoId: null,
    externalId: holder && holder.id !== party.id ? null : externalId,
    updatedAt: act.at,
  });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
  const { name, shortName, website } = party;
  await writeNames(tx, party.id, { name, shortName, aliases, website });
};
