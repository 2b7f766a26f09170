import { type AmountSpan, amountSpans } from './amountSpans.ts';
import { textOf } from './lineSlices.ts';
import { parsePurchaseDay, type TypedDay } from './purchaseDay.ts';
import type { Line, Token } from './tokens.ts';

/** One reading of a purchase line. Null: not typed. */
export interface PurchaseDraft {
  readonly party: string | null;
  readonly amount: Pick<AmountSpan, 'number' | 'currency'> | null;
  readonly day: ({ readonly typed: string } & TypedDay) | null;
  readonly description: string | null;
  readonly reference: string | null;
  /** The number of the purchase that a refund takes back, where it was said apart from its own. */
  readonly refundOf: string | null;
  readonly isRefund: boolean;
}

const MOST_DRAFTS = 8;
/** Quotes make clear where the name ends: only `EUR 1200` still reads in two ways. */
const MOST_SPANS_AFTER_QUOTES = 2;
const MOST_OPTION_TOKENS = 12;
const referenceWords = [
  'ref',
  'reference',
  'invoice',
  'order',
  'no',
  'no.',
  '单号',
  '订单号',
  '发票号',
  '编号',
  '订单',
  '发票',
];
const refundOfWords = ['of', '原单', '原单号', '所退单号', '退单号'];
const refundWords = ['refund', 'refunded', 'return', 'returned', '退款', '退货', '退'];
const linkingWords = ['on', 'at', 'for', '于', '日期'];

/**
 * Reads `<party> <amount> [day] [ref <number>] [refund] ["what"]`, the part after the command word. Names hold numbers
 * ("Studio 54"), so every reading is returned, best first, for `chooseDraft`; always at least one; never throws.
 */
export const parsePurchase = (line: Line, today: string): readonly [PurchaseDraft, ...PurchaseDraft[]] => {
  const spans = amountSpans(line).filter(({ from }) => from > 0);
  const drafts = spans.map((span) => ({
    ...{ party: textOf(line, 0, span.from), amount: { number: span.number, currency: span.currency } },
    ...optionsFrom(line, span.to, today),
  }));
  const whole: PurchaseDraft = {
    ...{ party: textOf(line, 0), amount: null },
    ...optionsFrom({ ...line, tokens: [] }, 0, today),
  };
  const most = line.tokens[0]?.kind === 'quoted' ? MOST_SPANS_AFTER_QUOTES : MOST_DRAFTS;
  const read = drafts.length > 0 ? drafts.slice(0, most) : withoutAmount(line, today);
  const [best, ...others] = [...read, whole];
  return best === undefined ? [whole] : [best, ...others];
};

/** The name alone, with whatever else was said after it: for the form. */
const withoutAmount = (line: Line, today: string): PurchaseDraft[] => {
  const drafts: PurchaseDraft[] = [];
  for (let at = 1; at < Math.min(line.tokens.length, MOST_DRAFTS); at += 1)
    drafts.push({ party: textOf(line, 0, at), amount: null, ...optionsFrom(line, at, today) });
  return drafts;
};

type Options = Omit<PurchaseDraft, 'party' | 'amount'>;
type Said = { -readonly [K in keyof Options]?: Options[K] };

/** Options stand before or behind what was bought; within an unquoted description nothing is one. */
const optionsFrom = (line: Line, from: number, today: string): Options => {
  const { tokens } = line;
  const said: Said = {};
  let start = from;
  for (let option = optionAt(tokens, start, today); option; option = optionAt(tokens, start, today)) {
    Object.assign(said, option.said);
    start += option.length;
  }
  let end = tokens.length;
  for (let at = Math.max(start, tokens.length - MOST_OPTION_TOKENS); at < tokens.length; at += 1) {
    const trailing = allOptions(tokens, at, today);
    if (!trailing) continue;
    Object.assign(said, trailing);
    end = at;
    break;
  }
  return {
    ...{ day: said.day ?? null, reference: said.reference ?? null, refundOf: said.refundOf ?? null },
    ...{ isRefund: said.isRefund ?? false, description: start < end ? textOf(line, start, end) : null },
  };
};

const allOptions = (tokens: readonly Token[], from: number, today: string): Said | null => {
  const said: Said = {};
  let at = from;
  while (at < tokens.length) {
    const option = optionAt(tokens, at, today);
    if (!option) return null;
    Object.assign(said, option.said);
    at += option.length;
  }
  return said;
};

const optionAt = (
  tokens: readonly Token[],
  at: number,
  today: string,
): { said: Said; length: number } | null => {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quoted') return null;
  if (token.kind === 'colon') return { said: {}, length: 1 };
  if (refundWords.includes(token.key)) return { said: { isRefund: true }, length: 1 };
  const day = parsePurchaseDay(token.key, today);
  if (day) return { said: { day: { typed: token.text, ...day } }, length: 1 };
  const colon = tokens[at + 1]?.kind === 'colon' ? 1 : 0;
  const next = tokens[at + 1 + colon];
  if (linkingWords.includes(token.key) && next) {
    const linked = parsePurchaseDay(next.key, today);
    return linked && { said: { day: { typed: next.text, ...linked } }, length: 2 + colon };
  }
  if (next && referenceWords.includes(token.key) && isNumberLike(next, token.key))
    return { said: { reference: next.text }, length: 2 + colon };
  if (next && refundOfWords.includes(token.key) && isNumberLike(next, token.key))
    return { said: { refundOf: next.text }, length: 2 + colon };
  const glued = /^(?:单号|订单号|发票号|编号)(.+)$/u.exec(token.text);
  return glued?.[1] ? { said: { reference: glued[1] }, length: 1 } : null;
};

/** After a word that is an everyday one as well (order, of) only what cannot be a count is a number: INV-7, 20341. */
const isNumberLike = ({ text, kind }: Token, word: string): boolean =>
  kind !== 'colon' &&
  (/^(?:ref|reference|单号|订单号|发票号|编号|原单号|所退单号)$/.test(word) ||
    /\d{4}|\d.*[\p{L}#/-]|[\p{L}#/-].*\d/u.test(text));
