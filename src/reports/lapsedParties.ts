import { behavioursOn } from '../health/behaviourOf.ts';
import { churnRisk, riskThresholds } from '../health/churnRisk.ts';
import { type RelationModel, relationModel } from '../health/relationModel.ts';
import { dayAfter, daysFrom } from '../loyalty/localDays.ts';
import { basisOf, keptScore } from '../loyalty/partyLoyalty.ts';
import type { NamedParty } from '../store/queries/home.ts';
import type { Reads } from '../store/queries/queries.ts';

/** Somebody's party that used to buy and is now at high risk. */
export interface LapsedOne {
  party: NamedParty;
  /** 0–100 */
  risk: number;
  daysSince: number;
}

/** Bounds what one Home reads. */
const MOST_LAPSED = 60;

/**
 * The owner's parties at high risk that bought within the year: those that have been gone for longer cry every day in
 * vain. Medium ones raised by an alert are there by their alert. The highest risk first.
 */
export const lapsedParties = async (
  read: Pick<Reads, 'configurations' | 'relation' | 'workspace'>,
  ownerId: string,
  at: Date,
): Promise<LapsedOne[]> => {
  const model = await relationModel(read, at);
  const days = daysUntilHigh(model);
  if (days === null) return [];
  const { on, loyalty } = model;
  const span = {
    after: dayAfter(on, -loyalty.config.windowInDays),
    notAfter: dayAfter(on, -days),
    until: on,
  };
  const candidates = await read.relation.lapsedOfOwner(ownerId, span, MOST_LAPSED);
  const kept = candidates.map((one) =>
    keptScore(one, { kind: one.kind, on, model: loyalty, basis: basisOf(model.satisfaction, one.kind) }),
  );
  const stale = candidates.filter((_, at) => kept[at] === null).map(({ party }) => party.id);
  const bought = stale.length > 0 ? await read.relation.purchasesOf(stale) : new Map();
  return candidates
    .flatMap(({ party, kind }, at): LapsedOne[] => {
      const behaviour = kept[at] ?? behavioursOn(bought.get(party.id) ?? [], [on], kind, model)[0];
      const last = behaviour?.inputs.lastBoughtOn;
      if (!behaviour || !last) return [];
      const { risk, level } = churnRisk(behaviour, false);
      return level === 'high' ? [{ party, risk, daysSince: daysFrom(last, on) }] : [];
    })
    .sort((a, b) => b.risk - a.risk);
};

/** Since when one must not have bought for the risk to be high, with as few purchases as there are; null: it never is. */
const daysUntilHigh = ({ loyalty }: RelationModel): number | null => {
  const { fullPurchaseDays, recencyHalfLifeInDays, windowInDays } = loyalty.config;
  const lowestFrequency = 100 * Math.sqrt(1 / fullPurchaseDays);
  // A tenth to spare: the level is judged on the tenth that people are shown.
  const highestRecency = 2 * (100 - riskThresholds.high) + 0.2 - lowestFrequency;
  if (highestRecency <= 0) return null;
  const days = Math.floor(recencyHalfLifeInDays * Math.log2(100 / highestRecency));
  return days < windowInDays ? Math.max(0, days) : null;
};
