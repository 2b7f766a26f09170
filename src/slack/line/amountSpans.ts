import { isCurrency } from '../../money/currency.ts';
import { currenciesMeant, looksLikeCurrency } from '../../money/currencySigns.ts';
import type { Line, Token } from './tokens.ts';

/** Tokens `from` up to, not including, `to` that read as one amount, good or bad, with what stands for its currency. */
export interface AmountSpan {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly currency: string | null;
}

const FARTHEST_TOKEN = 40;
const MOST_GROUPS = 5;
/** A sign or code, the number with its multiplier, a sign or code: `€1,200.50`, `-200`, `1.2万元`, `1200EUR`. */
const GLUED =
  /^([-−+(]?)([^\d\s.,()+\-−]{0,4})([-−+(]?\d[\d.,'’_]*(?:(?:k|m|bn|K|M)(?![a-zA-Z])|百万|千|万|萬|亿|億)?\)?)([^\d\s.,()]{0,8})$/u;
const MULTIPLIER = /^(?:k|m|bn|千|万|萬|百万|亿|億)$/iu;

/** Every place of the line that reads as an amount, also typed apart: `1 200`, `EUR 1200`, `1.2 万 元`. */
export const amountSpans = ({ tokens }: Line): AmountSpan[] => {
  const spans: AmountSpan[] = [];
  for (let at = 0; at < Math.min(tokens.length, FARTHEST_TOKEN); at += 1) {
    const span = spanAt(tokens, at);
    if (!span) continue;
    spans.push(span);
    const before = tokens[at - 1];
    // `EUR 1200`: where the word before may be its currency that reading comes first.
    if (!span.currency && before && isCurrencyWord(before) && at > 0)
      spans.splice(-1, 0, { ...span, from: at - 1, currency: textOf(before) });
  }
  return spans;
};

const spanAt = (tokens: readonly Token[], from: number): AmountSpan | null => {
  const glued = gluedIn(tokens[from]);
  if (!glued) return null;
  let { number, currency } = glued;
  let to = from + 1;
  if (/^[-−+]?\d{1,3}$/.test(number) && currency === glued.before)
    for (let count = 0; count < MOST_GROUPS; count += 1) {
      const group = gluedIn(tokens[to]);
      if (!group || group.before || !/^\d{3}(?:[.,]\d{1,3})?\D*$/.test(group.number)) break;
      number += group.number;
      to += 1;
      if (group.currency) return { from, to, number, currency: currency ?? group.currency };
    }
  const multiplier = tokens[to];
  if (multiplier?.kind === 'word' && MULTIPLIER.test(textOf(multiplier)) && /\d$/.test(number)) {
    number += textOf(multiplier);
    to += 1;
  }
  const after = tokens[to];
  if (
    !currency &&
    after &&
    (isCurrencyWord(after) || (after.kind === 'word' && looksLikeCurrency(textOf(after))))
  ) {
    currency = textOf(after);
    to += 1;
  }
  return { from, to, number, currency };
};

const textOf = (token: Token): string => token.text.replace(/(?<=.)[,;.。]+$/u, '');

const isCurrencyWord = (token: Token): boolean =>
  token.kind === 'word' && currenciesMeant(textOf(token), isCurrency).length > 0;

/** `before`: the currency stood in front. */
const gluedIn = (
  token: Token | undefined,
): { number: string; currency: string | null; before: string | null } | null => {
  if (token?.kind !== 'word') return null;
  const parts = GLUED.exec(textOf(token).normalize('NFKC'));
  if (!parts) return null;
  const [, sign = '', before = '', number = '', after = ''] = parts;
  if (sign && /^[-−+(]/.test(number)) return null;
  const isFit = (word: string, mayBeUnknown: boolean) =>
    word === '' || currenciesMeant(word, isCurrency).length > 0 || (mayBeUnknown && looksLikeCurrency(word));
  if (!isFit(before, false) || !isFit(after, true) || (before && after)) return null;
  return { number: sign + number, currency: before || after || null, before: before || null };
};
