import { DateTime } from 'luxon';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import type { TierChangeCause } from '../../src/loyalty/tierChange.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { PurchaseRow } from '../../src/store/queries/purchases.ts';
import type { JourneyWorkspace } from './workspace.ts';

export interface Purchase {
  daysAgo: number;
  /** In major units. */
  amount: number;
  baseAmount?: number | null;
}

let nextNumber = 1;

/** A party that has bought on these days, with its tier; in EUR. */
export const partyThatBought = async (
  workspace: JourneyWorkspace,
  name: string,
  kind: PartyKind,
  purchases: readonly Purchase[],
  { cause = 'purchase', ...more }: Partial<NewParty> & { cause?: TierChangeCause } = {},
): Promise<string> => {
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind, name, ...more }),
  );
  await buy(workspace, party.id, purchases, cause);
  return party.id;
};

/** Purchases and the tier that follows, in one transaction. Returns their ids. */
export const buy = async (
  workspace: JourneyWorkspace,
  partyId: string,
  purchases: readonly Purchase[],
  cause: TierChangeCause = 'purchase',
): Promise<string[]> => {
  const act = workspace.act();
  const today = DateTime.fromJSDate(act.at, { zone: 'UTC' });
  return workspace.records.write(async (tx) => {
    const ids: string[] = [];
    for (const { daysAgo, amount, baseAmount = amount } of purchases) {
      const purchase: Omit<PurchaseRow, 'workspaceId'> = {
        id: `bought-${nextNumber++}`,
        ...{ partyId, amount: amount * 100, currency: 'EUR' },
        baseAmount: baseAmount === null ? null : baseAmount * 100,
        boughtOn: today.minus({ days: daysAgo }).toFormat('yyyy-MM-dd'),
        ...{ description: null, reference: null, refundOfId: null, cancelledOn: null },
        ...{ recordedBy: 'USYSTEM', recordedAt: act.at, permalink: null, state: 'counted', version: 1 },
      };
      await tx.purchases.insert(purchase);
      ids.push(purchase.id);
    }
    await refreshLoyalty(tx, act, partyId, cause);
    return ids;
  });
};

/** Takes a purchase back, as its undo does. */
export const takeBack = async (workspace: JourneyWorkspace, partyId: string, id: string): Promise<void> => {
  await workspace.records.write(async (tx) => {
    await tx.purchases.setState(id, 'undone', null);
    await refreshLoyalty(tx, workspace.act(), partyId, 'undo');
  });
};

/** Every month for a year, the last one so many days ago. */
export const monthly = (amount: number, lastDaysAgo = 5, months = 12): Purchase[] =>
  Array.from({ length: months }, (_, month) => ({ daysAgo: lastDaysAgo + month * 29, amount }));
