import type { PartySide } from '../../parties/partyKind.ts';
import type { DigestSection } from '../../reports/digest.ts';
import type { DigestSchedule } from '../../reports/digestSchedule.ts';
import type { Mrkdwn } from '../mrkdwn.ts';

interface Standing {
  index: string;
  band: string;
}

const and = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);
const weekdayName = (day: number): string =>
  ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][day] ?? '';
const needs = (count: number): string => (count === 1 ? '1 need' : `${count} needs`);
const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);

export const digest = {
  title: ({ side, period }: { side: PartySide | undefined; period: string }) =>
    side === 'customer'
      ? `Customer digest, ${period}`
      : side === 'partner'
        ? `Partner digest, ${period}`
        : `Digest, ${period}`,
  /** Both in the same zone. */
  period: ({ since, until, zone }: { since: Date; until: Date; zone: string }) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    }).formatRange(since, until),
  momentIn: (at: Date, zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at),
  sections: {
    topNeeds: 'Top needs',
    lowSatisfaction: 'Low satisfaction',
    tierChanges: 'Loyalty tiers',
    relation: 'Health and risk',
    movements: 'What moved',
  } satisfies Record<DigestSection, string> as Record<DigestSection, string>,
  sectionsExplained: {
    topNeeds: 'The five to do next, and why',
    lowSatisfaction: 'Alerts that are new, open or cleared',
    tierChanges: 'Who rose, who fell and who is about to',
    relation: 'Whose health, churn risk or loyalty turned',
    movements: 'Standings, ratings, needs and newcomers since the last one',
  } satisfies Record<DigestSection, string> as Record<DigestSection, string>,
  restOf: (count: number) => `and ${count} more`,
  named: (names: readonly string[], restCount: number) =>
    restCount > 0 ? `${names.join(', ')} and ${restCount} more` : and(names),
  needTitle: ({ number, title }: { number: number; title: Mrkdwn }) => `R${number} ${title}`,

  topNeeds: {
    summary: (openCount: number) =>
      openCount === 0 ? 'No needs are open.' : `${needs(openCount)} ${openCount === 1 ? 'is' : 'are'} open.`,
    lead: ({ shown, open }: { shown: number; open: number }) =>
      shown === open ? `${needs(open)} open` : `the first ${shown} of ${open} open`,
    nothing: 'Nothing new: no needs are open.',
    row: ({ rank, number, title }: { rank: number; number: number; title: Mrkdwn }) =>
      `*${rank}.*  *R${number}*  ${title}`,
    why: (w: {
      askers: string;
      priority: string;
      difficulty: string;
      weeksWaiting: number;
      due: string | null;
      score: string;
    }) =>
      `${w.askers} · ${w.priority}, ${w.difficulty}${w.weeksWaiting > 0 ? `, waiting ${weeks(w.weeksWaiting)}` : ''}${w.due ? `, ${w.due}` : ''} · score ${w.score}`,
    all: 'All needs',
  },

  lowSatisfaction: {
    summary: ({ fired, open, cleared }: { fired: number; open: number; cleared: number }) =>
      fired + open + cleared === 0
        ? 'No low-satisfaction alert is open.'
        : `Low-satisfaction alerts: ${fired} new, ${open} still open, ${cleared} cleared.`,
    lead: ({ fired, open, cleared }: { fired: number; open: number; cleared: number }) =>
      `${fired} new, ${open} still open, ${cleared} cleared`,
    nothing: 'Nothing new: no alert is open, and none was cleared.',
    noneFired: 'Nothing new: no alert fired since the last digest.',
    groups: { fired: 'New', open: 'Still open', cleared: 'Cleared' },
    line: (a: { party: Mrkdwn; standing: Standing | null; heading: string; owner: string; age: string }) => {
      const standing = a.standing
        ? `${a.standing.index} (${a.standing.band}), ${a.heading}`
        : 'no rating counts any more';
      return `*${a.party}* ${standing} · ${a.owner} · ${a.age}`;
    },
    trend: { rising: 'rising', falling: 'falling' },
    /** Newest first. */
    lastScores: (scores: readonly string[]) => `last scores ${scores.join(' → ')}`,
    owner: (owner: Mrkdwn) => `owner ${owner}`,
    noOwner: 'nobody owns it',
    openFor: (days: number) =>
      days === 0 ? 'since today' : days === 1 ? 'open for 1 day' : `open for ${days} days`,
    wasOpenFor: (days: number) =>
      days === 0
        ? 'was open for less than a day'
        : days === 1
          ? 'was open for 1 day'
          : `was open for ${days} days`,
  },

  movements: {
    summary: ({ moved, ratings, mean }: { moved: number; ratings: number; mean: string | null }) =>
      mean === null
        ? 'Nobody was rated.'
        : `${ratings === 1 ? '1 rating' : `${ratings} ratings`} (mean ${mean}), ${moved === 1 ? '1 standing' : `${moved} standings`} moved.`,
    lead: ({ ratings, mean }: { ratings: number; mean: string | null }) =>
      mean === null
        ? 'nobody was rated'
        : `${ratings === 1 ? '1 rating' : `${ratings} ratings`}, mean ${mean}`,
    nothing: 'Nothing new: no ratings, no needs and nobody new since the last digest.',
    steady: 'No standing moved by 3 points or more.',
    standing: (m: { party: Mrkdwn; from: string; to: Standing; points: string; isUp: boolean }) =>
      `*${m.party}* ${m.isUp ? 'up' : 'down'} ${m.points}: from ${m.from} to ${m.to.index} (${m.to.band})`,
    firstRated: (names: string) => `*Rated for the first time:* ${names}`,
    withIndex: ({ party, index }: { party: Mrkdwn; index: string }) => `${party} (${index})`,
    added: (list: string) => `*Needs added:* ${list}`,
    shipped: (list: string) => `*Needs shipped:* ${list}`,
    declined: (list: string) => `*Needs declined:* ${list}`,
    newParties: (list: string) => `*New:* ${list}`,
    withKind: ({ party, kind }: { party: Mrkdwn; kind: string }) => `${party} (${kind})`,
  },

  details: {
    inThread: 'More in the thread.',
    title: ({ page, pageCount }: { page: number; pageCount: number }) =>
      pageCount > 1 ? `More on this digest, ${page} of ${pageCount}` : 'More on this digest',
    lists: {
      topNeeds: { open: 'the whole list' },
      lowSatisfaction: {
        fired: 'new, and what came of each',
        open: 'still open, and what came of each',
        cleared: 'cleared, and what came of each',
      },
      movements: {
        standings: 'all standings',
        firstRated: 'everybody rated for the first time',
        added: 'all needs added',
        shipped: 'all needs shipped',
        declined: 'all needs declined',
        newParties: 'everybody new',
      },
    },
    said: ({ at, score, comment }: { at: Mrkdwn; score: string; comment: Mrkdwn }) =>
      `${at} scored ${score}: “${comment}”`,
  },

  covers: ({ since, until, zone }: { since: string; until: string; zone: string }) =>
    `From ${since} to ${until} (${zone}).`,
  sentNow: (by: Mrkdwn) => `Sent out of turn by ${by}. The schedule stays as it is.`,

  schedule: ({ days, time }: DigestSchedule): string => {
    if (days === 'firstOfMonth') return `on the first of each month at ${time}`;
    if (days.length === 7) return `every day at ${time}`;
    if (days.join() === '1,2,3,4,5') return `Monday to Friday at ${time}`;
    return `every ${and(days.map(weekdayName))} at ${time}`;
  },
  otherSchedule: (cron: string) => `by the schedule ${cron}`,
  languages: { en: 'English', 'zh-CN': '简体中文' },
  sides: { all: 'Customers and partners', customer: 'Customers only', partner: 'Partners only' },
  and,

  saved: {
    added: ({ channel }: { channel: Mrkdwn }) => `*The digest for ${channel} is set up.*`,
    changed: ({ channel }: { channel: Mrkdwn }) => `*The digest for ${channel} is changed.*`,
    next: ({ moment, schedule }: { moment: Mrkdwn; schedule: string }) =>
      `Next: ${moment}, then ${schedule}.`,
    nextElsewhere: (n: { moment: Mrkdwn; local: string; zone: string; schedule: string }) =>
      `Next: ${n.moment} your time, which is ${n.local} in ${n.zone}. It goes out ${n.schedule} there.`,
    preview: 'What it would say now:',
    alerts: 'Low-satisfaction alerts are posted there at once, too.',
    tierChanges: 'Changed loyalty tiers are posted there at once, too.',
    sendNow: 'Send one now',
    edit: 'Edit',
  },

  list: {
    title: 'Digests',
    none: 'No digest is set up yet.',
    when: ({ channel, schedule, zone }: { channel: Mrkdwn; schedule: string; zone: string }) =>
      `*${channel}* ${schedule} (${zone})`,
    next: (moment: Mrkdwn) => `Next: ${moment}`,
    details: (d: {
      sections: string;
      side: string;
      segment: Mrkdwn | null;
      ownedBy: Mrkdwn | null;
      language: string;
      alerts: boolean;
      tierChanges: boolean;
      owner: Mrkdwn;
    }) =>
      `${d.sections} · ${d.side}${d.segment ? ` · segment ${d.segment}` : ''}${d.ownedBy ? ` · only what ${d.ownedBy} looks after` : ''} · ${d.language}${d.alerts ? ' · alerts at once' : ''}${d.tierChanges ? ' · tier changes at once' : ''} · set up by ${d.owner}`,
    more: (count: number) => `${count} more are not shown.`,
    new: 'New digest',
    edit: 'Edit',
    remove: 'Remove',
    mute: { week: 'Mute for a week', forGood: 'Mute for good', none: 'Unmute' },
    mutedUntil: ({ until, next }: { until: Mrkdwn; next: Mrkdwn }) => `Muted until ${until}. Next: ${next}`,
    mutedForGood: 'Muted until somebody unmutes it.',
    sendNow: 'Send now',
    of: ({ action, schedule }: { action: string; schedule: string }) => `${action}: ${schedule}`,
    confirm: {
      title: 'Remove this digest?',
      text: 'Nothing more is posted by it. You can undo this.',
      yes: 'Remove',
      no: 'Keep it',
    },
  },
  removed: ({ channel, schedule }: { channel: Mrkdwn; schedule: string }) =>
    `The digest to ${channel}, ${schedule}, is removed.`,
  /** After what was done with one of them. */
  othersInList: '`/prm digest list` shows them all.',
  muted: ({ channel, until, next }: { channel: Mrkdwn; until: Mrkdwn | null; next: Mrkdwn | null }) =>
    until && next
      ? `The digest for ${channel} is muted until ${until}. The next one after that, ${next}, covers the time in between.`
      : `The digest for ${channel} is muted until somebody unmutes it. The first one after that covers the time in between.`,
  mutedButAlerts: 'What is posted at once (alerts, changed tiers) still comes; change that with Edit.',
  unmuted: ({ channel, next }: { channel: Mrkdwn; next: Mrkdwn }) =>
    `The digest for ${channel} is not muted any more. The next one, ${next}, covers everything since the last.`,
  manage: 'Manage this digest',
  /** What it leaves out; empty without a filter. */
  only: (o: { segment: Mrkdwn | null; owner: Mrkdwn | null; isOneOwner: boolean }): string => {
    const owned = o.owner
      ? `what ${o.owner} looks after`
      : o.isOneOwner
        ? 'what one person looks after'
        : null;
    const parts = [o.segment && `the segment ${o.segment}`, owned].filter((part) => part !== null);
    return parts.length > 0 ? `Only ${parts.join(', and only ')}.` : '';
  },
  onItsWay: ({ channel }: { channel: Mrkdwn }) => `On its way to ${channel}. The schedule stays as it is.`,
  undone: {
    added: ({ channel }: { channel: Mrkdwn }) => `Undone: that digest does not go to ${channel} any more.`,
    changed: ({ channel }: { channel: Mrkdwn }) => `Undone: the digest for ${channel} is as it was before.`,
    muted: ({ channel }: { channel: Mrkdwn }) =>
      `Undone: the digest for ${channel} is muted as it was before.`,
    removed: ({ channel, next }: { channel: Mrkdwn; next: Mrkdwn }) =>
      `Undone: the digest for ${channel} goes on. Next: ${next}.`,
  },

  form: {
    title: { new: 'New digest', edit: 'Edit digest' },
    sections: 'What it holds',
    channel: 'Channel',
    channelHint: 'For a private channel, type /invite @prm in it first.',
    days: 'Days',
    daysExample: 'Choose one or more days',
    daysGroup: { workdays: 'Monday to Friday', everyDay: 'Every day', firstOfMonth: 'First of the month' },
    time: 'Time',
    zone: 'Time zone',
    zoneExample: 'Type a city or a country',
    language: 'Language',
    side: 'About',
    segment: 'Segment',
    anySegment: 'Every segment',
    owner: 'Only what this person looks after',
    ownerHint: 'Leave it empty for everybody’s.',
    alerts: 'At once',
    alertsAtOnce: 'Also post each low-satisfaction alert at once',
    tierChangesAtOnce: 'Also post each changed loyalty tier at once',
    preview: 'Preview',
    previewTitle: 'As it would be now, not sent to anybody:',
    previewRefused: 'No preview yet:',
    problems: {
      noSection: 'Tick at least one section.',
      noDay: 'Choose at least one day.',
      firstOfMonthAlone: 'The first of the month goes by itself: choose either that or days of the week.',
      noTime: 'Choose a time.',
      zone: 'Choose a time zone from the list, such as Europe/Berlin.',
      noChannel: 'Choose a channel.',
    },
  },
  weekdayName,
};
