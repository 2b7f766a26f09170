import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { refreshUnjudged } from '../loyalty/refreshLoyalty.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { isJudgement } from './logInteraction.ts';

/** Takes a logged interaction back. Throws AppError changedSince when it does not count any more, or was corrected. */
export const undoInteraction = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const interaction = await tx.interactions.find(entry.entityId);
  const isCorrected = (await tx.audit.ofEntity(entry.entityId)).some(
    ({ action, undoneAt }) => action === 'interaction.change' && undoneAt === null,
  );
  if (interaction?.state !== 'counted' || isCorrected) throw new AppError('conflict', 'changedSince', {});
  await tx.interactions.setState(interaction.id, 'undone');
  if (isJudgement(interaction)) await refreshUnjudged(tx, act, interaction.partyId);
};
