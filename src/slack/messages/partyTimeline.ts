import { type PartyTimeline, TIMELINE_PAGE_SIZE } from '../../reports/partyTimeline.ts';
import { plain } from '../../text/mrkdwn.ts';
import { actions, type ButtonSpec, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { timelineLine } from './partyEvents.ts';

/** The action_id of the buttons that show a page; the value holds the party, where to begin, and whether in place. */
export const TIMELINE_PAGE = 'partyTimeline';

export const timelineButton = (label: string, partyId: string, from: number, isPage = false): ButtonSpec => ({
  action: `${TIMELINE_PAGE}:${from}`,
  label,
  value: JSON.stringify({ partyId, from, isPage }),
});

/** A page of everything that happened with a party, with the way to older and newer ones. */
export const partyTimelinePage = (
  reader: Pick<Request, 't' | 'actor' | 'at'>,
  { party, contacts, events, from, hasOlder }: PartyTimeline,
): Message => {
  const say = reader.t.parties.timeline;
  if (events.length === 0) return sentence(say.nothing(plain(party.name)));
  const lead = say.lead({ party: plain(party.name), from: from + 1, upTo: from + events.length });
  const lines = events.map((event) => timelineLine(event, contacts, reader));
  const newerFrom = Math.max(0, from - TIMELINE_PAGE_SIZE);
  const buttons = [
    ...(from > 0 ? [timelineButton(say.newer, party.id, newerFrom, true)] : []),
    ...(hasOlder ? [timelineButton(say.older, party.id, from + TIMELINE_PAGE_SIZE, true)] : []),
  ];
  return {
    text: fallback([lead, ...lines].join('\n')),
    blocks: [section([lead, ...lines].join('\n')), ...(buttons.length > 0 ? [actions(...buttons)] : [])],
  };
};
