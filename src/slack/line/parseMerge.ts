import { textOf } from './lineSlices.ts';
import { needReference } from './needReference.ts';
import type { Line } from './tokens.ts';

/** What stands after `/prm merge`. */
export interface MergeLine {
  readonly merged: string | null;
  readonly into: string | null;
  /** Two needs were named instead of customers or partners. */
  readonly needs: { readonly from: number; readonly into: number } | null;
}

/** `into` says what is meant; `and` may be part of a name, and only parts two where nothing else does. */
const partingWords = [
  ['into', '到', '并入', '合并到', '至', '入', '->', '→'],
  ['with', 'to'],
  ['and', '和', '与'],
];

/** `acme into globex`, `甲 到 乙`; two words, or two quoted names, without anything between. Never throws. */
export const parseMerge = (line: Line): MergeLine => {
  const { tokens } = line;
  const at = partingWords
    .map((words) =>
      tokens.findIndex(({ key }, index) => isBetween(index, tokens.length) && words.includes(key)),
    )
    .find((index) => index > 0);
  const [from, to] =
    at !== undefined
      ? [textOf(line, 0, at), textOf(line, at + 1)]
      : tokens.length === 2
        ? [textOf(line, 0, 1), textOf(line, 1)]
        : [textOf(line, 0), null];
  const numbers = [from, to].map((text) => needReference(text ?? ''));
  const [fromNeed, intoNeed] = numbers;
  const needs = fromNeed != null && intoNeed != null ? { from: fromNeed, into: intoNeed } : null;
  return { merged: from, into: to, needs };
};

const isBetween = (index: number, length: number): boolean => index > 0 && index < length - 1;
