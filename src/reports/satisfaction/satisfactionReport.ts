import { type PartySide, partySides } from '../../parties/partyKind.ts';
import { MILLISECONDS_PER_DAY } from '../../satisfaction/countedRatings.ts';
import { type KindReport, reportOfLatestScores } from '../../satisfaction/kindReport.ts';
import { satisfactionModel } from '../../satisfaction/satisfactionModel.ts';
import type { Reads } from '../../store/queries/queries.ts';
import { type Bounded, cutTo } from '../bounded.ts';
import type { DigestFilters } from '../digest.ts';
import { type MovedStanding, movedStandings } from '../movedStandings.ts';
import { type CommentThemes, commentThemes } from './commentThemes.ts';
import { latestScores } from './latestScores.ts';

export type ReportFilters = Pick<DigestFilters, 'side' | 'segment'>;

/** How satisfied active customers and partners are; a party that is both counts on each side. */
export interface SatisfactionReport {
  filters: ReportFilters;
  sides: readonly { side: PartySide; report: KindReport }[];
  /** Parties rated in the last MOVED_IN_DAYS days whose standing moved by 3 points or more, the furthest first. */
  moved: Bounded<MovedStanding>;
  themes: CommentThemes;
  /** How far back latest ratings and comments count. */
  windowInDays: number;
}

/** How far back "what moved" looks. */
export const MOVED_IN_DAYS = 30;
const MOST_MOVED = 8;

export interface SatisfactionWanted {
  at: Date;
  filters: ReportFilters;
}

export const satisfactionReport = async (
  read: Reads,
  { at, filters }: SatisfactionWanted,
): Promise<SatisfactionReport> => {
  const { config } = await satisfactionModel(read);
  const { windowInDays } = config.report;
  const window = { since: daysBefore(at, windowInDays), until: at, filters };
  const scores = await latestScores(read, window);
  const sides = partySides.filter((side) => filters.side === undefined || filters.side === side);
  const { standings } = await movedStandings(read, { ...window, since: daysBefore(at, MOVED_IN_DAYS) });
  return {
    filters,
    sides: sides.map((side) => ({ side, report: reportOfLatestScores(scores[side], config) })),
    moved: cutTo(standings, MOST_MOVED),
    themes: await commentThemes(read, window),
    windowInDays,
  };
};

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * MILLISECONDS_PER_DAY);
