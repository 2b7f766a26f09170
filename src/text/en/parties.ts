import type { PartyChangeAction } from '../../history/auditEntry.ts';
import { dayFormat } from '../dayFormat.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface Standing {
  index: string;
  band: string;
}

const dayAndMonth = dayFormat('en-GB', { day: 'numeric', month: 'short' });
const dayAndYear = dayFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const DAYS_A_MONTH = 30.4;
const time = (days: number): string => {
  if (days < 1) return 'one day';
  if (days < 60) return `${Math.round(days)} ${Math.round(days) === 1 ? 'day' : 'days'}`;
  return `${Math.round(days / DAYS_A_MONTH)} months`;
};

/** What a column of a file or a field of a form holds. */
const field = {
  kind: 'kind',
  name: 'name',
  shortName: 'short name',
  aliases: 'other names',
  segment: 'segment',
  owner: 'owner',
  ownerId: 'owner',
  website: 'website',
  channelId: 'channel',
  externalId: 'external id',
  note: 'note',
  status: 'status',
  contact: 'contact',
  contactName: 'contact',
  contactTitle: 'contact’s title',
  email: 'e-mail',
  phone: 'phone',
  contacts: 'contacts',
} as const;

export const parties = {
  field: field as Record<keyof typeof field, string>,

  didYouMean: (typed: Mrkdwn) => `No customer or partner is called ${typed}. Did you mean this one?`,
  whichOne: (typed: Mrkdwn) => `Which one do you mean by ${typed}?`,
  unknown: (typed: Mrkdwn) => `No customer or partner is called ${typed}.`,
  nearest: 'Did you mean one of these?',
  createIt: 'Create it',
  thenYourLine: 'Your line is then carried out.',
  namedLikeThis: ({ name, kind }: { name: string; kind: string }) => `${name} (${kind})`,
  archivedKind: (kind: string) => `${kind}, archived`,
  typeAgain: 'Your line is too long to be kept in a button: type it again with the full name.',

  card: {
    title: 'Look somebody up',
    show: 'Show',
    showIt: 'Show its card',
    archived: 'archived',
    segment: (segment: Mrkdwn) => `segment ${segment}`,
    ownedBy: (owner: Mrkdwn) => `owner ${owner}`,
    unowned: 'no owner',
    aliases: (names: string) => `also called ${names}`,
    standing: ({ index, band }: Standing) => `Satisfaction: *${index}* – *${band}*`,
    summary: ({ party, kind, standing }: { party: Mrkdwn; kind: string; standing: string }) =>
      `${party} (${kind}). ${standing}`,
    certainty: (c: { halfWidth: string; confidence: string; count: number }) =>
      `${common.ratings(c.count)}, ±${c.halfWidth} points (${c.confidence})`,
    bothSides: ({ customers, partners }: { customers: string; partners: string }) =>
      `On both sides: customers stand at ${customers} on average, partners at ${partners}.`,
    trend: {
      rising: ({ change, days }: { change: string; days: number }) =>
        `rising: up ${change} points in ${time(days)}`,
      falling: ({ change, days }: { change: string; days: number }) =>
        `falling: down ${change} points in ${time(days)}`,
      steady: ({ days }: { days: number }) => `steady over ${time(days)}`,
    },
    unrated: 'Not rated yet.',
    alert: ({ since, why }: { since: string; why: string }) =>
      `:warning: *Low-satisfaction alert*, open since ${since}. ${why}`,
    needs: (count: number) => (count === 1 ? '*1 open need*' : `*${count} open needs*`),
    need: (n: { number: string; title: Mrkdwn; rank: number; of: number }) =>
      `• ${n.number} ${n.title} – no. ${n.rank} of ${n.of}`,
    moreNeeds: ({ count, line }: { count: number; line: Mrkdwn }) => `• ${count} more: ${line}`,
    needsLine: (name: string) => `/prm needs ${name}`,
    noNeeds: 'No open need.',
    lately: '*What happened last*',
    event: ({ day, what, who, quote }: { day: string; what: string; who: Mrkdwn; quote: string }) =>
      `• ${day}  ${what}${quote ? `: ${quote}` : ''} – ${who}`,
    /** Calendar days given as yyyy-mm-dd; the year only when it is not today's. */
    day: (day: string, today: string): string =>
      (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : dayAndYear)(day),
    rated: ({ score, band }: { score: string; band: string }) => `rated *${score}* (${band})`,
    ratedBy: ({ score, band, contact }: { score: string; band: string; contact: Mrkdwn }) =>
      `rated *${score}* (${band}) by ${contact}`,
    asked: (number: string) => `asked for *${number}*`,
    nothingYet: 'Nothing has been recorded yet.',
    quote: (text: Mrkdwn) => `“${text}”`,
    contacts: (contacts: string) => `Contacts: ${contacts}`,
    moreContacts: (count: number) => `and ${count} more`,
    note: (note: Mrkdwn) => `Note: ${note}`,
    button: { rate: 'Rate', need: 'Need', log: 'Log', buy: 'Purchase' },
  },

  why: {
    lead: ({ party, standing }: { party: Mrkdwn; standing: Standing }) =>
      `*Why ${standing.index} (${standing.band}) for ${party}?*`,
    own: (w: { count: number; mean: string; weight: string; halfLife: number }) =>
      w.count === 1
        ? `Its *one rating* is *${w.mean}* and now weighs *${w.weight}*: a fresh rating weighs 1, and loses half of that every ${w.halfLife} days.`
        : `Its *${w.count} ratings* average *${w.mean}*, newer ones counting more, and together weigh *${w.weight}*: a fresh rating weighs 1, and loses half of that every ${w.halfLife} days.`,
    prior: (w: { sides: string; mean: string; weight: string; isAssumed: boolean }) =>
      w.isAssumed
        ? `So that a few ratings alone do not decide, *${w.mean}* is added with a weight of *${w.weight}*. Once enough ${w.sides} are rated, their mean takes its place.`
        : `So that a few ratings alone do not decide, the mean of all ${w.sides}, *${w.mean}*, is added with a weight of *${w.weight}*.`,
    sum: (w: { weight: string; own: string; shrinkage: string; mean: string; index: string }) =>
      `(${w.weight} × ${w.own} + ${w.shrinkage} × ${w.mean}) ÷ (${w.weight} + ${w.shrinkage}) = *${w.index}*`,
    confidence: (w: {
      low: string;
      high: string;
      halfWidth: string;
      confidence: string;
      highUpTo: number;
      lowAbove: number;
      fewest: number;
    }) =>
      `With 90 % certainty it lies between *${w.low}* and *${w.high}* (±${w.halfWidth}): *${w.confidence}*. Up to ±${w.highUpTo} it is high; above ±${w.lowAbove}, or with fewer than ${w.fewest} ratings, low.`,
    trend: {
      rising: (w: { count: number; days: number; change: string; p: string }) =>
        `Trend: *rising*. Over its last ${w.count} ratings in ${time(w.days)} it went up ${w.change} points (${w.p}).`,
      falling: (w: { count: number; days: number; change: string; p: string }) =>
        `Trend: *falling*. Over its last ${w.count} ratings in ${time(w.days)} it went down ${w.change} points (${w.p}).`,
      steady: (w: { count: number; days: number; change: string; p: string }) =>
        `Trend: *steady*. Its last ${w.count} ratings in ${time(w.days)} show no clear movement (${w.p}).`,
    },
    noTrend: (fewest: number) => `Trend: not said with fewer than ${fewest} ratings in a year.`,
    bands: (b: { verySatisfied: number; satisfied: number; neutral: number; dissatisfied: number }) =>
      `Bands: ${b.verySatisfied} and above very satisfied, ${b.satisfied} satisfied, ${b.neutral} neutral, ${b.dissatisfied} dissatisfied, below that very dissatisfied.`,
    unrated: (party: Mrkdwn) =>
      `*${party}* has not been rated yet, so it has no standing. Rate it: \`/prm rate\``,
  },

  added: ({ party, kind }: { party: Mrkdwn; kind: string }) => `*${party}* is added as a ${kind}.`,
  ownerIsYou: 'You own it, since nobody else was named.',
  ownedBy: (owner: Mrkdwn) => `Owner: ${owner}.`,
  segment: (segment: Mrkdwn) => `Segment: ${segment}.`,
  website: (website: Mrkdwn) => `Website: ${website}.`,
  similar: (names: string) => `Similar to ${names}. If it is the same one, undo this.`,
  exists: ({ party, kind }: { party: Mrkdwn; kind: string }) =>
    `*${party}* is already there, as a ${kind}. Nothing was added.`,
  makeBoth: 'Make it customer and partner',
  changed: ({ party, kind }: { party: Mrkdwn; kind: string }) => `*${party}* is now a ${kind}.`,
  kindStays: ({ party, kind }: { party: Mrkdwn; kind: string }) => `*${party}* already is a ${kind}.`,

  form: {
    title: 'Add a party',
    kind: 'What is it?',
    name: 'Name',
    nameExample: 'Globex GmbH',
    shortName: 'Short name',
    shortNameExample: 'Globex',
    aliases: 'Other names',
    aliasesHint: 'Separated by commas. It is found by each of them.',
    segment: 'Segment',
    segmentExample: 'retail',
    owner: 'Owner',
    ownerHint: 'Who looks after it: gets a notice about very low scores.',
    website: 'Website',
    websiteExample: 'https://globex.com',
    channel: 'Channel for its alerts',
    channelHint: 'Otherwise they go to the channels that follow alerts.',
    contacts: 'Contacts',
    contactsHint: 'One a line: name, e-mail, phone, title. Who is left out is no contact any more.',
    contactsExample: 'Jane Doe, jane@globex.com, +49 30 901820, CTO',
    note: 'Note',
  },

  timeline: {
    all: 'Everything',
    lead: ({ party, from, upTo }: { party: Mrkdwn; from: number; upTo: number }) =>
      `*What happened with ${party}*, newest first: ${from}–${upTo}`,
    nothing: (party: Mrkdwn) => `Nothing has happened with *${party}* yet.`,
    older: 'Older',
    newer: 'Newer',
    byItself: ({ day, what }: { day: string; what: string }) => `• ${day}  ${what}`,
    alertFired: ':warning: low-satisfaction alert',
    alertCleared: 'the low-satisfaction alert cleared',
    undone: (what: string) => `${what} (undone)`,
    change: {
      'party.add': () => 'added',
      'party.change': (fields: string) => `changed: ${fields}`,
      'party.merge': (merged: string) => `${merged} became part of it`,
      'rating.change': () => 'a rating corrected',
      'interaction.change': () => 'an entry corrected',
      'purchase.change': () => 'a purchase corrected',
      'alert.acknowledge': () => 'the alert acknowledged',
      'alert.snooze': () => 'the alert snoozed',
    } as Record<PartyChangeAction, (fields: string) => string>,
  },

  menu: { edit: 'Edit', merge: 'Merge with another…', archive: 'Archive', restore: 'Bring it back' },
  archiving: {
    title: 'Archive',
    archived: (party: Mrkdwn) =>
      `*${party}* is archived. Its history stays; digests leave it out, and forms offer it last.`,
    already: (party: Mrkdwn) => `*${party}* already is archived.`,
    restored: (party: Mrkdwn) => `*${party}* is active again.`,
    notArchived: (party: Mrkdwn) => `*${party}* is not archived.`,
    openNeeds: (count: number, line: Mrkdwn) =>
      count === 1
        ? `One need of it is still open, and stays in the list: ${line}`
        : `${count} needs of it are still open, and stay in the list: ${line}`,
    openAlert: 'Its low-satisfaction alert is still open.',
  },

  edit: {
    button: 'Edit',
    title: 'Edit who they are',
    next: 'Next',
    saved: ({ party, fields }: { party: Mrkdwn; fields: string }) => `*${party}* is changed: ${fields}.`,
    nothingChanged: (party: Mrkdwn) => `Nothing is different: *${party}* stays as it was.`,
    changedMeanwhile: ({ who, at, fields }: { who: Mrkdwn; at: Mrkdwn; fields: string }) =>
      `:warning: ${who} changed this ${at} while your form was open: *${fields}*. Nothing is saved yet; what you typed is below. Save again to put yours in its place, or cancel to leave it as it is now.`,
    changedByNobodyKnown:
      ':warning: This was changed while your form was open. Nothing is saved yet; what you typed is below. Save again to put yours in its place, or cancel to leave it as it is now.',
  },
};
