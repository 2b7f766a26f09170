import { setImmediate as turn } from 'node:timers/promises';
import { localDate } from '../../localDate.ts';
import { daysFrom } from '../../loyalty/localDays.ts';
import {
  type RfmBins,
  type RfmScores,
  type RfmSegment,
  type RfmValues,
  rfmBins,
  rfmScores,
  rfmSegmentOf,
  rfmSegments,
} from '../../loyalty/rfm.ts';
import { type PartySide, partySides, sidesOf } from '../../parties/partyKind.ts';
import type { ReportedParty } from '../../store/queries/parties.ts';
import type { Reads } from '../../store/queries/queries.ts';
import { BestOf } from '../bestOf.ts';
import type { Bounded } from '../bounded.ts';
import { isInDigest } from '../partyFilter.ts';
import type { ReportFilters } from '../satisfaction/satisfactionReport.ts';

/** With fewer buyers of a side there are no fifths to speak of. */
export const FEWEST_BUYERS = 5;
const PARTIES_AT_A_TIME = 100;
/** Sorted into fifths in one go: a few milliseconds' work. */
const BUYERS_AT_A_TIME = 2000;

/** A buyer with its fifths. */
export interface RfmParty {
  readonly party: ReportedParty;
  readonly values: RfmValues;
  readonly scores: RfmScores;
  readonly segment: RfmSegment;
}

export interface RfmSide {
  readonly side: PartySide;
  /** All buyers of the side: what the fifths are made from. */
  readonly buyerCount: number;
  /** Null with too few buyers. */
  readonly bins: RfmBins | null;
  readonly segments: readonly {
    readonly segment: RfmSegment;
    readonly count: number;
    /** 0–1 of what the shown parties' purchases come to; null where they come to nothing. */
    readonly amountShare: number | null;
    /** Those that spent most first. */
    readonly parties: Bounded<RfmParty>;
  }[];
}

export interface RfmReport {
  filters: RfmFilters;
  sides: readonly RfmSide[];
  /** yyyy-mm-dd */
  on: string;
}

export interface RfmWanted {
  at: Date;
  filters: RfmFilters;
  /** Of each segment. */
  mostNamed: number;
}

export interface RfmFilters extends ReportFilters {
  rfmSegment?: RfmSegment;
}

/** Fifths are made from every active buyer of a side; the filters choose who is shown. */
export const rfmReport = async (
  read: Pick<Reads, 'relation' | 'workspace'>,
  { at, filters, mostNamed }: RfmWanted,
): Promise<RfmReport> => {
  const on = localDate(at, (await read.workspace.settings()).zone);
  const buyers = await listBuyers(read, on);
  const sides: RfmSide[] = [];
  for (const side of partySides.filter((one) => filters.side === undefined || filters.side === one)) {
    const ofSide = buyers.filter(({ party }) => sidesOf(party.kind).includes(side));
    sides.push(await rfmSide(side, ofSide, filters, mostNamed));
    await turn();
  }
  return { filters, sides, on };
};

type Buyer = Pick<RfmParty, 'party' | 'values'>;

const listBuyers = async (read: Pick<Reads, 'relation'>, on: string): Promise<Buyer[]> => {
  const buyers: Buyer[] = [];
  let afterId = '';
  for (;;) {
    const rows = await read.relation.page(afterId, PARTIES_AT_A_TIME);
    const last = rows.at(-1);
    if (!last) return buyers;
    const byId = new Map(rows.map(({ party }) => [party.id, party]));
    for (const { partyId, lastBoughtOn, count, net } of await read.relation.spendsOf([...byId.keys()], on)) {
      const party = byId.get(partyId);
      if (!party || lastBoughtOn === null) continue;
      buyers.push({ party, values: { recency: daysFrom(lastBoughtOn, on), frequency: count, amount: net } });
    }
    if (rows.length < PARTIES_AT_A_TIME) return buyers;
    afterId = last.party.id;
    await turn();
  }
};

const rfmSide = async (
  side: PartySide,
  buyers: readonly Buyer[],
  filters: RfmFilters,
  mostNamed: number,
): Promise<RfmSide> => {
  const values = buyers.map((buyer) => buyer.values);
  const bins = buyers.length < FEWEST_BUYERS ? null : rfmBins(values, amountStep(values));
  const found = Object.fromEntries(
    rfmSegments.map((segment) => [
      segment,
      { count: 0, amount: 0, best: new BestOf(mostNamed, richestFirst) },
    ]),
  ) as Record<RfmSegment, { count: number; amount: number; best: BestOf<RfmParty> }>;
  if (bins)
    for (const [at, buyer] of buyers.entries()) {
      if (at % BUYERS_AT_A_TIME === 0) await turn();
      if (!isInDigest(buyer.party, filters)) continue;
      const scores = rfmScores(buyer.values, bins);
      const segment = rfmSegmentOf(scores);
      const one = found[segment];
      one.count += 1;
      one.amount += Math.max(0, buyer.values.amount);
      one.best.add({ ...buyer, scores, segment });
    }
  const total = rfmSegments.reduce((sum, segment) => sum + found[segment].amount, 0);
  return {
    ...{ side, bins, buyerCount: buyers.length },
    segments: rfmSegments.map((segment) => {
      const { count, amount, best } = found[segment];
      const amountShare = total > 0 ? amount / total : null;
      return { segment, count, amountShare, parties: best.bounded() };
    }),
  };
};

/** The smallest step in which amounts come: 100 where all are whole euros and kept in cents. */
const amountStep = (values: readonly RfmValues[]): number =>
  Math.max(
    1,
    values.reduce((step, { amount }) => divisor(step, Math.abs(amount)), 0),
  );

const divisor = (a: number, b: number): number => {
  let [high, low] = [a, b];
  while (low > 0) [high, low] = [low, high % low];
  return high;
};

const richestFirst = (a: RfmParty, b: RfmParty): number =>
  b.values.amount - a.values.amount ||
  a.values.recency - b.values.recency ||
  (a.party.id < b.party.id ? -1 : 1);
