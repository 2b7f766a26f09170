import type { PartyKind } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';

interface Said {
  party: Mrkdwn;
  amount: string;
}

const field = {
  amount: 'amount',
  currency: 'currency',
  boughtOn: 'day',
  description: 'what was bought',
  reference: 'order or invoice number',
} as const;

export const purchases = {
  field: field as Record<keyof typeof field, string>,
  recorded: {
    customer: ({ party, amount }: Said) => `*${party}* bought for *${amount}*.`,
    partner: ({ party, amount }: Said) => `*${party}* brought in *${amount}*.`,
    both: ({ party, amount }: Said) => `A purchase of *${amount}* with *${party}* is recorded.`,
  } as Record<PartyKind, (said: Said) => string>,
  refunded: ({ party, amount }: Said) => `A refund of *${amount}* to *${party}* is recorded.`,
  changed: ({ party, amount }: Said) => `The purchase of *${party}* is changed: it is *${amount}* now.`,
  refundChanged: ({ party, amount }: Said) => `The refund to *${party}* is changed: it is *${amount}* now.`,
  nothingChanged: (party: Mrkdwn) => `Nothing is different: the purchase of *${party}* stays as it was.`,
  already: ({ reference, party, amount, day }: Said & { reference: Mrkdwn; day: string }) =>
    `${reference} is recorded already: *${amount}* with *${party}* on ${day}. Nothing was recorded twice.`,
  quote: (text: Mrkdwn) => `“${text}”`,
  on: (day: string) => `On ${day}.`,
  ahead: (day: string) => `It is dated ${day}, and counts from then on.`,
  numbered: (reference: Mrkdwn) => `Number ${reference}.`,
  converted: ({ amount, rate }: { amount: string; rate: string }) => `That is ${amount} at ${rate}.`,
  unconverted: ({ currency, day, line }: { currency: string; day: string; line: Mrkdwn }) =>
    `:warning: No rate is known for ${currency} on ${day}, so it is left out of the amount; it counts as a purchase all the same. An admin can set one: ${line}`,
  firstCurrency: (base: string) =>
    `${base} is the base currency from now on: everything is counted in it. An admin can choose another one: \`/prm rates base USD\``,
  countsForNothing: 'An amount of zero counts for nothing.',
  refundOf: ({ what, left }: { what: string; left: string }) => `It refunds ${what}; ${left} is left of it.`,
  refundOfAll: (what: string) => `It refunds all of ${what}, which no longer counts as a purchase.`,
  thePurchase: ({ reference, amount, day }: { reference: Mrkdwn | null; amount: string; day: string }) =>
    reference ? `${reference} (${amount}, ${day})` : `the ${amount} of ${day}`,
  loyalty: {
    now: ({ score, tier }: { score: string; tier: string }) => `Loyalty *${score}*, *${tier}*`,
    moved: (l: { score: string; tier: string; change: string }) =>
      `Loyalty *${l.score}* (${l.change}), *${l.tier}*`,
    first: 'its first tier',
    was: (tier: string) => `was ${tier}`,
    needs: ({ tier, points }: { tier: string; points: string }) => `${tier} needs ${points} more`,
    isNow: ({ score, tier }: { score: string; tier: string }) => `Its loyalty is *${score}*, *${tier}*.`,
    none: 'Nothing it bought counts now, so it has no tier.',
  },
  edit: 'Edit',
  refund: 'Refund',
  list: {
    button: 'Purchases',
    lead: (l: { party: Mrkdwn; from: number; upTo: number }) =>
      `*Purchases of ${l.party}*, newest first (${l.from}–${l.upTo})`,
    total: (l: { net: string; count: number }) =>
      `In the last 365 days: *${l.net}* net on ${l.count === 1 ? 'one day' : `${l.count} days`}.`,
    leftOut: (count: number) =>
      count === 1
        ? ':warning: One of them is left out of the amount: its currency has no rate.'
        : `:warning: ${count} of them are left out of the amount: their currency has no rate.`,
    nothing: (party: Mrkdwn) => `No purchase of *${party}* is recorded yet.`,
    record: 'Record a purchase',
    purchase: (l: { day: string; amount: string }) => `*${l.amount}* on ${l.day}`,
    refund: (l: { day: string; amount: string }) => `Refund of *${l.amount}* on ${l.day}`,
    cancelled: 'refunded in full',
    partlyLeft: (left: string) => `${left} left after refunds`,
    ahead: 'still to come',
    noRate: ':warning: no rate, left out of the amount',
    zero: 'counts for nothing',
    older: 'Older',
    newer: 'Newer',
    choose: 'What to do',
    editIt: 'Edit',
    refundIt: 'Refund',
    undoIt: 'Take back',
  },
  event: {
    purchase: (amount: string) => `purchase of *${amount}*`,
    refund: (amount: string) => `refund of *${amount}*`,
  },
  form: {
    title: 'Record a purchase',
    refundTitle: 'Record a refund',
    edit: 'Edit a purchase',
    editRefund: 'Edit a refund',
    amount: 'Amount',
    amountHint: (base: string | null) =>
      base
        ? `With its currency unless it is ${base}: 1,200.50 USD. Both 1,200.50 and 1.200,50 are understood.`
        : 'With its currency: 1,200.50 EUR. The first currency becomes the base, in which everything is counted.',
    amountExample: '1,200.50 EUR',
    boughtOn: 'When was it?',
    boughtOnHint: 'Today, if left empty.',
    description: 'What was it?',
    descriptionExample: 'annual licence',
    reference: 'Order or invoice number',
    referenceHint: 'The same number is never counted twice.',
    refundOf: 'Refund of',
    refundOfHint: 'Leave it out when it refunds no particular purchase.',
    refundOfNumber: 'Number of the purchase it refunds',
    noneOfThem: 'No particular purchase',
    choice: (c: { amount: string; day: string; about: string }) =>
      `${c.amount}, ${c.day}${c.about ? `, ${c.about}` : ''}`,
  },
  rates: {
    title: 'Currencies',
    base: (base: string) => `Everything is counted in *${base}*.`,
    noBase: 'No currency is set yet. The first purchase sets it, or an admin: `/prm rates base EUR`',
    none: 'No rate is set. One unit of another currency in the base: `/prm rates USD 0.92 2026-01-01`',
    rate: (r: { currency: string; rate: string; base: string; day: string }) =>
      `1 ${r.currency} = ${r.rate} ${r.base} from ${r.day}`,
    more: (count: number) => `and ${count} earlier`,
    missing: (m: { currency: string; count: number; day: string; line: Mrkdwn }) =>
      `:warning: ${m.currency}: ${m.count === 1 ? '1 purchase is' : `${m.count} purchases are`} left out of the amount for want of a rate, the first on ${m.day}: ${m.line}`,
    setOne: 'Set a rate',
    changeBase: (line: Mrkdwn) => `To count in another currency: ${line}`,
    set: (r: { currency: string; rate: string; base: string; day: string }) =>
      `1 ${r.currency} is *${r.rate} ${r.base}* from ${r.day} on.`,
    same: (r: { currency: string; rate: string; base: string; day: string }) =>
      `1 ${r.currency} is ${r.rate} ${r.base} from ${r.day} on already. Nothing was changed.`,
    removed: (r: { currency: string; rate: string; base: string; day: string }) =>
      `The rate of ${r.currency} from ${r.day}, ${r.rate} ${r.base}, is removed.`,
    settled: (s: { purchases: number; parties: number }) =>
      s.purchases === 0
        ? 'No purchase changes by that.'
        : `${s.purchases === 1 ? '1 purchase was' : `${s.purchases} purchases were`} converted anew, and the loyalty of ${s.parties === 1 ? 'one customer or partner' : `${s.parties} customers and partners`} brought up to date.`,
    baseSet: (base: string) => `Everything is counted in *${base}* now.`,
    baseSame: (base: string) => `${base} is the base currency already. Nothing was changed.`,
    derived: (count: number) =>
      count === 0
        ? 'Rates of before mean nothing any more: set them anew with `/prm rates`.'
        : `${count === 1 ? 'One rate was' : `${count} rates were`} worked out from those of before; \`/prm rates\` shows them.`,
    confirm: (c: { base: string; before: string }) =>
      `Count everything in *${c.base}* instead of *${c.before}*? Every purchase is converted anew, and every tier judged again. It can be undone.`,
    confirmNoRate: (base: string) =>
      `:warning: No rate is set for ${base}, so all rates go, and purchases in other currencies are left out of the amount until rates are set again. Better set one first: ${'`'}/prm rates ${base} …${'`'}`,
    yes: (base: string) => `Count in ${base}`,
    form: {
      title: 'Set a rate',
      currency: 'Currency',
      currencyHint: 'Its code, such as USD.',
      rate: (base: string) => `One unit of it in ${base}`,
      validFrom: 'From which day on?',
      validFromHint: 'Today, if left empty. It lasts until the next rate of that currency.',
    },
    undone: {
      rate: (currency: string) => `Undone: the rate of ${currency} is as it was before.`,
      base: (base: string) => `Undone: everything is counted in *${base}* again.`,
      noBase: 'Undone: no base currency is set again.',
    },
  },
  undone: {
    purchase: ({ party, amount }: Said) => `Undone: *${amount}* of *${party}* does not count any more.`,
    refund: ({ party, amount }: Said) =>
      `Undone: the refund of *${amount}* to *${party}* does not count any more.`,
    change: ({ party, fields }: { party: Mrkdwn; fields: string }) =>
      `Undone: the purchase of *${party}* is as it was before (${fields}).`,
  },
};
