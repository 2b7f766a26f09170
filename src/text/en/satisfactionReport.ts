import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface About {
  side: PartySide | undefined;
  segment: Mrkdwn | null;
}

const who = ({ side, segment }: About): string => {
  const sides = side ? common.sides[side] : 'customers and partners';
  return segment ? `${sides} in #${segment}` : sides;
};
const comments = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`);

export const satisfactionReport = {
  title: (about: About) => `How satisfied ${who(about)} are`,
  sideTitle: { customer: 'Customers', partner: 'Partners' } as Record<PartySide, string>,
  nobody: (about: About) =>
    `None of our ${who(about)} was rated in the last 365 days. The first score: \`/prm rate acme 75\``,
  figures: (f: {
    side: PartySide;
    mean: string;
    percent: number;
    low: number;
    high: number;
    count: number;
  }) =>
    `*${satisfactionReport.sideTitle[f.side]}:* mean *${f.mean}*, *${f.percent} %* satisfied or very satisfied (95 % interval ${f.low}–${f.high} %), ${f.count} rated.`,
  smallBase: ({ side, count }: { side: PartySide; count: number }) =>
    `Small base: only ${count} ${common.sides[side]} were rated, so read their figures with care.`,
  tooFew: ({ side, count }: { side: PartySide; count: number }) =>
    count === 0
      ? `*${satisfactionReport.sideTitle[side]}:* nobody was rated in the last 365 days.`
      : `*${satisfactionReport.sideTitle[side]}:* ${count} rated, too few for a mean or a share (at least 5).`,
  chart: { title: 'How many are how satisfied', band: 'Band', count: 'Number' },
  table: {
    caption: 'Satisfaction by kind',
    figure: 'Figure',
    rated: 'Rated',
    mean: 'Mean score',
    satisfied: 'Satisfied or better',
    interval: '95 % interval',
    none: 'too few',
    percent: (value: number) => `${value} %`,
    range: (low: number, high: number) => `${low}–${high} %`,
  },
  bandLine: ({ band, counts }: { band: string; counts: string }) => `• ${band}: ${counts}`,
  bandCount: ({ side, count }: { side: PartySide; count: number }) =>
    `${count} ${count === 1 ? { customer: 'customer', partner: 'partner' }[side] : common.sides[side]}`,
  moved: {
    title: 'What moved in 30 days',
    none: 'Nobody’s standing moved by 3 points or more.',
    line: (m: { party: Mrkdwn; isUp: boolean; points: string; from: string; to: string; band: string }) =>
      `• *${m.party}* ${m.isUp ? 'up' : 'down'} ${m.points}: from ${m.from} to ${m.to} (${m.band})`,
    more: (count: number) => `… and ${count} more`,
  },
  themes: {
    title: 'What to fix first',
    none: 'No comments yet: what is said with a score is sorted here by theme.',
    noneSorted: (count: number) =>
      `${comments(count)}, none sorted by theme yet. Sort a few, and the rest is suggested.`,
    line: (l: {
      rank: number;
      theme: Mrkdwn;
      points: string;
      count: number;
      percent: number;
      suggested: number;
    }) =>
      `*${l.rank}. ${l.theme}*: −${l.points} points over ${l.count === 1 ? '1 rating' : `${l.count} ratings`}, ${l.percent} % of all points lost${l.suggested > 0 ? ` (${l.suggested} by suggestion)` : ''}`,
    example: (e: { score: string; party: Mrkdwn; comment: Mrkdwn }) =>
      `> ${e.score} · ${e.party}: “${e.comment}”`,
    unsorted: ({ count, points }: { count: number; points: string }) =>
      `Not sorted: ${comments(count)}, −${points} points.`,
    sort: 'Sort comments',
  },
  how: 'Each one’s latest score of the last 365 days. Points lost are what scores with a comment fall short of 100.',
  narrow: 'Narrow it down: `/prm satisfaction customers`, `partners`, or a segment.',
  sort: {
    lead: (count: number) =>
      count === 1
        ? 'One comment is not sorted yet.'
        : `${count} comments are not sorted yet, the lowest scores first.`,
    done: 'Every comment is sorted. Thank you.',
    said: (s: { score: string; party: Mrkdwn; comment: Mrkdwn }) =>
      `*${s.score}* · ${s.party}\n“${s.comment}”`,
    choose: 'What is it about?',
    suggested: (theme: string) => `${theme} (suggested)`,
    another: 'Another theme…',
    none: 'No theme',
    savedAs: ({ party, theme }: { party: Mrkdwn; theme: Mrkdwn }) =>
      `The comment on *${party}* is about “${theme}”.`,
    savedNone: (party: Mrkdwn) => `The comment on *${party}* has no theme.`,
    again: 'Show the report',
  },
  theme: {
    suggested: ({ theme, words }: { theme: Mrkdwn; words: string }) =>
      `Is it about *${theme}*? (because of ${words})`,
    word: (word: Mrkdwn) => `“${word}”`,
    yes: (theme: string) => `Yes, ${theme}`,
    other: 'Another theme',
    add: 'Add a theme',
    form: {
      title: 'Theme of a comment',
      known: 'Theme',
      knownHint: 'Those in use, the most used first.',
      knownExample: 'Choose one',
      fresh: 'Or a new one',
      freshHint: 'One word is best, such as delivery.',
      neither: 'Choose a theme, or type a new one.',
      both: 'Choose one or type one, not both.',
    },
  },
};
