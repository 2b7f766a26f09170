import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import type { LoyaltyPart } from '../../loyalty/netTierMoves.ts';
import type { TierChangeCause } from '../../loyalty/tierChange.ts';
import type { PartySide } from '../../parties/partyKind.ts';
import { shortMoney } from '../money.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';
import { loyaltySettings } from './loyaltySettings.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const days = (n: number): string => count(n, 'day', 'days');
const points = (n: string): string => `${n} ${n === '1' ? 'point' : 'points'}`;

/** Whom a report is about. */
interface About {
  side: PartySide | undefined;
  segment: Mrkdwn | null;
}
const who = ({ side, segment }: About): string => {
  const sides = side ? common.sides[side] : 'customers and partners';
  return segment ? `${sides} in #${segment}` : sides;
};

const because: Record<LoyaltyPart, { up: string; down: string }> = {
  frequency: { up: 'bought more often', down: 'bought less often' },
  amount: { up: 'spent more', down: 'spent less' },
  recency: { up: 'bought again', down: 'has not bought for a while' },
  satisfaction: { up: 'is more satisfied', down: 'is less satisfied' },
};

const causes: Record<TierChangeCause, string> = {
  purchase: 'a purchase',
  refund: 'a refund',
  rating: 'a rating',
  feedback: 'feedback',
  time: 'time passed',
  configuration: 'other settings',
  currencyRate: 'a currency rate',
  merging: 'two records became one',
  import: 'an import',
  undo: 'something was taken back',
};

