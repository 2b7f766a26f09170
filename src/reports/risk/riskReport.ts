import { type ChurnRisk, churnRisk, type RiskLevel } from '../../health/churnRisk.ts';
import { relationModel } from '../../health/relationModel.ts';
import { relationPages } from '../../health/relationPages.ts';
import { currentBacktest } from '../../health/reviewBacktest.ts';
import { type BacktestResult, groupOf } from '../../health/riskBacktest.ts';
import { daysFrom } from '../../loyalty/localDays.ts';
import { type PartySide, partySides, sidesOf } from '../../parties/partyKind.ts';
import type { Reads } from '../../store/queries/queries.ts';
import { BestOf } from '../bestOf.ts';
import type { Bounded } from '../bounded.ts';
import type { DigestFilters } from '../digest.ts';
import { isInDigest } from '../partyFilter.ts';

/** A party that may stay away, with why. */
export interface RiskParty extends ChurnRisk {
  readonly partyId: string;
  readonly name: string;
  readonly ownerId: string | null;
  /** Days with a purchase within the last 365. */
  readonly purchaseDays: number;
  readonly daysSince: number;
  /** M, 0–100: what it is worth, among equals. */
  readonly amount: number;
}

/** Who may stay away, and what the index has been worth here. */
export interface RiskReport {
  filters: DigestFilters;
  /** Buyers by level; a party that is both counts on each side. */
  sides: readonly { side: PartySide; buyerCount: number; byLevel: Readonly<Record<RiskLevel, number>> }[];
  /** Medium and high, the highest first: those that bought within the year, and may still be kept. */
  list: Bounded<RiskParty>;
  /** Bought nothing for a year: what they were worth is past, so the latest gone first. */
  gone: Bounded<RiskParty>;
  backtest: BacktestResult;
}

const MOST_LISTED = 10;
const MOST_GONE = 5;

export interface RiskWanted {
  at: Date;
  filters: DigestFilters;
}

export const riskReport = async (read: Reads, { at, filters }: RiskWanted): Promise<RiskReport> => {
  const model = await relationModel(read, at);
  const list = new BestOf<RiskParty>(MOST_LISTED, highestFirst);
  const gone = new BestOf<RiskParty>(MOST_GONE, latestFirst);
  const counts = Object.fromEntries(
    partySides.map((side) => [side, { low: 0, medium: 0, high: 0 }]),
  ) as Record<PartySide, Record<RiskLevel, number>>;
  for await (const page of relationPages(read, model))
    for (const { party, behaviour, isAlerted } of page) {
      if (!behaviour || !isInDigest(party, filters)) continue;
      const risk = churnRisk(behaviour, isAlerted);
      for (const side of sidesOf(party.kind)) counts[side][risk.level] += 1;
      if (risk.level === 'low') continue;
      const { purchaseDays, lastBoughtOn } = behaviour.inputs;
      const one: RiskParty = {
        ...{ ...risk, partyId: party.id, name: party.name, ownerId: party.ownerId, purchaseDays },
        daysSince: lastBoughtOn === null ? 0 : daysFrom(lastBoughtOn, model.on),
        amount: behaviour.amount,
      };
      (groupOf(risk.level, behaviour.frequency) === 'gone' ? gone : list).add(one);
    }
  return {
    filters,
    sides: partySides
      .filter((side) => filters.side === undefined || filters.side === side)
      .map((side) => {
        const byLevel = counts[side];
        return { side, byLevel, buyerCount: byLevel.low + byLevel.medium + byLevel.high };
      }),
    list: list.bounded(),
    gone: gone.bounded(),
    backtest: await currentBacktest(read, at),
  };
};

const highestFirst = (a: RiskParty, b: RiskParty): number =>
  Number(b.level === 'high') - Number(a.level === 'high') ||
  b.risk - a.risk ||
  b.amount - a.amount ||
  (a.partyId < b.partyId ? -1 : 1);

const latestFirst = (a: RiskParty, b: RiskParty): number =>
  a.daysSince - b.daysSince || (a.partyId < b.partyId ? -1 : 1);
