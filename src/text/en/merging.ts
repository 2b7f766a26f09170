import type { DuplicateReason } from '../../parties/findDuplicates.ts';
import type { MergeField } from '../../parties/mergedFields.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface Standing {
  index: string;
  band: string;
}

interface Counts {
  ratings: number;
  interactions: number;
  needs: number;
  contacts: number;
  purchases: number;
}

const count = (n: number, one: string, several: string): string => (n === 1 ? `1 ${one}` : `${n} ${several}`);

const counted = (c: Counts): string[] => [
  ...(c.ratings > 0 ? [common.ratings(c.ratings)] : []),
  ...(c.interactions > 0 ? [count(c.interactions, 'entry', 'entries')] : []),
  ...(c.needs > 0 ? [count(c.needs, 'need', 'needs')] : []),
  ...(c.contacts > 0 ? [count(c.contacts, 'contact', 'contacts')] : []),
  ...(c.purchases > 0 ? [count(c.purchases, 'purchase', 'purchases')] : []),
];

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Two customers or partners that are one. */
export const merging = {
  title: 'Merge two into one',
  button: 'Compare',
  merge: 'Merge',
  next: 'Compare',

  pick: {
    merged: 'The double',
    into: 'The one that stays',
    hint: 'Next you see both side by side, before anything happens.',
  },

  compare: {
    lead: 'They become one: everything of the one moves to the other, and its names lead there. You can undo it.',
    owner: (owner: Mrkdwn) => `Owner: ${owner}`,
    noOwner: 'Nobody owns it',
    standing: ({ standing, ratings }: { standing: Standing; ratings: number }) =>
      `Standing *${standing.index}* (${standing.band}), ${common.ratings(ratings)}`,
    unrated: 'Not rated yet',
    needs: (n: number) => (n === 0 ? 'No open need' : count(n, 'open need', 'open needs')),
    contacts: (names: readonly Mrkdwn[], more: number) =>
      names.length === 0 ? 'No contact' : `Contacts: ${names.join(', ')}${more > 0 ? `, ${more} more` : ''}`,
    last: (what: string) => `Last: ${what}`,
    nothing: 'Nothing was recorded yet',
    segment: (segment: Mrkdwn) => `Segment: ${segment}`,
    stays: 'Which one stays?',
    staysHint: 'It keeps its name. The other’s name becomes another name of it.',
    whose: {
      shortName: 'Whose short name?',
      ownerId: 'Whose owner?',
      segment: 'Whose segment?',
      website: 'Whose website?',
      channelId: 'Whose channel for alerts?',
      externalId: 'Whose external id?',
      note: 'Whose note?',
    } satisfies Record<MergeField, string> as Record<MergeField, string>,
    ofTheOneThatStays: 'Of the one that stays',
    of: ({ party, value }: { party: string; value: string }) => `${party}: ${value}`,
    both: 'Both, one after the other',
    changed:
      ':warning: One of them was changed while this was open. Nothing is merged yet: this is how they are now.',
  },

  done: ({ merged, party }: { merged: Mrkdwn; party: Mrkdwn }) =>
    `*${merged}* and *${party}* are one now: *${party}*.`,
  moved: (counts: Counts) => {
    const said = counted(counts);
    return said.length > 0 ? `Moved: ${and(said)}.` : 'There was nothing to move.';
  },
  found: (merged: Mrkdwn) => `${merged} still finds it.`,
  isBoth: 'It is customer and partner now.',

  duplicates: {
    lead: (n: number): string =>
      n === 1
        ? '*Are these two one?* Compare them, then merge, or say that they are not the same.'
        : '*Are these the same?* Compare two, then merge them, or say that they are not the same.',
    none: 'No two customers or partners look the same. To merge two anyway: `/prm merge acme into globex`',
    noneHere: 'None among these.',
    noneLeft: 'No others look the same.',
    reason: {
      domain: 'same website',
      name: 'same name but for its legal form',
      spelling: 'names one letter apart',
    } satisfies Record<DuplicateReason, string> as Record<DuplicateReason, string>,
    line: (d: { first: string; second: string; reason: string }) =>
      `${d.first} and ${d.second} – ${d.reason}`,
    notTheSame: 'Not the same',
    dismissed: ({ first, second }: { first: Mrkdwn; second: Mrkdwn }) =>
      `*${first}* and *${second}* are not the same: this pair will not come up again.`,
    undone: ({ first, second }: { first: Mrkdwn; second: Mrkdwn }) =>
      `Undone: *${first}* and *${second}* may come up as a pair again.`,
    show: 'Show the list',
    more: 'Look further',
    undecided: 'There may be more: names were compared from the last added on.',
  },

  isPartOf: ({ name, into }: { name: Mrkdwn; into: Mrkdwn }) => `*${name}* is part of *${into}* now.`,
  formAbout: ({ name, into }: { name: string; into: string }) =>
    `${name} is part of ${into} now: this is about ${into}.`,
  editedMeanwhile: ({ name, into }: { name: Mrkdwn; into: Mrkdwn }) =>
    `:warning: *${name}* became part of *${into}* while your form was open. Nothing is saved yet: below is *${into}*, with what you changed. Save to keep that, or cancel.`,

  undone: ({ merged, party }: { merged: Mrkdwn; party: Mrkdwn }) =>
    `Undone: *${merged}* and *${party}* are two again, each with what it had.`,
  stayed: (s: { count: number; fields: readonly string[]; party: Mrkdwn }): string =>
    [
      s.count === 1 ? 'One entry stays where somebody moved it since.' : '',
      s.count > 1 ? `${s.count} entries stay where somebody moved them since.` : '',
      s.fields.length > 0 ? `*${s.party}* keeps what was changed since: ${s.fields.join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};
