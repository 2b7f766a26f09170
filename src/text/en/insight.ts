import type { RfmSegment } from '../../loyalty/rfm.ts';
import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface About {
  side: PartySide | undefined;
  segment: Mrkdwn | null;
}

interface Correlation {
  side: PartySide;
  count: number;
  rho: string;
  low: string;
  high: string;
}

const who = ({ side, segment }: About): string => {
  const sides = side ? common.sides[side] : 'customers and partners';
  return segment ? `${sides} in #${segment}` : sides;
};
const sideTitle: Record<PartySide, string> = { customer: 'Customers', partner: 'Partners' };
const one: Record<PartySide, string> = { customer: 'customer', partner: 'partner' };
const counted = (side: PartySide, count: number): string =>
  `${count} ${count === 1 ? one[side] : common.sides[side]}`;
const measured = ({ side, count, rho, low, high }: Correlation): string =>
  `(${counted(side, count)}, rank correlation ${rho}, 95 % interval ${low} to ${high})`;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const insight = {
  title: (about: About) => `Satisfaction and loyalty of ${who(about)}`,
  nothingBought: (about: About) =>
    `None of our ${who(about)} has bought yet, so loyalty has nothing to show. The first purchase: \`/prm buy\``,
  nothingRated: (about: About) =>
    `None of our ${who(about)} was rated yet. The first score: \`/prm rate acme 75\``,
  sideTitle,
  verdict: {
    positive: (c: Correlation) =>
      `*${sideTitle[c.side]}:* the more satisfied they are, the *more* loyally they buy ${measured(c)}.`,
    negative: (c: Correlation) =>
      `*${sideTitle[c.side]}:* the more satisfied they are, the *less* loyally they buy ${measured(c)}. Look at who breaks the rule below.`,
    notShown: (c: Correlation) =>
      `*${sideTitle[c.side]}:* *no clear link yet* between satisfaction and loyal buying ${measured(c)}.`,
    tooFew: ({ side, count, missing }: { side: PartySide; count: number; missing: number }) =>
      `*${sideTitle[side]}:* ${count === 0 ? 'none' : count} both rated and buying; ${missing} more are needed to say how the two go together.`,
    alike: ({ side, count }: { side: PartySide; count: number }) =>
      `*${sideTitle[side]}:* all ${count} are alike in one of the two, so there is nothing to compare.`,
  },
  chart: { title: 'Loyal buying by satisfaction', band: 'Satisfaction', mean: 'Mean behaviour, 0–100' },
  table: {
    caption: 'How loyally parties buy, by how satisfied they are',
    band: 'Satisfaction',
    count: (side: string) => side,
    behaviour: (side: string) => `${side}’ buying`,
    none: '–',
  },
  bandLine: ({ band, sides }: { band: string; sides: string }) => `• ${band}: ${sides}`,
  bandSide: ({ side, count, behaviour }: { side: PartySide; count: number; behaviour: string | null }) =>
    behaviour === null ? counted(side, 0) : `${counted(side, count)}, behaviour ${behaviour} on average`,
  atRisk: {
    title: (count: number) => `*Loyal but unhappy: at risk* (${count})`,
    none: '*Loyal but unhappy: at risk*\nNobody at the moment.',
  },
  toGrow: {
    title: (count: number) => `*Happy but not loyal: to grow* (${count})`,
    none: '*Happy but not loyal: to grow*\nNobody at the moment.',
  },
  line: (l: { party: Mrkdwn; why: string; owner: string }) => `*${l.party}* · ${l.owner}\n${l.why}`,
  why: (w: { mean: string; ratings: string; behaviour: string; days: number; ago: number }) =>
    `satisfaction ${w.mean} (${w.ratings}), behaviour ${w.behaviour}: ${w.days === 0 ? 'bought nothing' : `bought on ${days(w.days)}`} in 12 months, last ${w.ago === 0 ? 'today' : `${days(w.ago)} ago`}`,
  whyNeverBought: (w: { mean: string; ratings: string }) =>
    `satisfaction ${w.mean} (${w.ratings}), and never bought`,
  owner: (owner: Mrkdwn) => `owner ${owner}`,
  noOwner: 'nobody owns it',
  more: (count: number) => `… and ${count} more`,
  show: 'Show',
  showOf: (party: string) => `Show ${party}`,
  how: (l: { loyalFrom: number; notLoyalBelow: number; happyFrom: number; unhappyBelow: number }) =>
    `Behaviour is what loyalty is made from without satisfaction: how often, how much and how lately somebody buys. Loyal: ${l.loyalFrom} and above, not loyal: below ${l.notLoyalBelow}. Satisfaction is the mean of a party’s own ratings. Happy: ${l.happyFrom} and above, unhappy: below ${l.unhappyBelow}.`,
  narrow: 'Narrow it down: `/prm insight customers`, `partners`, or a segment.',

  rfm: {
    title: (about: About) => `RFM: who buys lately, often and much, of ${who(about)}`,
    segment: {
      champions: 'Champions',
      loyal: 'Loyal',
      promising: 'Promising',
      cooling: 'Cooling',
      atRisk: 'At risk',
      lost: 'Lost',
    } satisfies Record<RfmSegment, string> as Record<RfmSegment, string>,
    means: {
      champions: 'bought lately, often and much',
      loyal: 'buy regularly',
      promising: 'bought lately, but little so far',
      cooling: 'bought little, a while ago',
      atRisk: 'bought often and much, but long ago',
      lost: 'bought little, long ago',
    } satisfies Record<RfmSegment, string> as Record<RfmSegment, string>,
    lead: ({ side, count }: { side: PartySide; count: number }) =>
      `*${sideTitle[side]}:* ${count} ${count === 1 ? 'has' : 'have'} bought, sorted into fifths.`,
    tooFew: ({ side, count, fewest }: { side: PartySide; count: number; fewest: number }) =>
      `*${sideTitle[side]}:* ${count === 0 ? 'nobody has' : count === 1 ? '1 has' : `${count} have`} bought; fifths take at least ${fewest}.`,
    nobody: (about: About) => `None of our ${who(about)} has bought yet. The first purchase: \`/prm buy\``,
    chart: { title: 'How many are in which segment', segment: 'Segment', count: 'Number' },
    table: {
      caption: 'Segments by number and share of the amount',
      segment: 'Segment',
      count: (side: string) => `${side}: number`,
      share: (side: string) => `${side}: amount`,
      none: '–',
      percent: (value: number) => `${value} %`,
    },
    segmentLine: (s: { segment: string; means: string; sides: string }) =>
      `*${s.segment}* – ${s.means}: ${s.sides}`,
    segmentSide: ({ side, count, percent }: { side: PartySide; count: number; percent: number | null }) =>
      percent === null || count === 0
        ? counted(side, count)
        : `${counted(side, count)} (${percent} % of the amount)`,
    named: ({ segment, names }: { segment: string; names: string }) => `*${segment}:* ${names}`,
    /** R, F and M, 1 to 5. */
    party: ({ party, scores }: { party: Mrkdwn; scores: string }) => `${party} (${scores})`,
    list: {
      title: ({ segment, about }: { segment: string; about: About }) =>
        `${segment} of our ${who(about)}, by RFM`,
      lead: ({ side, count, means }: { side: PartySide; count: number; means: string }) =>
        `*${sideTitle[side]}:* ${count} who ${means}, the biggest first.`,
      caption: (side: string) => `${side} of this segment`,
      columns: { party: 'Name', recency: 'Days since', frequency: 'Purchases', scores: 'R F M' },
      line: (l: { party: Mrkdwn; days: number; count: number; scores: string }) =>
        `• *${l.party}* ${l.scores}: ${l.count === 1 ? '1 purchase' : `${l.count} purchases`}, the last ${days(l.days)} ago`,
      none: 'Nobody.',
    },
    bins: (b: { side: PartySide; recency: string; frequency: string }) =>
      `${sideTitle[b.side]}: the fifths begin at ${b.recency} days and at ${b.frequency} purchases.`,
    how: 'In brackets recency, frequency and amount, each from 1 to 5 (the best fifth of all buyers of the side). What makes a segment: `/prm help rfm`',
    narrow: 'Narrow it down: `/prm rfm partners`, a segment of yours, or one of these: `/prm rfm lost`.',
  },
};
