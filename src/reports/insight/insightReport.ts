import { setImmediate as turn } from 'node:timers/promises';
import { mean } from 'simple-statistics';
import { relationModel } from '../../health/relationModel.ts';
import { relationPages } from '../../health/relationPages.ts';
import { type RankCorrelation, rankCorrelation } from '../../loyalty/rankCorrelation.ts';
import { type PartySide, partySides, sidesOf } from '../../parties/partyKind.ts';
import { type Band, bandOf, bands } from '../../satisfaction/band.ts';
import type { Reads } from '../../store/queries/queries.ts';
import { BestOf } from '../bestOf.ts';
import type { Bounded } from '../bounded.ts';
import { isInDigest } from '../partyFilter.ts';
import type { ReportFilters } from '../satisfaction/satisfactionReport.ts';
import {
  breakLines,
  happiestFirst,
  type RelationBreaker,
  relationBreak,
  relationBreaker,
  worstFirst,
} from './relationBreakers.ts';

/** With fewer parties that were both rated and bought, nothing is said of how the two go together. */
export const FEWEST_FOR_CORRELATION = 10;
const MOST_NAMED = 8;

/** What the workspace's own data say of one side. */
export interface SideRelation {
  readonly side: PartySide;
  /** Parties that were rated and have bought. */
  readonly partyCount: number;
  /** Null: too few, or all of them alike on one of the two. */
  readonly correlation: RankCorrelation | null;
  /** 'positive' and 'negative' only where the interval leaves 0 out. */
  readonly verdict: 'tooFew' | 'alike' | 'positive' | 'negative' | 'notShown';
  readonly byBand: readonly {
    readonly band: Band;
    readonly count: number;
    readonly behaviour: number | null;
  }[];
}

/** How satisfaction and loyal behaviour go together, and who breaks the relation. */
export interface InsightReport {
  filters: ReportFilters;
  sides: readonly SideRelation[];
  /** Loyal but unhappy. */
  atRisk: Bounded<RelationBreaker>;
  /** Happy but not loyal. */
  toGrow: Bounded<RelationBreaker>;
  lines: ReturnType<typeof breakLines>;
  /** yyyy-mm-dd */
  on: string;
  /** Whether anybody at all has bought, and whether anybody was rated. */
  hasBought: boolean;
  hasRated: boolean;
}

export interface InsightWanted {
  at: Date;
  filters: ReportFilters;
}

export const insightReport = async (read: Reads, { at, filters }: InsightWanted): Promise<InsightReport> => {
  const model = await relationModel(read, at);
  const lines = breakLines({ loyalty: model.loyalty.config, satisfaction: model.satisfaction.config });
  const pairs: Record<PartySide, Pairs> = {
    customer: { said: [], done: [] },
    partner: { said: [], done: [] },
  };
  const atRisk = new BestOf<RelationBreaker>(MOST_NAMED, worstFirst);
  const toGrow = new BestOf<RelationBreaker>(MOST_NAMED, happiestFirst);
  let [hasBought, hasRated] = [false, false];
  for await (const page of relationPages(read, model))
    for (const relation of page) {
      const { party, said, behaviour } = relation;
      if (!isInDigest(party, filters)) continue;
      hasBought ||= behaviour !== null;
      hasRated ||= said !== null;
      if (said && behaviour)
        for (const side of sidesOf(party.kind)) {
          pairs[side].said.push(said.mean);
          pairs[side].done.push(behaviour.behaviour);
        }
      const broken = relationBreak(relation, lines);
      const breaker = broken && relationBreaker(relation);
      if (breaker) (broken === 'atRisk' ? atRisk : toGrow).add(breaker);
    }
  const sides: SideRelation[] = [];
  for (const side of partySides.filter((one) => filters.side === undefined || filters.side === one)) {
    sides.push(sideRelation(side, pairs[side]));
    await turn();
  }
  // Where nothing at all was bought, everybody happy would be "to grow": that says nothing of them.
  const growing = hasBought ? toGrow.bounded() : { shown: [], restCount: 0 };
  return {
    filters,
    sides,
    atRisk: atRisk.bounded(),
    toGrow: growing,
    lines,
    on: model.on,
    hasBought,
    hasRated,
  };
};

interface Pairs {
  /** Unshrunk means of ratings … */
  said: number[];
  /** … and B of the same parties. */
  done: number[];
}

const sideRelation = (side: PartySide, { said, done }: Pairs): SideRelation => {
  const isEnough = said.length >= FEWEST_FOR_CORRELATION;
  const correlation = isEnough ? rankCorrelation(said, done) : null;
  return {
    ...{ side, correlation, partyCount: said.length },
    verdict: isEnough ? verdictOf(correlation) : 'tooFew',
    byBand: bands.map((band) => {
      const behaviours = done.filter((_, at) => bandOf(said[at] ?? 0) === band);
      return { band, count: behaviours.length, behaviour: behaviours.length > 0 ? mean(behaviours) : null };
    }),
  };
};

const verdictOf = (correlation: RankCorrelation | null): SideRelation['verdict'] => {
  if (!correlation) return 'alike';
  if (correlation.lower > 0) return 'positive';
  return correlation.upper < 0 ? 'negative' : 'notShown';
};