export const loyalty = {
  tier: { bronze: 'bronze', silver: 'silver', gold: 'gold', platinum: 'platinum' } as Record<
    LoyaltyTier,
    string
  >,
  noTier: 'no tier',
  money: (minor: number, currency: string) => shortMoney(minor, currency, 'en'),

  why: {
    lead: (l: { party: Mrkdwn; tier: Mrkdwn; score: string }) =>
      `*${l.party}* is *${l.tier}*: *${l.score}* of 100 points.`,
    since: (day: string) => `In this tier since ${day}.`,
    held: (h: { tier: Mrkdwn; threshold: string; floor: string }) =>
      `That is below ${h.threshold}, where ${h.tier} is reached, but it is kept down to ${h.floor}.`,
    frequency: (f: { points: string; most: string; days: number; full: number }) =>
      `• *Purchases: ${f.points}* of ${f.most} – bought on ${days(f.days)} in 12 months (${f.full} count in full)`,
    amount: (a: { points: string; most: string; net: string; reference: string | null }) =>
      a.reference === null
        ? `• *Amount: ${a.points}* of ${a.most} – no amount is known yet`
        : `• *Amount: ${a.points}* of ${a.most} – ${a.net} in 12 months (${a.reference} counts in full)`,
    recency: (r: { points: string; most: string; daysAgo: number }) =>
      `• *Recency: ${r.points}* of ${r.most} – last bought ${r.daysAgo === 0 ? 'today' : `${days(r.daysAgo)} ago`}`,
    satisfaction: (s: { points: string; most: string; index: string; ratings: number; feedback: number }) => {
      const said = [
        s.ratings > 0 ? common.ratings(s.ratings) : '',
        s.feedback > 0 ? count(s.feedback, 'entry of feedback', 'entries of feedback') : '',
      ].filter(Boolean);
      return `• *Satisfaction: ${s.points}* of ${s.most} – ${s.index} from ${said.join(' and ')}`;
    },
    assumed: (s: { points: string; most: string }) =>
      `• *Satisfaction: ${s.points}* of ${s.most} – assumed: nobody has rated it, so what it buys stands in`,
    next: (n: { tier: Mrkdwn; points: string }) => `It needs *${n.points}* more for *${n.tier}*.`,
    top: (tier: Mrkdwn) => `It is in the highest tier, *${tier}*.`,
    reach: {
      anyPurchase: 'Any purchase today is enough.',
      amount: (amount: string) => `A purchase of ${amount} today is enough.`,
      days: (n: number) => `One purchase is not enough: it takes at least ${days(n)} with a purchase.`,
      satisfaction: 'Purchases alone do not get it there: satisfaction has to rise, too.',
    },
    danger: (d: { tier: Mrkdwn; points: string; day: string }) =>
      `:warning: It needs *${d.points}* more by ${d.day} to stay ${d.tier}.`,
    demotion: (d: { tier: Mrkdwn; day: string }) => `If nothing is bought it falls to ${d.tier} on ${d.day}.`,
    safe: 'It keeps its tier for more than a year, even if nothing is bought.',
    unconverted: (n: number) =>
      `${n === 1 ? 'One purchase or refund is' : `${n} purchases or refunds are`} left out of the amount: there is no rate for the currency.`,
    provisional:
      'The amount that counts in full is provisional: too few have bought yet. It is made anew once there are 20.',
    never: (party: Mrkdwn) => `*${party}* has no tier yet: it has not bought anything.`,
    neverHint: (line: Mrkdwn) => `Record a purchase: ${line}`,
    buyLine: (name: string) => `/prm buy ${name} 1200`,
    history: '*How it came about*',
    step: (s: { day: string; from: Mrkdwn | null; to: Mrkdwn; score: string | null }) =>
      s.from === null
        ? `• ${s.day}: ${s.to}${s.score === null ? '' : ` with ${s.score}`}`
        : `• ${s.day}: ${s.from} → ${s.to}${s.score === null ? '' : ` with ${s.score}`}`,
    earlier: (n: number) => `• and ${n} earlier`,
    button: { history: 'All changes', party: 'Show its card' },
    historyOf: (party: Mrkdwn) => `*Tiers of ${party}*, the latest first`,
  },

  report: {
    title: (about: About) => `How loyal ${who(about)} are`,
    nobody: (about: About) =>
      `None of our ${who(about)} has a tier yet: nothing was bought. The first purchase: \`/prm buy acme 1200\``,
    lead: (l: { side: PartySide; counts: string; total: number }) =>
      `*${l.side === 'customer' ? 'Customers' : 'Partners'}:* ${l.total === 0 ? 'none has bought yet.' : `${l.counts}; ${l.total} together.`}`,
    count: ({ tier, n }: { tier: Mrkdwn; n: number }) => `${n} ${tier}`,
    caption: 'Parties in each tier',
    column: { tier: 'Tier', customer: 'Customers', partner: 'Partners' },
    lists: {
      moved: 'Changed in 30 days',
      falling: 'About to fall',
      rising: 'Close to rising',
    },
    none: {
      moved: 'No tier changed.',
      falling: 'No tier is in danger.',
      rising: 'Nobody is within 5 points of the next tier.',
    },
    all: (list: string, n: number) => `${list}: all ${n}`,
    range: ({ from, to, of }: { from: number; to: number; of: number }) => `${from}–${to} of ${of}`,
    earlier: 'Previous',
    later: 'Next',
    narrow:
      'Why one stands where it does: `/prm loyalty acme`. Narrow it down: `/prm loyalty customers`, `partners`, or a segment such as `#retail`.',
    settings: 'Settings',
  },
  /** `why` empty: it is said elsewhere. */
  move: (m: { party: Mrkdwn; from: Mrkdwn; to: Mrkdwn; why: string }) =>
    `• *${m.party}*: ${m.from} → ${m.to}${m.why ? ` (${m.why})` : ''}`,
  /** What moved the score most; else what brought the change about. */
  because: (part: LoyaltyPart, isUp: boolean) => because[part][isUp ? 'up' : 'down'],
  cause: (cause: TierChangeCause) => causes[cause],
  firstBought: 'bought for the first time',
  near: {
    falling: (n: { party: Mrkdwn; tier: Mrkdwn; points: string; day: string }) =>
      `• *${n.party}* needs ${n.points} more by ${n.day} to stay ${n.tier}`,
    rising: (n: { party: Mrkdwn; tier: Mrkdwn; points: string }) =>
      `• *${n.party}* needs ${n.points} more for ${n.tier}`,
  },

  post: {
    up: (p: { party: Mrkdwn; from: Mrkdwn; to: Mrkdwn; score: string }) =>
      `:arrow_up: *${p.party}* rose to *${p.to}* (from ${p.from}), with ${points(p.score)}.`,
    down: (p: { party: Mrkdwn; from: Mrkdwn; to: Mrkdwn; score: string }) =>
      `:arrow_down: *${p.party}* fell to *${p.to}* (from ${p.from}), with ${points(p.score)}.`,
    none: (p: { party: Mrkdwn; from: Mrkdwn }) =>
      `*${p.party}* has no tier any more (was ${p.from}): none of its purchases counts.`,
    why: (why: string) => `Why: it ${why}.`,
    cause: (cause: string) => `What brought it about: ${cause}.`,
    coming: (c: { party: Mrkdwn; tier: Mrkdwn; points: string; day: string; score: string }) =>
      `:warning: *${c.party}* needs *${points(c.points)}* more by ${c.day} to stay *${c.tier}*. It has ${c.score}.`,
    ownedBy: (owner: Mrkdwn) => `Owner: ${owner}`,
    unowned: 'Nobody owns it yet.',
    toOwner: 'You get this as its owner.',
    summary: (s: { by: Mrkdwn; risen: number; fallen: number }) =>
      `${s.by} changed the loyalty settings: ${s.risen === 0 ? 'nobody rose' : s.risen === 1 ? '1 rose' : `${s.risen} rose`}, ${s.fallen === 0 ? 'nobody fell' : s.fallen === 1 ? '1 fell' : `${s.fallen} fell`}.`,
  },

  digest: {
    summary: (s: { risen: number; fallen: number; coming: number }) =>
      s.risen + s.fallen + s.coming === 0
        ? 'No loyalty tier changed.'
        : `Loyalty tiers: ${s.risen} up, ${s.fallen} down, ${s.coming} about to fall.`,
    lead: (s: { risen: number; fallen: number; coming: number }) =>
      `${s.risen} up, ${s.fallen} down, ${s.coming} about to fall`,
    nothing: 'Nothing new: no tier changed, and none is about to.',
    noneChanged: 'Nothing new: no tier changed since the last digest.',
    groups: { risen: 'Up', fallen: 'Down', coming: 'About to fall' },
  },

  card: {
    standing: (s: { tier: Mrkdwn; score: string; next: string }) =>
      `Loyalty: *${s.tier}* – ${s.score} of 100${s.next ? `; ${s.next}` : ''}`,
    next: (n: { tier: Mrkdwn; points: string }) => `${n.tier} needs ${n.points} more`,
    danger: (d: { points: string; day: string }) => `needs ${d.points} more by ${d.day} to stay`,
    top: 'the highest tier',
    none: 'Loyalty: no tier yet, it has not bought anything.',
    why: 'Why this tier?',
  },
  home: {
    falling: (f: { tier: Mrkdwn; points: string; day: string }) =>
      `about to lose ${f.tier}: needs ${f.points} more by ${f.day}`,
    counts: (tiers: string) => `*Loyalty:* ${tiers}`,
  },
  settings: loyaltySettings,
};
