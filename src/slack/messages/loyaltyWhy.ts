import type { KnownBlock } from '@slack/types';
import { daysFrom } from '../../loyalty/localDays.ts';
import type { LoyaltyScore } from '../../loyalty/loyaltyScore.ts';
import { type LoyaltyTier, thresholdOf } from '../../loyalty/loyaltyTier.ts';
import type { Reach } from '../../loyalty/reachByPurchase.ts';
import type { TierStep } from '../../loyalty/tierTimeline.ts';
import { roleReaches } from '../../people/role.ts';
import type { LoyaltyExplained } from '../../reports/loyalty/loyaltyExplained.ts';
import { code, type Mrkdwn, plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { purchasesButton } from './purchaseRecorded.ts';
import { tierName } from './tierName.ts';

/** The action_id of the button that explains a party's tier; its value is the party's id. */
export const WHY_LOYALTY = 'whyLoyalty';
/** The action_id of the button that shows every change of a party's tier. */
export const LOYALTY_HISTORY = 'loyaltyHistory';

type Reader = Pick<Request, 't' | 'actor'>;

const MOST_STEPS = 3;
const MOST_HISTORY = 30;

/** "Why gold?": what makes the score, what the next tier takes, and when this one would be lost. */
export const loyaltyWhy = (reader: Reader, explained: LoyaltyExplained): Message => {
  const { t } = reader;
  const { party, now } = explained;
  if (!now) return neverBought(reader, explained);
  const say = t.loyalty.why;
  const named = namesFor(explained, t);
  const lead = say.lead({
    ...{ party: plain(party.name), tier: named(now.state.tier), score: points(now.score.score) },
  });
  const standing = [say.since(t.requirements.day(now.state.tierSince)), heldLine(explained, t)].filter(
    Boolean,
  );
  const parts = partLines(explained, now.score, t).join('\n');
  const outlook = outlookLines(explained, t).join('\n');
  const flags = flagsOf(now.score, t);
  return {
    text: fallback([lead, ...standing, parts, outlook, ...flags].join('\n')),
    blocks: [
      section([lead, ...standing].join('\n')),
      section(parts),
      section(outlook),
      ...(flags.length > 0 ? [context(...flags)] : []),
      ...historyBlocks(explained, t),
      controls(reader, explained),
    ],
  };
};

const namesFor =
  ({ model }: LoyaltyExplained, t: Texts) =>
  (tier: LoyaltyTier | null): Mrkdwn =>
    tierName(tier, model.config.tierNames, t);

const neverBought = (reader: Reader, explained: LoyaltyExplained): Message => {
  const { t } = reader;
  const { party } = explained;
  const say = t.loyalty.why;
  const lead = say.never(plain(party.name));
  const name = party.shortName ?? party.name;
  const hint = say.neverHint(code(say.buyLine(/\s/.test(name) ? `"${name}"` : name)));
  return {
    text: fallback(`${lead} ${hint}`),
    blocks: [section(`${lead}\n${hint}`), ...historyBlocks(explained, t), controls(reader, explained)],
  };
};

/** Why it is in a tier that its score alone would not give. */
const heldLine = (explained: LoyaltyExplained, t: Texts): string => {
  const { now, model } = explained;
  if (!now) return '';
  const threshold = thresholdOf(now.state.tier, model.config.thresholds);
  if (now.score.score >= threshold) return '';
  const floor = points(threshold - model.config.demotion.margin);
  const tier = namesFor(explained, t)(now.state.tier);
  return t.loyalty.why.held({ tier, threshold: points(threshold), floor });
};

const partLines = ({ model, currency, on }: LoyaltyExplained, score: LoyaltyScore, t: Texts): string[] => {
  const say = t.loyalty.why;
  const { inputs, reference } = score;
  const { weights, fullPurchaseDays } = model.config;
  const of = (part: keyof typeof weights) => ({
    points: points(score.points[part]),
    most: points(100 * weights[part]),
  });
  const money = (minor: number) => t.loyalty.money(minor, currency);
  return [
    say.frequency({ ...of('frequency'), days: inputs.purchaseDays, full: fullPurchaseDays }),
    say.amount({
      ...{ ...of('amount'), net: money(inputs.netAmount) },
      reference: reference.amount === null ? null : money(Math.round(reference.amount)),
    }),
    say.recency({ ...of('recency'), daysAgo: Math.max(0, daysFrom(inputs.lastBoughtOn ?? on, on)) }),
    score.isSatisfactionAssumed
      ? say.assumed(of('satisfaction'))
      : say.satisfaction({
          ...{ ...of('satisfaction'), index: points(score.satisfaction) },
          ...{ ratings: inputs.ratingCount, feedback: inputs.feedbackCount },
        }),
  ];
};

const outlookLines = (explained: LoyaltyExplained, t: Texts): string[] => {
  const say = t.loyalty.why;
  const { next, danger, demotion, now } = explained;
  const named = namesFor(explained, t);
  const upwards = next
    ? `${say.next({ tier: named(next.tier), points: points(next.points) })} ${reachWords(next.reach, explained, t)}`
    : now && say.top(named(now.state.tier));
  const endangered =
    danger &&
    say.danger({
      ...{ tier: named(danger.tier), points: points(danger.points), day: t.requirements.day(danger.by) },
    });
  const downwards = demotion
    ? say.demotion({ tier: named(demotion.to), day: t.requirements.day(demotion.on) })
    : now?.state.tier === 'bronze'
      ? null
      : say.safe;
  return [endangered, upwards, downwards].filter((line): line is string => Boolean(line));
};

const reachWords = (reach: Reach, { currency }: LoyaltyExplained, t: Texts): string => {
  const say = t.loyalty.why.reach;
  switch (reach.by) {
    case 'anyPurchase':
      return say.anyPurchase;
    case 'amount':
      return say.amount(t.loyalty.money(reach.amount, currency));
    case 'days':
      return say.days(reach.days);
    case 'satisfaction':
      return say.satisfaction;
  }
};

const flagsOf = ({ inputs, reference }: LoyaltyScore, t: Texts): string[] => [
  ...(inputs.unconvertedCount > 0 ? [t.loyalty.why.unconverted(inputs.unconvertedCount)] : []),
  ...(reference.isProvisional ? [t.loyalty.why.provisional] : []),
];

const historyBlocks = (explained: LoyaltyExplained, t: Texts): KnownBlock[] => {
  const { steps } = explained;
  if (steps.length === 0) return [];
  const say = t.loyalty.why;
  const shown = steps.slice(0, MOST_STEPS).map((step) => stepLine(step, explained, t));
  const rest = steps.length - shown.length;
  return [section([say.history, ...shown, ...(rest > 0 ? [say.earlier(rest)] : [])].join('\n'))];
};

const stepLine = ({ on, from, to, score }: TierStep, explained: LoyaltyExplained, t: Texts): string => {
  const named = namesFor(explained, t);
  return t.loyalty.why.step({
    day: t.requirements.day(on),
    from: from === null ? null : named(from),
    to: named(to),
    score: score && points(score.score),
  });
};

const controls = ({ t, actor }: Reader, { party, steps, now }: LoyaltyExplained) => {
  const say = t.loyalty.why.button;
  const buy = formButton(t.purchases.list.record, { modal: 'buy', prefill: { partyId: party.id } });
  const history: ButtonSpec[] =
    steps.length > MOST_STEPS ? [{ action: LOYALTY_HISTORY, label: say.history, value: party.id }] : [];
  const bought = now ? [purchasesButton(t.purchases.list.button, party.id)] : [];
  const buying = roleReaches(actor.role, 'rep') ? [buy] : [];
  return actions(...buying, ...bought, ...history, {
    action: 'showParty',
    label: say.party,
    value: party.id,
  });
};

/** Every change of a party's tier, the latest first. */
export const loyaltyHistoryOf = (explained: LoyaltyExplained, t: Texts): Message => {
  const { party, steps } = explained;
  const say = t.loyalty.why;
  const shown = steps.slice(0, MOST_HISTORY).map((step) => stepLine(step, explained, t));
  const rest = steps.length - shown.length;
  const lead = say.historyOf(plain(party.name));
  const lines = [lead, ...shown, ...(rest > 0 ? [say.earlier(rest)] : [])].join('\n');
  const why = { action: WHY_LOYALTY, label: t.loyalty.card.why, value: party.id };
  return { text: fallback(lines), blocks: [section(lines), actions(why)] };
};
