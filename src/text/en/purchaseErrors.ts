import type { ErrorKey, ErrorParams, ShownPurchase } from '../../errors.ts';
import { decimalsOf, MOST_AMOUNT } from '../../money/currency.ts';
import type { RateRefusal } from '../../money/exchangeRate.ts';
import type { AmountRefusal } from '../../money/parseAmount.ts';
import type { PurchaseDayRefusal } from '../../purchases/purchaseDay.ts';
import { money } from '../money.ts';
import { code, person, plain } from '../mrkdwn.ts';

const amountProblem: Record<
  AmountRefusal | 'negative' | 'zero',
  (typed: string, currency: string) => string
> = {
  empty: () => 'An amount is missing.',
  notANumber: (typed) => `${typed} is not an amount.`,
  malformed: (typed) => `${typed} does not read as an amount. Write it plainly, such as \`1200.50\`.`,
  ambiguous: (typed) => `${typed} can be read in two ways.`,
  tooManyDecimals: (typed, currency) =>
    decimalsOf(currency) === 0
      ? `${typed} has decimals, and ${currency} has none.`
      : `${typed} has more decimals than ${currency} has (${decimalsOf(currency)}).`,
  tooLarge: (typed, currency) =>
    `${typed} is too large for one purchase: at most ${money(MOST_AMOUNT, currency, 'en')}.`,
  multiplier: (typed) => `${typed} may mean thousands or millions. Write the number out.`,
  negative: (typed) => `${typed} is below 0. Money that was given back is a refund.`,
  zero: () => 'An amount of zero counts for nothing, so nothing was recorded. What was it worth?',
};

const purchaseDayProblem: Record<PurchaseDayRefusal, (typed: string) => string> = {
  notADate: (typed) => `${typed} is not a date. Write it as year-month-day, such as \`2026-01-31\`.`,
  ambiguous: (typed) => `${typed} can be read in two ways: which day is it?`,
  tooEarly: (typed) => `${typed} is too long ago: purchases are taken from 2000 on.`,
  tooLate: (typed) => `${typed} is more than two years ahead. Was another year meant?`,
};

const rateProblem: Record<RateRefusal, string> = {
  notANumber: 'is not a rate: it is a plain number, what one unit is worth in the base currency.',
  notAboveZero: 'is not a rate: it has to be above 0.',
  tooLarge: 'is larger than any rate.',
  tooPrecise: 'has more than 12 decimals.',
};

/** Lines, or amounts, to choose from. */
const pasteOneOf = (readings: readonly string[]): string =>
  readings.length === 0
    ? ''
    : ` ${readings.length === 1 ? 'Paste' : 'Paste one of these'}: ${readings.map(code).join(' or ')}`;

const shownPurchase = ({ name, amount, currency, boughtOn, description }: ShownPurchase): string =>
  `${plain(name)}, ${money(amount, currency, 'en')}, ${boughtOn}${description ? `, “${plain(description)}”` : ''}`;

