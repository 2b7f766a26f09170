import { AppError } from '../errors.ts';
import { foldName } from '../parties/foldName.ts';
import type { PartySide } from '../parties/partyKind.ts';
import type { Language } from '../people/language.ts';
import type { ReportFilters } from '../reports/satisfaction/satisfactionReport.ts';
import { correctedLine } from './line/correctedLine.ts';
import { lineFrom, textOf } from './line/lineSlices.ts';
import { meaningOf, type WordMeanings } from './line/normalizeWord.ts';
import { suggestWord } from './line/suggestWord.ts';
import type { Line } from './line/tokens.ts';
import type { Request } from './request.ts';

/** Customers, partners, or both. */
export const sideWords: WordMeanings<PartySide | 'both'> = {
  ...{ customers: 'customer', customer: 'customer', clients: 'customer', 客户: 'customer' },
  ...{ partners: 'partner', partner: 'partner', 合作伙伴: 'partner', 伙伴: 'partner' },
  ...{ all: 'both', both: 'both', everybody: 'both', 全部: 'both', 所有: 'both' },
};

const MOST_SEGMENTS_NAMED = 10;

/**
 * What a report is narrowed down to: `customers`, `partners #retail`, and words of the report's own, each at most once
 * and in any order before a segment. Throws AppError segmentUnknown.
 */
export const reportFilters = async <T = never>(
  request: Request,
  line: Line,
  ownWords: WordMeanings<T> = {},
): Promise<{ filters: ReportFilters; own: T | undefined }> => {
  let rest = line;
  let side: PartySide | 'both' | undefined;
  let own: T | undefined;
  for (;;) {
    // Nothing that is quoted or marked as a segment is a word of ours.
    const key = rest.tokens[0]?.key ?? '';
    const [saidSide, saidOwn] = [meaningOf(sideWords, key), meaningOf(ownWords, key)];
    if (side === undefined && saidSide !== undefined) side = saidSide;
    else if (own === undefined && saidOwn !== undefined) own = saidOwn;
    else break;
    rest = lineFrom(rest, 1);
  }
  const ofSide = side === undefined || side === 'both' ? {} : { side };
  const typed = textOf(rest, 0)?.replace(/^[#＃]/u, '');
  if (!typed) return { filters: ofSide, own };
  // What is marked as a segment cannot have been meant as a word of ours.
  const isMarked = /^[#＃]/u.test(textOf(rest, 0) ?? '');
  const words = isMarked ? [] : [...Object.keys(sideWords), ...Object.keys(ownWords)];
  const ownNames = own === undefined ? oneOfEach(ownWords, request.actor.language) : [];
  return {
    filters: { ...ofSide, segment: await segmentNamed(request, line, { typed, words, ownNames }) },
    own,
  };
};

/** Of words that mean the same the first one of the language. */
const oneOfEach = (words: WordMeanings<unknown>, language: Language): string[] => {
  const first = new Map<unknown, string>();
  for (const [word, meaning] of Object.entries(words))
    if (/\p{sc=Han}/u.test(word) === (language === 'zh-CN') && !first.has(meaning)) first.set(meaning, word);
  return [...first.values()];
};

/** As it is spelt on the parties. Throws AppError segmentUnknown. */
const segmentNamed = async (
  request: Request,
  line: Line,
  { typed, words, ownNames }: { typed: string; words: readonly string[]; ownNames: readonly string[] },
): Promise<string> => {
  const segments = await request.workspace.read.reports.listSegments();
  const found = segments.find((segment) => foldName(segment) === foldName(typed));
  if (found !== undefined) return found;
  const nearest = suggestWord(typed, [...words, ...segments]);
  throw new AppError('invalid', 'segmentUnknown', {
    typed,
    nearest,
    corrected: nearest && correctedLine(line, typed, nearest),
    known: segments.slice(0, MOST_SEGMENTS_NAMED),
    own: ownNames,
  });
};
