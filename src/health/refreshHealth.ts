import type { HealthBand } from '../loyalty/healthBand.ts';
import type { HealthStateRow } from '../store/queries/health.ts';
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
  await keepHealth(tx, partyId, judged);
  return judged;
};

/** Writes where the band changed, and nothing else. */
export const keepHealth = async (
  tx: Pick<Transaction, 'health'>,
  partyId: string,
  { on, health }: Pick<PartyHealth, 'on' | 'health'>,
): Promise<void> => {
  const kept = await tx.health.stateOf(partyId);
  if (!health) {
    if (kept) await tx.health.removeState(partyId);
    return;
  }
  if (kept?.band === health.band) return;
  await tx.health.saveState(
    healthState(partyId, { on, band: health.band, score: health.score, before: kept?.band ?? null }),
  );
};

const healthState = (
  partyId: string,
  { on, band, score, before }: { on: string; band: HealthBand; score: number; before: HealthBand | null },
): HealthStateRow => ({ partyId, band, fromBand: before, bandSince: on, score, asOf: on });