/** What is wrong with a purchase, an amount or a rate. */
export const purchaseErrors = {
  amountRefused: ({ typed, reason, currency, readings }) =>
    `${amountProblem[reason](code(typed), currency)}${pasteOneOf(readings)}`,
  currencyUnknown: ({ typed, nearest, corrected }) => {
    if (typed === '')
      return `In which currency? Write it behind the amount${corrected ? `: ${code(corrected)}` : ', such as `1200 EUR`.'}`;
    const meant = nearest ? ` Did you mean ${code(nearest)}?` : ' A code has three letters, such as `EUR`.';
    return `${code(typed)} is not a currency.${meant}${corrected ? ` Paste: ${code(corrected)}` : ''}`;
  },
  currencyAmbiguous: ({ typed, readings }) =>
    `${code(typed)} is the sign of several currencies, so it has to be said which one.${pasteOneOf(readings)}`,
  purchaseDayRefused: ({ typed, reason, readings }) =>
    `${purchaseDayProblem[reason](code(typed))}${pasteOneOf(readings)}`,
  purchaseTextRefused: ({ field, length, most }) =>
    field === 'description'
      ? `This description has ${length} characters; at most ${most} are possible. Say it in a few words.`
      : `This number has ${length} characters; at most ${most} are possible.`,
  purchaseGone: () =>
    'That purchase does not count any more, or never did. `/prm purchases` with the name lists those that do.',
  purchaseNotYours: ({ byId }) => `${person(byId)} recorded this: only they or a manager can change it.`,
  purchaseStaysOne: ({ isRefund }) =>
    isRefund
      ? 'A refund stays a refund: type the amount without a minus, above 0. To make it a purchase, take it back and record one.'
      : 'A purchase stays a purchase: its amount is above 0. Money that was given back is a refund: `/prm refund`.',
  purchaseReferenceTaken: ({ reference, known, wanted }) =>
    `The number ${code(reference)} is taken, and nothing was changed.\n• Recorded: ${shownPurchase(known)}\n• Now: ${shownPurchase(wanted)}\nIf it is another purchase, give it its own number; if the first one was wrong, edit it.`,
  purchaseHasRefunds: ({ count, refunded, currency }) =>
    `${money(refunded, currency, 'en')} of it ${count === 1 ? 'was refunded' : `was given back in ${count} refunds`}, and must still fit in. Take the refund back or change it first: \`/prm purchases\` with the name lists it.`,
  refundReferenceUnknown: ({ typed, known, corrected }) =>
    `No purchase has the number ${code(typed)}. ${known.length > 0 ? `Its latest numbers: ${known.map(code).join(', ')}. ` : ''}${corrected ? `For a refund of no particular purchase, paste: ${code(corrected)}` : 'Leave it out for a refund of no particular purchase.'}`,
  refundOfRefund: ({ reference }) =>
    `${reference ? code(reference) : 'That'} is a refund itself. Name the purchase that is refunded, or take that refund back.`,
  refundElsewhere: ({ reference, name }) =>
    `${reference ? code(reference) : 'That purchase'} is a purchase of *${plain(name)}*. A refund goes to whoever bought.`,
  refundOtherCurrency: ({ is, was }) =>
    `That purchase was in ${was}, so its refund is in ${was}, too, and not in ${is}.`,
  refundTooEarly: ({ on, boughtOn }) =>
    `The refund is dated ${on}, before its purchase of ${boughtOn}. Give it a day from ${boughtOn} on.`,
  refundTooMuch: ({ refund, left, amount, currency }) =>
    left <= 0
      ? `That purchase of ${money(amount, currency, 'en')} was refunded in full already. Nothing was recorded.`
      : `${money(refund, currency, 'en')} is more than what is left of that purchase: ${money(left, currency, 'en')} of ${money(amount, currency, 'en')}.`,
  rateRefused: ({ typed, reason, corrected }) =>
    `${typed ? code(typed) : 'The rate'} ${rateProblem[reason]} For example: ${code(corrected)}`,
  rateDayRefused: ({ typed }) =>
    `${code(typed)} is no day to set a rate for: from 1990 on, and at most a year ahead, as \`2026-01-31\`.`,
  rateOfBase: ({ base }) =>
    `${base} is the base currency: it is always worth 1. Rates say what other currencies are in ${base}.`,
  rateUnknown: ({ currency, validFrom }) =>
    `No rate of ${code(currency)} begins on ${validFrom}. \`/prm rates\` lists those there are.`,
  baseCurrencyMissing: () =>
    'No base currency is set, so a rate has nothing to lead to. Set it first: `/prm rates base EUR`',
  ratesWordUnknown: ({ typed, nearest }) =>
    `\`/prm rates\` does not know ${code(typed)}. ${nearest ? `Did you mean ${code(nearest)}? ` : ''}Try \`/prm rates\`, \`/prm rates USD 0.92 2026-01-01\`, \`/prm rates remove USD 2026-01-01\` or \`/prm rates base EUR\`.`,
} satisfies { [K in ErrorKey]?: (params: ErrorParams[K]) => string };
