import type { NeedOrder } from '../../requirements/listRankedNeeds.ts';
import { lineFrom } from './lineSlices.ts';
import { needReference } from './needReference.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import type { Line, Token } from './tokens.ts';

export const orderWords: WordMeanings<NeedOrder> = {
  ...{ allocation: 'allocation', both: 'allocation', 综合: 'allocation', 综合排序: 'allocation' },
  ...{ priority: 'priority', 优先级: 'priority', 按优先级: 'priority' },
  ...{ difficulty: 'difficulty', 难度: 'difficulty', 按难度: 'difficulty' },
};

export const mergeWords = ['merge', 'join', '合并', '并入', '合并到', '合并入'];
const betweenMerged = ['into', 'with', 'and', 'to', '到', '至', '入', '和', '与', ...mergeWords];
export const planWords = ['plan', 'capacity', '计划', '容量', '容量计划'];
const pointWords = ['points', 'point', 'pts', '点', '点数'];
export const categoryWords = ['category', 'categories', '类别', '分类'];

/** What is asked for after `/prm needs`. */
export type NeedsLine =
  /** One need, and what to do with it. */
  | { readonly kind: 'one'; readonly number: number; readonly word: string | null }
  | { readonly kind: 'merge'; readonly from: number; readonly into: number }
  /** What fits in; `capacity` as it was typed, null when it was not. */
  | { readonly kind: 'plan'; readonly capacity: string | null }
  | { readonly kind: 'categories' }
  /** `rest` names a customer or partner, or is empty. */
  | {
      readonly kind: 'list';
      readonly order: NeedOrder;
      readonly category: string | null;
      readonly rest: Line;
    };

export const parseNeeds = (line: Line): NeedsLine =>
  mergeIn(line.tokens) ?? oneIn(line.tokens) ?? planIn(line.tokens) ?? listIn(line);

/** `merge R14 R12`, `R14 into R12`, `合并 R14 到 R12`: the first becomes part of the second. */
const mergeIn = (tokens: readonly Token[]): NeedsLine | null => {
  const [from, into, ...more] = tokens.flatMap(({ text }) => needReference(text) ?? []);
  const words = tokens.filter(({ text }) => needReference(text) === null).map(({ key }) => key);
  if (from === undefined || into === undefined || more.length > 0 || words.length === 0) return null;
  return words.every((word) => betweenMerged.includes(word)) ? { kind: 'merge', from, into } : null;
};

const oneIn = (tokens: readonly Token[]): NeedsLine | null => {
  const reference = tokens.find(({ text }) => needReference(text) !== null);
  if (!reference || tokens.length > 2) return null;
  const word = tokens.find((token) => token !== reference)?.key ?? null;
  return { kind: 'one', number: needReference(reference.text) ?? 0, word };
};

/** `plan 40`, `40 points`, `计划40点`. */
const planIn = (tokens: readonly Token[]): NeedsLine | null => {
  const [first, second, ...more] = tokens.map(({ key }) => key);
  if (first === undefined || more.length > 1) return null;
  const glued = /^(plan|capacity|容量计划|计划|容量)?([-+]?\d[\d.,]*)(points?|pts|点)?$/u.exec(first);
  const isMarked = glued?.[1] !== undefined || glued?.[3] !== undefined;
  if (glued && (isMarked ? second === undefined : pointWords.includes(second ?? '')))
    return { kind: 'plan', capacity: glued[2] ?? null };
  if (!planWords.includes(first)) return null;
  return { kind: 'plan', capacity: second === undefined ? null : second.replace(/(points?|pts|点)$/u, '') };
};

const listIn = (line: Line): NeedsLine => {
  const tag = line.tokens.find(({ kind }) => kind === 'tag' || kind === 'channel');
  const { order, rest } = takeOrder({ ...line, tokens: line.tokens.filter((token) => token !== tag) });
  const category = tag ? tag.text.replace(/^#/, '') : null;
  const [word, ...named] = rest.tokens;
  if (category === null && word && categoryWords.includes(word.key))
    return named[0]
      ? {
          kind: 'list',
          order,
          category: named.map(({ text }) => text).join(' '),
          rest: lineFrom(rest, rest.tokens.length),
        }
      : { kind: 'categories' };
  return { kind: 'list', order, category, rest };
};

/** The order may be said first or last. */
const takeOrder = (line: Line): { order: NeedOrder; rest: Line } => {
  const { tokens, source } = line;
  const first = meaningOf(orderWords, tokens[0]?.key ?? '');
  if (first) return { order: first, rest: lineFrom(line, 1) };
  const last = meaningOf(orderWords, tokens.at(-1)?.key ?? '');
  return last
    ? { order: last, rest: { source, tokens: tokens.slice(0, -1) } }
    : { order: 'allocation', rest: line };
};
