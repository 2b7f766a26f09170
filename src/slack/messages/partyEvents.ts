import type { PartyChangeAction } from '../../history/auditEntry.ts';
import type { PartyEvent } from '../../reports/partyOverview.ts';
import type { TimelineEvent } from '../../reports/partyTimeline.ts';
import { bandOf } from '../../satisfaction/band.ts';
import type { ContactRow } from '../../store/queries/contacts.ts';
import { person, plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Request } from '../request.ts';
import { amountOf } from './purchasePhrases.ts';

const LONGEST_QUOTE = 120;

type Reader = Pick<Request, 't' | 'actor' | 'at'>;

/** A day where the reader is. */
export const shortDay = (day: Date, { t, actor, at }: Reader): string => {
  const dayIn = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: actor.zone }).format(moment);
  return t.parties.card.day(dayIn(day), dayIn(at));
};

/** One line of what happened with a party. */
export const eventLine = (event: PartyEvent, contacts: readonly ContactRow[], reader: Reader): string => {
  const { t } = reader;
  const say = t.parties.card;
  const day = shortDay(event.at, reader);
  const quote = (text: string | null): string =>
    text ? say.quote(plain(shortened(text, LONGEST_QUOTE))) : '';
  switch (event.type) {
    case 'rating': {
      const { score, comment, rater, recordedBy } = event.rating;
      const said = { score: points(score), band: t.common.band[bandOf(score)] };
      const contact = contacts.find(({ id }) => rater === `contact:${id}`);
      const what = contact ? say.ratedBy({ ...said, contact: plain(contact.name) }) : say.rated(said);
      return say.event({ day, what, who: person(recordedBy), quote: quote(comment) });
    }
    case 'interaction': {
      const { kind, body, recordedBy } = event.interaction;
      return say.event({ day, what: t.interactions.kind[kind], who: person(recordedBy), quote: quote(body) });
    }
    case 'purchase': {
      const { amount, description, reference, recordedBy } = event.purchase;
      const say = t.purchases.event;
      const worth = amountOf(event.purchase, reader);
      const what = amount < 0 ? say.refund(worth) : say.purchase(worth);
      return t.parties.card.event({
        day,
        what,
        who: person(recordedBy),
        quote: quote(description ?? reference),
      });
    }
    case 'need': {
      const what = say.asked(`R${event.number}`);
      return say.event({ day, what, who: person(event.recordedBy), quote: quote(event.title) });
    }
  }
};

/** One line of a party's timeline, where alerts and changes stand, too. */
export const timelineLine = (
  event: TimelineEvent,
  contacts: readonly ContactRow[],
  reader: Reader,
): string => {
  const { t } = reader;
  const say = t.parties.timeline;
  const day = shortDay(event.at, reader);
  switch (event.type) {
    case 'alertFired':
      return say.byItself({ day, what: say.alertFired });
    case 'alertCleared':
      return say.byItself({ day, what: say.alertCleared });
    case 'change': {
      const { action, before, after, actorId, undoneAt } = event.entry;
      const names: Readonly<Record<string, string>> = t.parties.field;
      const fields = Object.keys(before ?? {}).flatMap((field) => names[field] ?? []);
      const merged = action === 'party.merge' && plain(String(after?.name ?? ''));
      const what = say.change[action as PartyChangeAction](merged || fields.join(t.common.separator));
      const who = person(actorId);
      return t.parties.card.event({ day, what: undoneAt ? say.undone(what) : what, who, quote: '' });
    }
    default:
      return eventLine(event, contacts, reader);
  }
};
