import { localDate } from '../localDate.ts';
import type { LoyaltyConfig } from '../loyalty/loyaltyConfig.ts';
import { type TierInDanger, tierInDanger } from '../loyalty/tierInDanger.ts';
import { daysBetween, MILLISECONDS_PER_DAY } from '../satisfaction/countedRatings.ts';
import { isSnoozed } from '../satisfaction/snoozeAlert.ts';
import { satisfactionTrend } from '../satisfaction/trend.ts';
import type { NamedParty } from '../store/queries/home.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded } from './bounded.ts';
import { lapsedParties } from './lapsedParties.ts';
import { lastContact } from './lastContact.ts';
import { scoreToday, scoringBasis } from './loyalty/partyStandings.ts';

/** Why a party needs its owner, in the order of urgency. */
export type PartyReason =
  /** Its low-satisfaction alert is open. `index`: 0–100 when it fired. */
  | { type: 'alert'; index: number; ageInDays: number; isAcknowledged: boolean }
  /** It asks for something that was due. `dueOn`: yyyy-mm-dd. */
  | { type: 'overdue'; number: number; title: string; dueOn: string; restCount: number }
  /** It is about to lose its loyalty tier: needs so many points by a day, yyyy-mm-dd. */
  | { type: 'tier'; danger: TierInDanger; tierNames: LoyaltyConfig['tierNames'] }
  /** Its ratings fall: so many points, over so many days. */
  | { type: 'falling'; points: number; spanInDays: number }
  /** It used to buy, and may stay away. `risk`: 0–100. */
  | { type: 'risk'; risk: number; daysSince: number }
  /** Its kept health is red. `since`: yyyy-mm-dd. */
  | { type: 'red'; since: string }
  /** Nothing rated, logged or asked lately. `sinceInDays` null: not since it was added. */
  | { type: 'quiet'; sinceInDays: number | null };

export interface PartyInNeed extends NamedParty {
  /** The most urgent first; at least one. */
  reasons: PartyReason[];
}

/** After so long without a word a party is looked after too little. */
export const QUIET_AFTER_DAYS = 60;

/** Bounds what one Home reads, however many parties somebody owns. */
const MOST_ALERTS = 60;
const MOST_OVERDUE = 200;
const MOST_SCORES = 2000;
const MOST_QUIET = 60;
const MOST_IN_DANGER = 60;
const MOST_RED = 60;
const SCORES_WITHIN_DAYS = 365;

const urgency: readonly PartyReason['type'][] = [
  'alert',
  'overdue',
  'tier',
  'risk',
  'red',
  'falling',
  'quiet',
];

type HomeReads = Pick<
  Reads,
  | 'configurations'
  | 'health'
  | 'home'
  | 'interactions'
  | 'loyalty'
  | 'ratings'
  | 'relation'
  | 'requirements'
  | 'workspace'
>;

type Found = Map<string, PartyInNeed>;

/**
 * Which of somebody's parties need them and why, the most urgent first; a snoozed alert does not count. One query for
 * each reason, and the last contact of those shown. `zone` says what day it is.
 */
