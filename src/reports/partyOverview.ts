import { type PartyHealth, partyHealth } from '../health/partyHealth.ts';
import { localDate } from '../localDate.ts';
import { type PartyLoyalty, partyLoyalty } from '../loyalty/partyLoyalty.ts';
import { aliasesOf } from '../parties/aliasesOf.ts';
import { getParty } from '../parties/getParty.ts';
import type { RankedNeed } from '../requirements/listRankedNeeds.ts';
import type { RequirementStatus } from '../requirements/requirement.ts';
import { type SatisfactionIndex, satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf, type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import { satisfactionTrend, type Trend } from '../satisfaction/trend.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { ContactRow } from '../store/queries/contacts.ts';
import type { InteractionRow } from '../store/queries/interactions.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import type { RunReport } from './longReports.ts';

/** A party's standing, with everything that made it. */
export interface PartyStanding {
  party: PartyRow;
  /** Null before the first rating. */
  standing: SatisfactionIndex | null;
  /** Null with fewer ratings than a trend takes. */
  trend: Trend | null;
  model: SatisfactionModel;
}

/** Something that happened with a party. */
export type PartyEvent =
  | { type: 'rating'; at: Date; rating: RatingRow }
  | { type: 'interaction'; at: Date; interaction: InteractionRow }
  | { type: 'purchase'; at: Date; purchase: PurchaseRow }
  | { type: 'need'; at: Date; number: number; title: string; status: RequirementStatus; recordedBy: string };

/** What somebody should know of a party before they talk to it. */
export interface PartyOverview extends PartyStanding {
  aliases: readonly string[];
  /** Its open needs, those to do first first. */
  needs: readonly RankedNeed[];
  /** The last events, newest first. */
  events: readonly PartyEvent[];
  contacts: readonly ContactRow[];
  /** Its low-satisfaction alert, while it is open. */
  alert: AlertRow | null;
  /** Null: it never bought. */
  loyalty: PartyLoyalty | null;
  /** How it is, and how likely it is to stay away. */
  health: PartyHealth;
}

type OverviewReads = Pick<
  Reads,
  | 'alerts'
  | 'configurations'
  | 'health'
  | 'interactions'
  | 'loyalty'
  | 'parties'
  | 'purchases'
  | 'ratings'
  | 'relation'
  | 'requirements'
  | 'workspace'
>;

/** Throws AppError partyGone. */
export const partyStanding = async (
  read: Pick<Reads, 'configurations' | 'parties' | 'ratings'>,
  asked: string,
  at: Date,
): Promise<PartyStanding> => {
  const party = await getParty(read, asked);
  const partyId = party.id;
  const [model, ratings] = await Promise.all([satisfactionModel(read), read.ratings.countedOf(partyId, at)]);
  const prior = priorOf(model, party.kind);
  return {
    party,
    standing: satisfactionIndex(ratings, at, prior, model.config),
    trend: satisfactionTrend(ratings, at, model.config),
    model,
  };
};

const MOST_EVENTS = 5;

/** Throws AppError partyGone. */
export const partyOverview = async (
  { read, report }: { read: OverviewReads; report: RunReport },
  asked: string,
  at: Date,
): Promise<PartyOverview> => {
  const standing = await partyStanding(read, asked, at);
  const partyId = standing.party.id;
  // A place among all takes a look at all: not for the many parties that ask for nothing.
  const partyNeeds = async () =>
    (await read.requirements.hasOpenOf(partyId)) ? report('partyNeeds', { partyId, at }) : [];
  const [aliases, needs, events, contacts, alert, loyalty] = await Promise.all([
    aliasesOf(read, partyId),
    partyNeeds(),
    latestEvents(read, partyId, at, MOST_EVENTS),
    read.parties.contactsOf(partyId),
    read.alerts.latestOf(partyId),
    partyLoyalty(read, standing.party, at),
  ]);
  const open = alert?.state === 'open' ? alert : null;
  const health = await partyHealth(read, standing.party, at);
  return { ...standing, aliases, needs, events, contacts, alert: open, loyalty, health };
};

/** The last ratings, entries, purchases and needs of a party, newest first; at most `most`. */
export const latestEvents = async (
  read: Pick<Reads, 'interactions' | 'purchases' | 'ratings' | 'requirements' | 'workspace'>,
  partyId: string,
  at: Date,
  most: number,
): Promise<PartyEvent[]> => {
  const today = localDate(at, (await read.workspace.settings()).zone);
  const [ratings, interactions, purchases, asks] = await Promise.all([
    read.ratings.latestOf(partyId, at, most),
    read.interactions.latestOf(partyId, at, most),
    read.purchases.latestOf(partyId, today, most),
    read.requirements.latestAsksOf(partyId, at, most),
  ]);
  const events: PartyEvent[] = [
    ...ratings.map((rating) => ({ type: 'rating' as const, at: rating.ratedAt, rating })),
    ...interactions.map((interaction) => ({
      type: 'interaction' as const,
      at: interaction.happenedAt,
      interaction,
    })),
    ...purchases.map((purchase) => ({ type: 'purchase' as const, at: momentOf(purchase, at), purchase })),
    ...asks.map(({ askedAt, number, title, status, recordedBy }) => ({
      type: 'need' as const,
      at: askedAt,
      number,
      title,
      status,
      recordedBy,
    })),
  ];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
};

/** Of a purchase the day is known, not the hour: its noon, or when it was recorded where that was within that day. */
const momentOf = ({ boughtOn, recordedAt }: PurchaseRow, at: Date): Date => {
  const noon = new Date(`${boughtOn}T12:00:00Z`);
  const HALF_DAY_MS = 43_200_000;
  if (Math.abs(recordedAt.getTime() - noon.getTime()) <= HALF_DAY_MS) return recordedAt;
  return noon > at ? at : noon;
};
