import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import type { JourneyWorkspace } from './workspace.ts';

const DAY_MS = 86_400_000;

/** A party with what it bought and said. */
export interface Buyer {
  name: string;
  kind: PartyKind;
  segment?: string;
  ownerId?: string | null;
  /** As [days ago, minor units]. */
  bought: readonly (readonly [number, number])[];
  /** As [days ago, score]. */
  said: readonly (readonly [number, number])[];
}

/** Puts buyers there without Slack, their loyalty kept as after any purchase. Returns their ids, by name. */
export const addBuyers = async (
  workspace: JourneyWorkspace,
  buyers: readonly Buyer[],
): Promise<Map<string, string>> => {
  const now = workspace.act().at.getTime();
  const daysBefore = (days: number) => new Date(now - days * DAY_MS);
  const ids = new Map<string, string>();
  for (const { name, kind, segment = null, ownerId, bought, said } of buyers)
    await workspace.records.write(async (tx) => {
      const act = workspace.act(daysBefore(1200));
      const { party } = await addParty(tx, act, { kind, name, segment, ownerId: ownerId ?? null });
      ids.set(name, party.id);
      for (const [days, amount] of bought)
        await tx.purchases.insert({
          ...{ id: act.newId(), partyId: party.id, amount, currency: 'EUR', baseAmount: amount },
          ...{ boughtOn: daysBefore(days).toISOString().slice(0, 10), description: null, reference: null },
          ...{ refundOfId: null, cancelledOn: null, recordedBy: 'USYSTEM', recordedAt: act.at },
          ...{ permalink: null, state: 'counted', version: 1 },
        });
      for (const [days, score] of said)
        await recordRating(tx, workspace.act(daysBefore(days)), {
          ...{ partyId: party.id, score, comment: null, contactName: null },
        });
      await refreshLoyalty(tx, workspace.act(), party.id, 'purchase');
    });
  return ids;
};
