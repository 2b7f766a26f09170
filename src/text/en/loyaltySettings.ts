import type { LoyaltyNumber } from '../../loyalty/loyaltySettings.ts';
import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import type { Mrkdwn } from '../mrkdwn.ts';

const parties = (n: number): string => (n === 1 ? '1 party' : `${n} parties`);

export const loyaltySettings = {
  title: 'Loyalty settings',
  groups: {
    tiers: 'Tiers',
    weights: 'What counts how much',
    demotion: 'When a tier is lost',
  },
  weightsHint: 'In percent. Together they must be 100.',
  number: {
    silver: 'The second tier begins at',
    gold: 'The third tier begins at',
    platinum: 'The highest tier begins at',
    frequency: 'How often they buy',
    amount: 'How much they spend',
    recency: 'How recently they bought',
    satisfaction: 'How satisfied they are',
    margin: 'Margin in points',
    grace: 'Days of grace',
    shortest: 'Shortest stay in a tier, in days',
  } as Record<LoyaltyNumber, string>,
  hint: {
    silver: 'Points, 0 to 100.',
    margin: 'So far a score may fall below where the tier begins before the tier is in danger.',
    grace: 'After so many days in danger the tier is lost.',
    shortest: 'No tier is lost sooner after it was reached.',
  } as Partial<Record<LoyaltyNumber, string>>,
  name: {
    bronze: 'Name of the lowest tier',
    silver: 'Name of the second tier',
    gold: 'Name of the third tier',
    platinum: 'Name of the highest tier',
  } as Record<LoyaltyTier, string>,
  nameHint: 'Empty: bronze, silver, gold, platinum, each in the reader’s language.',
  preview: 'Preview',
  previewTitle: 'What it would do today, not saved yet:',
  previewRefused: 'No preview yet:',
  nothing: 'Nobody’s tier would change.',
  rise: (n: number) => (n === 1 ? '*1* would rise at once' : `*${n}* would rise at once`),
  fall: (n: number) => (n === 1 ? '*1* would fall at once' : `*${n}* would fall at once`),
  endangered: (n: number) =>
    n === 1 ? '*1* would be in danger and fall later' : `*${n}* would be in danger and fall later`,
  outOfDanger: (n: number) => (n === 1 ? '*1* would be out of danger' : `*${n}* would be out of danger`),
  move: (m: { party: Mrkdwn; from: Mrkdwn; to: Mrkdwn }) => `• *${m.party}*: ${m.from} → ${m.to}`,
  later: (m: { party: Mrkdwn; from: Mrkdwn; to: Mrkdwn; day: string }) =>
    `• *${m.party}*: ${m.from} → ${m.to} on ${m.day}, unless its score rises`,
  more: (n: number) => `• and ${n} more`,
  looked: (n: number) => `${parties(n)} looked at.`,
  cut: (n: number) => `Only the first ${n} parties were looked at.`,
  done: (version: number) =>
    `*The loyalty settings are saved* as version ${version}. Everybody is being judged by them now; changed tiers are told in one summary.`,
  undone: 'Undone: the loyalty settings are as they were before. Everybody is being judged by them now.',
  show: 'Show loyalty',
  changed: 'Changed:',
  field: (f: { field: string; from: string; to: string }) => `• ${f.field}: ${f.from} → *${f.to}*`,
  problems: {
    number: 'Type a number, such as 40.',
    range: ({ least, most }: { least: number; most: number }) => `Type a number from ${least} to ${most}.`,
    order: ({ below, above }: { below: string; above: number }) =>
      `It must be above ${above}, where ${below} begins.`,
    sum: (sum: number) =>
      `The four shares add up to ${sum} %, ${sum > 100 ? `${Number((sum - 100).toFixed(6))} too many` : `${Number((100 - sum).toFixed(6))} too few`}. Together they must be 100 %.`,
    margin: (most: number) => `It must be below ${most}: a tier may not reach down into the one below it.`,
    name: ({ length, most }: { length: number; most: number }) =>
      `The name has ${length} characters; at most ${most} fit.`,
    sameName: (as: string) => `That is the name of another tier (${as}). Give each its own.`,
  },
};
