import type { PartyKind } from '../parties/partyKind.ts';
import type { AlertClearing, AlertReason } from '../satisfaction/alert.ts';
import type { AlertedParty } from './lowSatisfaction.ts';
import type { MovedStanding } from './movedStandings.ts';
import type { MovedNeed } from './movements.ts';
import type { TopNeed } from './topNeeds.ts';

/** What was said with one of a party's last ratings. */
export interface SaidOfParty {
  score: number;
  comment: string;
  /** ISO instant. */
  at: string;
}

/** Who did what about an alert; by name where it is known. */
export interface ToldAlertEvent {
  type: 'acknowledged' | 'snoozed';
  byId: string;
  byName: string | null;
  /** ISO instants. `until` null: of a snooze, until the next rating. */
  at: string;
  until: string | null;
  takenBack: { byId: string; byName: string | null; at: string } | null;
  isEndedByRating: boolean;
}

/** An alert with all that came of it. */
export interface ToldAlert extends AlertedParty {
  reason: AlertReason;
  events: ToldAlertEvent[];
  /** Null: it is open. */
  cleared: (AlertClearing & { at: string }) | null;
  /** Newest first. */
  comments: SaidOfParty[];
}

export const alertGroups = ['fired', 'open', 'cleared'] as const;
export type AlertGroup = (typeof alertGroups)[number];

/**
 * One thing that a digest tells in its thread, under the digest itself; plain JSON. `list` is what it stands in, and
 * its items follow one another. `rest`: so many more are told nowhere.
 */
export type DigestDetail =
  | { section: 'topNeeds'; list: 'open'; need: TopNeed }
  | { section: 'lowSatisfaction'; list: AlertGroup; alert: ToldAlert }
  | { section: 'movements'; list: 'standings'; standing: MovedStanding }
  | { section: 'movements'; list: 'firstRated'; party: { name: string; index: number } }
  | { section: 'movements'; list: 'added' | 'shipped' | 'declined'; need: MovedNeed }
  | { section: 'movements'; list: 'newParties'; party: { name: string; kind: PartyKind } }
  | { section: 'topNeeds' | 'lowSatisfaction' | 'movements'; list: string; rest: number };

/** A part of the details that fits one message, in the thread of its digest. */
export interface DigestDetailsMessage {
  type: 'digestDetails';
  subscriptionId: string;
  /** The digest's own ts. */
  threadTs: string;
  /** From 1. */
  page: number;
  pageCount: number;
  details: DigestDetail[];
}
