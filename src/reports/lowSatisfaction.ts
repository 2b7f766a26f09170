import { daysBetween } from '../satisfaction/countedRatings.ts';
import { satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf, type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import { isSnoozed } from '../satisfaction/snoozeAlert.ts';
import { satisfactionTrend, type Trend } from '../satisfaction/trend.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { ReportedParty } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded, cutTo, MOST_COLLECTED } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import { partiesInDigest } from './partyFilter.ts';

/** A party with a low-satisfaction alert, as it stands at the end of the digest's time. */
export interface AlertedParty {
  alertId: string;
  partyId: string;
  name: string;
  ownerId: string | null;
  /** Null where the owner has never used the app: then only Slack knows the name. */
  ownerName: string | null;
  /** 0–100, to the tenth; null when no rating counts any more. */
  index: number | null;
  /** Null with fewer ratings than a trend takes: then the last scores tell. */
  trend: Trend['direction'] | null;
  /** Newest first, at most three. */
  lastScores: number[];
  /** ISO instant. */
  firedAt: string;
  /** Whole days from firing to the end of the digest's time, or to clearing. */
  ageInDays: number;
}

/** An open alert that channels hear nothing of for a while. */
export interface SnoozedParty {
  name: string;
  /** Null where they have never used the app: then only Slack knows the name. */
  byName: string | null;
  byId: string;
  /** ISO instant; null: until a rating of the party is added, changed or undone. */
  until: string | null;
}

/** Fired since the last digest and still open; open for longer; cleared since the last digest. Without snoozed ones. */
export interface LowSatisfactionData {
  fired: Bounded<AlertedParty>;
  open: Bounded<AlertedParty>;
  cleared: Bounded<AlertedParty>;
  /** Absent when there are none. */
  snoozed?: Bounded<SnoozedParty>;
}

const MOST_FIRED = 8;
const MOST_OPEN = 6;
const MOST_CLEARED = 5;
const MOST_SNOOZED = 5;
const SHOWN_SCORES = 3;

export const lowSatisfaction = async (read: Reads, scope: DigestScope): Promise<LowSatisfactionData> => {
  const { since, until, filters } = scope;
  const model = await satisfactionModel(read);
  const alerts = await read.alerts.listOpenOrMoved(since, until);
  const partyIds = alerts.map((alert) => alert.partyId);
  const parties = await partiesInDigest(read, partyIds, filters);
  const isClearedBy = (alert: AlertRow, at: Date) => alert.clearedAt !== null && alert.clearedAt <= at;
  const describe = async (chosen: readonly AlertRow[]): Promise<AlertedParty[]> => {
    const described: AlertedParty[] = [];
    for (const alert of chosen) {
      const party = parties.get(alert.partyId);
      if (party) described.push(await alertedParty(read, model, party, alert, until));
    }
    return described;
  };
  const uncleared = alerts.filter((alert) => !isClearedBy(alert, until));
  const open = uncleared.filter((alert) => !isSnoozed(alert, until));
  const snoozed: SnoozedParty[] = [];
  for (const alert of uncleared.filter((one) => isSnoozed(one, until))) {
    const party = parties.get(alert.partyId);
    if (party) snoozed.push(await snoozedParty(read, party, alert));
  }
  const cleared = alerts.filter((alert) => isClearedBy(alert, until) && !isClearedBy(alert, since));
  return {
    fired: bounded(
      (await describe(open.filter((alert) => alert.firedAt > since))).sort(worstFirst),
      MOST_COLLECTED,
    ),
    open: bounded(
      (await describe(open.filter((alert) => alert.firedAt <= since))).sort(worstFirst),
      MOST_COLLECTED,
    ),
    cleared: bounded(await describe(cleared), MOST_COLLECTED),
    ...(snoozed.length > 0 ? { snoozed: bounded(snoozed, MOST_SNOOZED) } : {}),
  };
};

export const shortLowSatisfaction = (whole: LowSatisfactionData): LowSatisfactionData => ({
  ...whole,
  fired: cutTo(whole.fired, MOST_FIRED),
  open: cutTo(whole.open, MOST_OPEN),
  cleared: cutTo(whole.cleared, MOST_CLEARED),
});

const alertedParty = async (
  read: Reads,
  model: SatisfactionModel,
  party: ReportedParty,
  { id, firedAt, clearedAt }: AlertRow,
  until: Date,
): Promise<AlertedParty> => {
  const ratings = await read.ratings.countedOf(party.id, until);
  const standing = satisfactionIndex(ratings, until, priorOf(model, party.kind), model.config);
  const end = clearedAt && clearedAt < until ? clearedAt : until;
  return {
    alertId: id,
    partyId: party.id,
    name: party.name,
    ownerId: party.ownerId,
    ownerName: (party.ownerId && (await read.people.find(party.ownerId))?.name) || null,
    index: standing && roundToTenth(standing.index),
    trend: satisfactionTrend(ratings, until, model.config)?.direction ?? null,
    lastScores: ratings
      .slice(-SHOWN_SCORES)
      .map((rating) => rating.score)
      .reverse(),
    firedAt: firedAt.toISOString(),
    ageInDays: Math.floor(daysBetween(firedAt, end)),
  };
};

const snoozedParty = async (
  read: Reads,
  { name }: ReportedParty,
  { snoozedBy, snoozedUntil }: AlertRow,
): Promise<SnoozedParty> => ({
  name,
  byId: snoozedBy ?? '',
  byName: (snoozedBy && (await read.people.find(snoozedBy))?.name) || null,
  until: snoozedUntil?.toISOString() ?? null,
});

const worstFirst = (a: AlertedParty, b: AlertedParty): number =>
  (a.index ?? 100) - (b.index ?? 100) || (a.firedAt < b.firedAt ? -1 : 1);
