import type { RiskLevel } from '../../health/churnRisk.ts';
import type { HealthPart } from '../../health/healthConfig.ts';
import type { HealthCap } from '../../health/healthScore.ts';
import type { BacktestGroup } from '../../health/riskBacktest.ts';
import type { HealthBand } from '../../loyalty/healthBand.ts';
import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface About {
  side: PartySide | undefined;
  segment: Mrkdwn | null;
  isMine: boolean;
}

const sideTitle: Record<PartySide, string> = { customer: 'Customers', partner: 'Partners' };
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const ago = (count: number): string => (count === 0 ? 'today' : `${days(count)} ago`);
const level: Record<RiskLevel, string> = { low: 'low', medium: 'medium', high: 'high' };
const who = ({ side, segment, isMine }: About): string => {
  const sides = side ? common.sides[side] : 'customers and partners';
  return `${isMine ? 'your ' : ''}${sides}${segment ? ` in #${segment}` : ''}`;
};

export const health = {
  band: { green: 'green', amber: 'amber', red: 'red' } satisfies Record<HealthBand, string> as Record<
    HealthBand,
    string
  >,
  part: {
    satisfaction: 'satisfaction',
    activity: 'activity',
    service: 'service',
    delivery: 'delivery',
  } satisfies Record<HealthPart, string> as Record<HealthPart, string>,
  level,
  card: {
    health: ({ score, band }: { score: string; band: string }) => `Health: *${score}* – *${band}*`,
    unknown: 'Health: not judged yet.',
    risk: ({ risk, level: said }: { risk: string; level: string }) => `Churn risk: *${risk}* – *${said}*`,
    riskRaised: ({ risk, level: said }: { risk: string; level: string }) =>
      `Churn risk: *${risk}* – *${said}*, a level up for the open alert`,
    neverBought: 'Churn risk: not before the first purchase.',
    why: 'Why this health?',
  },
  why: {
    of: (party: string) => `Why this health and risk of ${party}`,
    lead: (w: { party: Mrkdwn; score: string; band: string }) =>
      `*Why health ${w.score} (${w.band}) for ${w.party}?*`,
    nothing: (party: Mrkdwn) =>
      `*Health of ${party}:* nothing to judge it by yet, neither ratings nor purchases nor needs that were promised for a day.`,
    part: (p: { part: string; value: string; percent: number; points: string; why: string }) =>
      `*${p.part}* ${p.value}, counting ${p.percent} %: ${p.points} points (${p.why})`,
    satisfaction: (ratings: string) => `the standing over ${ratings}`,
    activity: ({ recency, frequency }: { recency: string; frequency: string }) =>
      `the middle of recency ${recency} and frequency ${frequency}`,
    delivery: (d: { onTime: number; late: number; overdue: number }) =>
      `promised needs of 12 months: ${d.onTime} shipped in time, ${d.late} late, ${d.overdue} overdue`,
    service: 'cases answered in time',
    sum: (points: readonly string[], score: string) => `${points.join(' + ')} = *${score}*`,
    missing: (parts: string) => `Not known: ${parts}. Their weight goes to the others.`,
    cap: {
      alert: (c: { uncapped: string; at: number }) =>
        `Held at ${c.at} at most (without that: ${c.uncapped}): its low-satisfaction alert is open.`,
      criticalCase: (c: { uncapped: string; at: number }) =>
        `Held at ${c.at} at most (without that: ${c.uncapped}): a critical case is overdue.`,
    } satisfies Record<HealthCap, unknown> as Record<
      HealthCap,
      (c: { uncapped: string; at: number }) => string
    >,
    bands: (b: { green: number; amber: number; takes: number; since: string }) =>
      `Green from ${b.green}, amber from ${b.amber}, below that red; a band is left only ${b.takes} points beyond its line. In this one since ${b.since}.`,
    risk: (r: { risk: string; level: string }) => `*Why churn risk ${r.risk} (${r.level})?*`,
    riskNone: '*Churn risk:* it has not bought yet, so there is nothing to lose.',
    recency: (r: { daysSince: number; recency: string }) =>
      `last bought ${ago(r.daysSince)}: recency *${r.recency}*, which halves every 90 days`,
    frequency: (f: { purchaseDays: number; frequency: string }) =>
      `bought on ${days(f.purchaseDays)} in 12 months: frequency *${f.frequency}*; 12 days are 100`,
    riskSum: (r: { recency: string; frequency: string; risk: string }) =>
      `100 − (${r.recency} + ${r.frequency}) ÷ 2 = *${r.risk}*`,
    raised: 'One level up, because its low-satisfaction alert is open.',
    levels: (l: { medium: number; high: number }) =>
      `Below ${l.medium} low, from ${l.high} high. An index, not a probability: \`/prm risk\` says what it has been worth here.`,
  },

  risk: {
    title: (about: About) => `Churn risk of ${who(about)}`,
    nobody: (about: About) =>
      `None of ${about.isMine ? who(about) : `our ${who(about)}`} has bought yet, so there is no risk to tell. The first purchase: \`/prm buy\``,
    counts: (c: { side: PartySide; buyers: number; high: number; medium: number; low: number }) =>
      `*${sideTitle[c.side]}:* ${c.high} high, ${c.medium} medium, ${c.low} low, of ${c.buyers} who have bought.`,
    line: (l: { party: Mrkdwn; risk: string; level: string; owner: string; why: string }) =>
      `*${l.party}* ${l.risk} (${l.level}) · ${l.owner}\n${l.why}`,
    why: (w: { daysSince: number; purchaseDays: number }) =>
      `last bought ${ago(w.daysSince)}, on ${days(w.purchaseDays)} in 12 months`,
    raised: 'a level up for the open low-satisfaction alert',
    owner: (owner: Mrkdwn) => `owner ${owner}`,
    noOwner: 'nobody owns it',
    none: 'Nobody of those who bought within the year is at medium or high risk.',
    more: (count: number) => `… and ${count} more at medium or high risk`,
    gone: ({ names, count }: { names: string; count: number }) =>
      `*Bought nothing for a year or more* (${count}): ${names}`,
    goneParty: ({ party, daysSince }: { party: Mrkdwn; daysSince: number }) =>
      `${party} (${days(daysSince)})`,
    backtest: {
      title: (b: { months: number; from: string; to: string; days: number }) =>
        `*What the index has been worth here.* Looking back from the first of ${b.months === 1 ? 'one month' : `${b.months} months`} (${b.from} to ${b.to}), knowing only what was known then, this many bought again within ${b.days} days:`,
      group: {
        low: 'low',
        medium: 'medium',
        high: 'high',
        gone: 'nothing bought for a year',
      } satisfies Record<BacktestGroup, string> as Record<BacktestGroup, string>,
      share: (s: { group: string; percent: number; again: number; count: number }) =>
        `${s.group}: *${s.percent} %* (${s.again} of ${s.count})`,
      few: (s: { group: string; count: number }) => `${s.group}: too few to tell (${s.count})`,
      auc: (percent: number) =>
        `Of two parties, one that bought again and one that did not, the index ranked them rightly *${percent} %* of the time; 50 % is chance.`,
      tooLittle:
        'What the index has been worth here: *too little history* to tell yet. It takes purchases of three months and more, and 90 days after them.',
    },
    show: 'Show',
    showOf: (party: string) => `Show ${party}`,
    how: 'Risk = 100 − (recency + frequency) ÷ 2. Below 40 low, from 70 high; one level up while a low-satisfaction alert is open. An index, not a probability.',
    narrow: 'Narrow it down: `/prm risk mine`, `partners`, or a segment.',
  },

  digest: {
    summary: (s: { worse: number; better: number }) =>
      s.worse + s.better === 0
        ? 'Nobody’s health, risk or loyalty turned.'
        : `${s.worse} turned for the worse, ${s.better} for the better.`,
    lead: (s: { worse: number; better: number }) => `${s.worse} for the worse, ${s.better} for the better`,
    nothing: 'Nothing new: nobody’s health, churn risk or loyalty turned.',
    group: {
      healthFell: 'Health fell',
      highRisk: 'Now at high risk',
      atRisk: 'Now loyal but unhappy',
      healthRose: 'Health rose',
      toGrow: 'Now happy but not loyal: to grow',
    },
    line: ({ group, names }: { group: string; names: string }) => `*${group}:* ${names}`,
    band: (b: { party: Mrkdwn; from: string; to: string }) => `${b.party} (${b.from} → ${b.to})`,
    risk: (r: { party: Mrkdwn; daysSince: number }) => `${r.party} (last bought ${ago(r.daysSince)})`,
    said: (s: { party: Mrkdwn; mean: string }) => `${s.party} (satisfaction ${s.mean})`,
  },

  home: {
    risk: (r: { risk: string; daysSince: number }) =>
      `high churn risk, ${r.risk}: last bought ${days(r.daysSince)} ago`,
    red: (day: string) => `health red since ${day}`,
    team: (count: number) => (count === 0 ? '*Health:* nobody is red.' : `*Health:* ${count} red`),
    riskList: 'Churn risk',
  },
};
