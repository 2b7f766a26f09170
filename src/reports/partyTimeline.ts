import { getParty, idsWithMerged } from '../parties/getParty.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { ContactRow } from '../store/queries/contacts.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { latestEvents, type PartyEvent } from './partyOverview.ts';

export type TimelineEvent =
  | PartyEvent
  | { type: 'alertFired'; at: Date }
  | { type: 'alertCleared'; at: Date }
  | { type: 'change'; at: Date; entry: AuditRow };

export interface PartyTimeline {
  party: PartyRow;
  contacts: readonly ContactRow[];
  /** Newest first. */
  events: readonly TimelineEvent[];
  /** How many newer ones were left out. */
  from: number;
  hasOlder: boolean;
}

export const TIMELINE_PAGE_SIZE = 10;
/** How far back pages go, in events. */
export const MOST_TIMELINE = 1000;

/** A page of everything that happened with a party and what became part of it, leaving out the `from` newest. Throws AppError partyGone. */
export const partyTimeline = async (
  read: Pick<
    Reads,
    'alerts' | 'audit' | 'interactions' | 'parties' | 'purchases' | 'ratings' | 'requirements' | 'workspace'
  >,
  asked: string,
  at: Date,
  from: number,
): Promise<PartyTimeline> => {
  const party = await getParty(read, asked);
  const partyId = party.id;
  const ids = await idsWithMerged(read, partyId);
  const most = from + TIMELINE_PAGE_SIZE + 1;
  const [events, alerts, changes, contacts] = await Promise.all([
    latestEvents(read, partyId, at, most),
    read.alerts.ofParty(partyId, most),
    read.audit.latestChangesOf(ids, most),
    read.parties.contactsOf(partyId),
  ]);
  const all: TimelineEvent[] = [
    ...events,
    ...alerts.map(({ firedAt }) => ({ type: 'alertFired' as const, at: firedAt })),
    ...alerts.flatMap(({ clearedAt }) =>
      clearedAt ? [{ type: 'alertCleared' as const, at: clearedAt }] : [],
    ),
    ...changes.map((entry) => ({ type: 'change' as const, at: entry.at, entry })),
  ];
  const newestFirst = all.sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    party,
    contacts,
    events: newestFirst.slice(from, from + TIMELINE_PAGE_SIZE),
    from,
    hasOlder: newestFirst.length > from + TIMELINE_PAGE_SIZE && from + TIMELINE_PAGE_SIZE <= MOST_TIMELINE,
  };
};
