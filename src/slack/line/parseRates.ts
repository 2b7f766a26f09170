import { isCurrency } from '../../money/currency.ts';
import { currenciesMeant } from '../../money/currencySigns.ts';
import { parsePurchaseDay, type TypedDay } from './purchaseDay.ts';
import type { Line, Token } from './tokens.ts';

const baseWords = ['base', '本位币', '基准', '基准币'];
const removeWords = ['remove', 'delete', 'drop', '删除', '移除', '去掉'];
/** What may stand between: `1 USD = 0.92 EUR from 2026-01-01`. */
const fillers = ['=', 'is', 'from', 'at', 'on', 'to', '从', '自', '起', '为', '等于'];
export const ratesWords: readonly string[] = [...baseWords, ...removeWords];

/** What is asked for after `/prm rates`. Texts are as typed; null: not typed. */
export type RatesLine =
  | { readonly kind: 'list' }
  | { readonly kind: 'base'; readonly currency: string | null }
  | {
      readonly kind: 'set' | 'remove';
      readonly currency: string;
      readonly rate: string | null;
      readonly day: ({ readonly typed: string } & TypedDay) | null;
    }
  | { readonly kind: 'unknown'; readonly typed: string };

/** Reads `EUR 1.08 2026-01-01`, `base USD`, `remove EUR 2026-01-01`, in both languages. Never throws. */
export const parseRates = ({ tokens }: Line, today: string): RatesLine => {
  const words = tokens.filter(({ key, kind }) => kind !== 'colon' && !fillers.includes(key));
  const [first, ...rest] = words;
  if (!first) return { kind: 'list' };
  if (baseWords.includes(first.key)) return { kind: 'base', currency: rest[0]?.text ?? null };
  const isRemoval = removeWords.includes(first.key);
  const [currency, ...values] = isRemoval ? rest : words;
  if (!currency || !mayBeCurrency(currency)) return { kind: 'unknown', typed: (currency ?? first).text };
  const days = values.map(({ key, text }) => ({ typed: text, read: parsePurchaseDay(key, today) }));
  const dated = days.findLast(({ read }) => read !== null);
  const rate = values.find(({ text }) => text !== dated?.typed);
  return {
    ...{ kind: isRemoval ? 'remove' : 'set', currency: currency.text, rate: rate?.text ?? null },
    day: dated?.read ? { typed: dated.typed, ...dated.read } : null,
  };
};

const mayBeCurrency = ({ text }: Token): boolean =>
  currenciesMeant(text, isCurrency).length > 0 || /^[A-Za-z]{3}$/.test(text);