export const partiesInNeed = async (
  read: HomeReads,
  { ownerId, at, zone, most }: { ownerId: string; at: Date; zone: string; most: number },
): Promise<Bounded<PartyInNeed>> => {
  const quietSince = new Date(at.getTime() - QUIET_AFTER_DAYS * MILLISECONDS_PER_DAY);
  const scoresSince = new Date(at.getTime() - SCORES_WITHIN_DAYS * MILLISECONDS_PER_DAY);
  const [alerts, overdue, scores, quiet, inDanger, lapsed, red] = await Promise.all([
    read.home.alertsOfOwner(ownerId, MOST_ALERTS),
    read.home.overdueOfOwner(ownerId, localDate(at, zone), MOST_OVERDUE),
    read.home.scoresOfOwner(ownerId, scoresSince, at, MOST_SCORES),
    read.home.quietOfOwner(ownerId, quietSince, MOST_QUIET),
    read.loyalty.listInDangerOfOwner(ownerId, MOST_IN_DANGER),
    lapsedParties(read, ownerId, at),
    read.health.redOfOwner(ownerId, MOST_RED),
  ]);
  const found: Found = new Map();
  for (const { alert, party } of alerts.filter((one) => !isSnoozed(one.alert, at)))
    note(found, party, {
      type: 'alert',
      index: alert.reason.index,
      ageInDays: Math.floor(daysBetween(alert.firedAt, at)),
      isAcknowledged: alert.acknowledgedAt !== null,
    });
  for (const [party, needs] of byParty(overdue)) {
    const [first] = needs;
    if (first?.dueOn)
      note(found, party, {
        type: 'overdue',
        number: first.number,
        title: first.title,
        dueOn: first.dueOn,
        restCount: needs.length - 1,
      });
  }
  if (inDanger.length > 0) {
    const basis = await scoringBasis(read, at);
    const { config } = basis.model;
    for (const row of inDanger) {
      const danger = tierInDanger(row.state, scoreToday(row, basis), config);
      if (danger) note(found, row.party, { type: 'tier', danger, tierNames: config.tierNames });
    }
  }
  for (const { party, risk, daysSince } of lapsed) note(found, party, { type: 'risk', risk, daysSince });
  for (const { party, since } of red) note(found, party, { type: 'red', since });
  for (const [party, given] of byParty(scores)) {
    const trend = satisfactionTrend(given, at);
    if (trend?.direction === 'falling')
      note(found, party, {
        type: 'falling',
        points: Math.abs(trend.change),
        spanInDays: Math.round(trend.spanInDays),
      });
  }
  for (const party of quiet) note(found, party, { type: 'quiet', sinceInDays: null });
  const { shown, restCount } = bounded([...found.values()].sort(mostUrgentFirst), most);
  for (const party of shown) await sayHowQuiet(read, party, at);
  return { shown, restCount };
};

const note = (found: Found, { id, name }: NamedParty, reason: PartyReason): void => {
  const party = found.get(id) ?? { id, name, reasons: [] };
  party.reasons.push(reason);
  found.set(id, party);
};

/** What is said of each party, in its order. */
const byParty = <T extends { party: NamedParty }>(items: readonly T[]): [NamedParty, T[]][] =>
  [...Map.groupBy(items, ({ party }) => party.id).values()].flatMap((same): [NamedParty, T[]][] =>
    same[0] ? [[same[0].party, same]] : [],
  );

const sayHowQuiet = async (
  read: Parameters<typeof lastContact>[0],
  party: PartyInNeed,
  at: Date,
): Promise<void> => {
  for (const reason of party.reasons) {
    if (reason.type !== 'quiet') continue;
    const last = await lastContact(read, party.id, at);
    reason.sinceInDays = last && Math.floor(daysBetween(last, at));
  }
};

/** Equal ones stay as the store lists them: the longest known first. */
const mostUrgentFirst = (a: PartyInNeed, b: PartyInNeed): number =>
  rankOf(a) - rankOf(b) || b.reasons.length - a.reasons.length || withinKind(a.reasons[0], b.reasons[0]);

const rankOf = ({ reasons }: PartyInNeed): number => {
  const [first] = reasons;
  return first ? urgency.indexOf(first.type) : urgency.length;
};

const withinKind = (a: PartyReason | undefined, b: PartyReason | undefined): number => {
  if (a?.type === 'alert' && b?.type === 'alert')
    return Number(a.isAcknowledged) - Number(b.isAcknowledged) || a.index - b.index;
  if (a?.type === 'overdue' && b?.type === 'overdue')
    return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
  if (a?.type === 'tier' && b?.type === 'tier')
    return a.danger.by < b.danger.by ? -1 : a.danger.by > b.danger.by ? 1 : b.danger.points - a.danger.points;
  if (a?.type === 'falling' && b?.type === 'falling') return b.points - a.points;
  return 0;
};
