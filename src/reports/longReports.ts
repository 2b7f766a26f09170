import type { LoyaltyConfig } from '../loyalty/loyaltyConfig.ts';
import { previewLoyalty } from '../loyalty/previewLoyalty.ts';
import { touchedByTime } from '../loyalty/touchedByTime.ts';
import { explainRank } from '../requirements/explainRank.ts';
import { listRankedNeeds, type RankedNeedsWanted } from '../requirements/listRankedNeeds.ts';
import { type NeedStandingWanted, needStanding } from '../requirements/needStanding.ts';
import { type OpenNeedsCalledWanted, openNeedsCalled } from '../requirements/openNeedsCalled.ts';
import { type CapacityWanted, planNeeds } from '../requirements/planNeeds.ts';
import { rankedNeedsPage } from '../requirements/rankedNeedsPage.ts';
import { satisfactionFigures } from '../satisfaction/satisfactionFigures.ts';
import type { Reads } from '../store/queries/queries.ts';
import { collectDigest, type DigestWanted } from './collectDigest.ts';
import { type HomeWanted, homeOverview } from './homeOverview.ts';
import { type InsightWanted, insightReport } from './insight/insightReport.ts';
import { type LoyaltyFilters, loyaltyReport } from './loyalty/loyaltyReport.ts';
import { type RfmWanted, rfmReport } from './rfm/rfmReport.ts';
import { type RiskWanted, riskReport } from './risk/riskReport.ts';
import { type SatisfactionWanted, satisfactionReport } from './satisfaction/satisfactionReport.ts';

interface PartyNeedsWanted {
  partyId: string;
  at: Date;
}

interface LoyaltyWanted {
  at: Date;
  filters: LoyaltyFilters;
}

/**
 * Reports that read and reckon for long where there are many records, by name. Each takes reads and one object, and
 * what goes in and comes out can be copied between threads: no functions, no classes of our own. Keep what comes out
 * small: whoever asked waits while it is copied.
 */
export const longReports = {
  capacityPlan: (read: Reads, wanted: CapacityWanted) => planNeeds(read, wanted),
  digest: (read: Reads, wanted: DigestWanted) => collectDigest(read, wanted),
  home: (read: Reads, wanted: HomeWanted) => homeOverview(read, wanted),
  insight: (read: Reads, wanted: InsightWanted) => insightReport(read, wanted),
  needStanding: (read: Reads, wanted: NeedStandingWanted) => needStanding(read, wanted),
  needsPage: (read: Reads, wanted: RankedNeedsWanted & { from: number }) => rankedNeedsPage(read, wanted),
  openNeedsCalled: (read: Reads, wanted: OpenNeedsCalledWanted) => openNeedsCalled(read, wanted),
  partyNeeds: (read: Reads, wanted: PartyNeedsWanted) =>
    listRankedNeeds(read, { order: 'allocation', ...wanted }),
  rankExplained: (read: Reads, { requirementId, at }: NeedStandingWanted) =>
    explainRank(read, requirementId, at),
  loyalty: (read: Reads, { at, filters }: LoyaltyWanted) => loyaltyReport(read, at, filters),
  loyaltyPreview: (read: Reads, { config, at }: { config: LoyaltyConfig; at: Date }) =>
    previewLoyalty(read, config, at),
  touchedByTime: (read: Reads, wanted: { since: string; today: string }) => touchedByTime(read, wanted),
  satisfactionFigures: (read: Reads, wanted: { at: Date }) => satisfactionFigures(read, wanted),
  rfm: (read: Reads, wanted: RfmWanted) => rfmReport(read, wanted),
  risk: (read: Reads, wanted: RiskWanted) => riskReport(read, wanted),
  satisfaction: (read: Reads, wanted: SatisfactionWanted) => satisfactionReport(read, wanted),
};

export type LongReport = keyof typeof longReports;
export type ReportParams<N extends LongReport> = Parameters<(typeof longReports)[N]>[1];
export type ReportResult<N extends LongReport> = Awaited<ReturnType<(typeof longReports)[N]>>;

/** Runs one of them wherever that keeps nobody waiting. Throws what the report throws, or AppError storeUnavailable. */
export type RunReport = <N extends LongReport>(name: N, params: ReportParams<N>) => Promise<ReportResult<N>>;

/** In this thread. */
export const runLongReport = <N extends LongReport>(
  read: Reads,
  name: N,
  params: ReportParams<N>,
): Promise<ReportResult<N>> =>
  (longReports[name] as (read: Reads, params: ReportParams<N>) => Promise<ReportResult<N>>)(read, params);
