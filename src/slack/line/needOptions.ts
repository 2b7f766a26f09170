import { asciiDigits } from '../../asciiDigits.ts';
import {
  type Difficulty,
  difficulties,
  type Priority,
  type RequirementType,
} from '../../requirements/requirement.ts';
import { parseDueDate } from './dueDate.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import { suggestWord } from './suggestWord.ts';
import type { Token } from './tokens.ts';

/** The words of one or several languages, normalized (see normalizeWord). */
export interface NeedWords {
  readonly priority: WordMeanings<Priority>;
  readonly difficulty: WordMeanings<Difficulty>;
  readonly type: WordMeanings<RequirementType>;
  /** Words before a difficulty from 1 to 5, apart or glued: `difficulty 3`, `难度3`. */
  readonly difficultyMarks: readonly string[];
  /** Words before a date: `due 2026-12-24`, `截止 2026-12-24`. */
  readonly due: readonly string[];
}

export interface NeedOptions {
  priority?: Priority;
  difficulty?: Difficulty;
  type?: RequirementType;
  category?: string;
  /** yyyy-mm-dd */
  dueOn?: string;
  permalink?: string;
}

export interface NeedOptionProblem {
  readonly code: 'difficultyOutOfRange' | 'dueNotADate' | 'unknownWord' | 'givenTwice';
  /** The offending text. */
  readonly text: string;
  /** The known word that was most likely meant. */
  readonly nearest: string | null;
}

/** What a token, with the one after it where need be, says; `length` tokens are used up. */
interface ReadOption {
  readonly length: number;
  readonly field?: keyof NeedOptions;
  readonly value?: string | number;
  readonly problem?: NeedOptionProblem;
  /** A word that can only be meant as an option, so that it may follow an unquoted title. */
  readonly isUnmistakable: boolean;
}

/** Reads options in any order from a token on. Every token that is none is reported, never dropped silently. */
export function readNeedOptions(
  tokens: readonly Token[],
  words: NeedWords,
): { readonly options: NeedOptions; readonly problems: readonly NeedOptionProblem[] } {
  const options: Record<string, string | number> = {};
  const problems: NeedOptionProblem[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readOption(tokens, at, words);
    if (read.problem) problems.push(read.problem);
    if (read.field && Object.hasOwn(options, read.field)) {
      problems.push({ code: 'givenTwice', text: tokens[at]?.text ?? '', nearest: null });
    } else if (read.field && read.value !== undefined) options[read.field] = read.value;
    at += read.length;
  }
  return { options, problems };
}

/**
 * Where the options at the end of an unquoted title begin: at a priority, a tag, a due date or a marked
 * difficulty; a bare number, a type or a difficulty word counts only beside one of these.
 */
export function trailingOptionsStart(tokens: readonly Token[], from: number, words: NeedWords): number {
  const earliest = Math.max(from, tokens.length - MOST_OPTION_TOKENS);
  for (let start = earliest; start < tokens.length; start += 1) {
    const first = readOption(tokens, start, words);
    const second = readOption(tokens, start + first.length, words);
    const isNumberThenPriority = first.field === 'difficulty' && second.field === 'priority';
    if (!first.isUnmistakable && !isNumberThenPriority) continue;
    if (readNeedOptions(tokens.slice(start), words).problems.length === 0) return start;
  }
  return tokens.length;
}

const MOST_OPTION_TOKENS = 12;

function readOption(tokens: readonly Token[], at: number, words: NeedWords): ReadOption {
  const token = tokens[at];
  if (token === undefined || token.kind === 'colon') return { length: 1, isUnmistakable: false };
  if (token.kind === 'tag' || token.kind === 'channel') {
    const category = token.text.replace(/^#/, '');
    return { length: 1, field: 'category', value: category, isUnmistakable: true };
  }
  if (token.kind === 'link') {
    return { length: 1, field: 'permalink', value: token.target ?? token.text, isUnmistakable: false };
  }
  if (words.due.includes(token.key)) return readDueDate(tokens, at);
  const priority = meaningOf(words.priority, token.key);
  if (priority) return { length: 1, field: 'priority', value: priority, isUnmistakable: true };
  const type = meaningOf(words.type, token.key);
  if (type) return { length: 1, field: 'type', value: type, isUnmistakable: false };
  return readDifficulty(tokens, at, words) ?? unknownWord(token, words);
}

function readDueDate(tokens: readonly Token[], at: number): ReadOption {
  const hasColon = tokens[at + 1]?.kind === 'colon';
  const dateToken = tokens[at + (hasColon ? 2 : 1)];
  const length = hasColon ? 3 : 2;
  const dueOn = dateToken && parseDueDate(dateToken.key);
  if (dueOn) return { length, field: 'dueOn', value: dueOn, isUnmistakable: true };
  const problem = { code: 'dueNotADate', text: dateToken?.text ?? '', nearest: null } as const;
  return { length, problem, isUnmistakable: false };
}

function readDifficulty(tokens: readonly Token[], at: number, words: NeedWords): ReadOption | null {
  const key = tokens[at]?.key ?? '';
  const meant = meaningOf(words.difficulty, key);
  if (meant) return { length: 1, field: 'difficulty', value: meant, isUnmistakable: false };
  const mark = words.difficultyMarks.find((word) => key.startsWith(word));
  if (mark === undefined) return difficultyNumber(key, 1, false);
  if (key !== mark) return difficultyNumber(key.slice(mark.length).replace(/^[:：=]/, ''), 1, true);
  const skipsColon = tokens[at + 1]?.kind === 'colon' ? 1 : 0;
  const next = tokens[at + 1 + skipsColon]?.key ?? '';
  const named = meaningOf(words.difficulty, next);
  const length = 2 + skipsColon;
  if (named) return { length, field: 'difficulty', value: named, isUnmistakable: true };
  return difficultyNumber(next, length, true);
}

function difficultyNumber(key: string, length: number, isUnmistakable: boolean): ReadOption | null {
  const digits = asciiDigits(key);
  if (!/^[-−]?\d+(?:[./]\d+)?$/.test(digits)) return null;
  const value = difficulties.find((difficulty) => String(difficulty) === digits);
  if (value) return { length, field: 'difficulty', value, isUnmistakable };
  const problem = { code: 'difficultyOutOfRange', text: key, nearest: null } as const;
  return { length, problem, isUnmistakable: false };
}

function unknownWord(token: Token, words: NeedWords): ReadOption {
  const known = [words.priority, words.difficulty, words.type].flatMap((meanings) => Object.keys(meanings));
  const nearest = suggestWord(token.key, [...known, ...words.due, ...words.difficultyMarks]);
  return { length: 1, problem: { code: 'unknownWord', text: token.text, nearest }, isUnmistakable: false };
}
