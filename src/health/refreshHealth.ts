import type { HealthBand } from '../loyalty/healthBand.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { type PartyHealth, partyHealth } from './partyHealth.ts';

/** Brings a party's kept health band up to date, in the transaction that changed what it is made from. Null: there is none. */
export const refreshHealth = async (
  tx: Transaction,
  at: Date,
  partyId: string,
): Promise<PartyHealth | null> => {
  const party = await tx.parties.find(partyId);
  if (!party || party.status === 'removed') return null;
  const judged = await partyHealth(tx, party, at);
  await keepHealth(tx, at, partyId, judged);
  return judged;
};

/** Writes where the band changed, and nothing else. */
export const keepHealth = async (
  tx: Pick<Transaction, 'health'>,
  at: Date,
  partyId: string,
  { on, health }: { on: string; health: { score: number; band: HealthBand } | null },
): Promise<void> => {
  const kept = await tx.health.stateOf(partyId);
  if (!health) {
    if (kept) await tx.health.removeState(partyId);
    return;
  }
  if (kept?.band === health.band) return;
  await tx.health.saveState({
    ...{ partyId, band: health.band, fromBand: kept?.band ?? null, changedAt: at },
    ...{ bandSince: on, score: health.score, asOf: on },
  });
};
