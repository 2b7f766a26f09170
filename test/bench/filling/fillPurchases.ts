import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { localDate } from '../../../src/localDate.ts';
import { dayAfter, dayNumber } from '../../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig, type LoyaltyModel } from '../../../src/loyalty/loyaltyConfig.ts';
import { type CountedPurchase, LoyaltyLedger } from '../../../src/loyalty/loyaltyLedger.ts';
import { loyaltyScore } from '../../../src/loyalty/loyaltyScore.ts';
import { tierAbove, tierOfScore } from '../../../src/loyalty/loyaltyTier.ts';
import { referenceFor } from '../../../src/loyalty/tierTimeline.ts';
import type { PartyKind } from '../../../src/parties/partyKind.ts';
import { BulkLoad } from './bulkLoad.ts';
import { idOf } from './fillDatabase.ts';

const DAYS = 730;
/** So many of the parties are in danger of losing their tier. */
const SHARE_IN_DANGER = 0.05;

interface Purchases {
  readonly workspaceId: string;
  readonly partyIds: readonly string[];
  readonly count: number;
  readonly now: Date;
}

/** Purchases spread evenly over two years, and every party's loyalty as it is kept on the last day. */
export const fillPurchases = (
  path: string,
  { workspaceId, partyIds, count, now }: Purchases,
): { id: string; kind: PartyKind }[] => {
  const load = new BulkLoad(path);
  const random = new SeededRandom(37);
  const today = localDate(now, 'Europe/Berlin');
  const start = dayAfter(today, 1 - DAYS);
  const byParty = partyIds.map((): CountedPurchase[] => []);
  const addPurchase = load.into('purchases');
  for (let at = 0; at < count; at += 1) {
    const party = random.whole(0, partyIds.length - 1);
    const boughtOn = dayAfter(start, Math.floor((at * DAYS) / count));
    const amount = random.isTrue(0.03) ? -random.whole(500, 9_000) : random.whole(5_000, 150_000);
    byParty[party]?.push({ boughtOn, amount, baseAmount: amount, cancelledOn: null });
    addPurchase({
      ...{ workspaceId, id: idOf(8, at), partyId: partyIds[party] ?? '', amount, currency: 'EUR' },
      ...{
        baseAmount: amount,
        boughtOn,
        recordedBy: 'UBENCH0',
        recordedAt: now,
        state: 'counted',
        version: 1,
      },
    });
  }
  const frozen = { amount: 1_000_000, buyerCount: 20_000, isProvisional: false, frozenOn: today };
  const model: LoyaltyModel = {
    version: 1,
    config: defaultLoyaltyConfig,
    references: { customer: frozen, partner: frozen },
  };
  load.into('configurations')({
    ...{ workspaceId, area: 'loyalty', version: 1, createdAt: now, createdBy: 'system' },
    values: { config: model.config, references: model.references, base: 'EUR' },
  });
  load.into('configurations')({
    ...{ workspaceId, area: 'money', version: 1, createdAt: now, createdBy: 'UBENCH0' },
    values: { base: 'EUR', pending: [] },
  });
  const addState = load.into('loyaltyStates');
  const kinds: { id: string; kind: PartyKind }[] = [];
  for (const [party, purchases] of byParty.entries()) {
    const partyId = partyIds[party] ?? '';
    kinds.push({ id: partyId, kind: 'customer' });
    const ledger = new LoyaltyLedger(
      { purchases, ratings: [], feedback: [] },
      { prior: { mean: 75, shrinkage: 2 }, halfLifeInDays: 180 },
      model.config,
    );
    ledger.advanceTo(dayNumber(today));
    const inputs = { ...ledger.inputs(), ratingCount: 6, judgedWeight: 3, judgedMean: 80 };
    const score = loyaltyScore(inputs, referenceFor('customer', model), today, model.config);
    if (!score) continue;
    const tier = tierOfScore(score.score, model.config.thresholds);
    const isInDanger = random.isTrue(SHARE_IN_DANGER);
    addState({
      ...{ workspaceId, partyId, score: score.score, inputs, configVersion: 1, asOf: today },
      tier: (isInDanger && tierAbove(tier)) || tier,
      tierSince: dayAfter(today, -random.whole(1, 300)),
      belowSince: isInDanger ? dayAfter(today, -random.whole(0, 29)) : null,
    });
  }
  load.finish();
  return kinds;
};
