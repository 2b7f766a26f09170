import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getAskingParties } from './getAskingParties.ts';
import { getRequirement } from './getRequirement.ts';
import { isOpen } from './requirementStatus.ts';

export interface NewAskers {
  requirementId: string;
  /** At least one; those that ask already are left out. */
  partyIds: readonly string[];
  /** Where it was said; null: where the act happened. */
  permalink?: string | null;
  /** When they asked, of a wish that may be closed by now; not said: now, and it must be open. */
  history?: { askedAt: Date };
}

export interface JoinedRequirement {
  auditId: string;
  requirement: RequirementRow;
  /** Who asks for it now and did not before. */
  parties: readonly PartyRow[];
  askerCount: number;
}

/** Counts parties among those who ask for a wish. Throws AppError requirementGone, requirementClosed, partyGone or alreadyAsks. */
export const askForRequirement = async (
  tx: Transaction,
  act: Act,
  { requirementId, partyIds, permalink = null, history }: NewAskers,
): Promise<JoinedRequirement> => {
  const requirement = await getRequirement(tx, requirementId);
  const { number, title, status, closedAt } = requirement;
  if (!history && !isOpen(requirement))
    throw new AppError('conflict', 'requirementClosed', { number, status, closedAt });
  const wanted = await getAskingParties(tx, partyIds);
  const askers = await tx.requirements.askersOf(requirementId);
  const parties = wanted.filter(({ id }) => !askers.some(({ partyId }) => partyId === id));
  if (parties.length === 0) {
    const names = wanted.map(({ name }) => name);
    throw new AppError('conflict', 'alreadyAsks', { names, number, title });
  }
  for (const { id } of parties)
    await tx.requirements.saveAsker({
      requirementId,
      partyId: id,
      askedAt: history?.askedAt ?? act.at,
      recordedBy: act.actor.id,
      permalink: permalink ?? act.permalink,
      state: 'counted',
    });
  const auditId = await recordChange(tx, act, {
    action: 'requirement.ask',
    entityId: requirementId,
    partyId: parties[0]?.id ?? null,
    before: null,
    after: { number, title, partyIds: parties.map(({ id }) => id) },
  });
  return { auditId, requirement, parties, askerCount: askers.length + parties.length };
};
