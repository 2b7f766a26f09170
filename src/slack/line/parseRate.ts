import { type ParsedScore, parseScore } from '../../satisfaction/score.ts';
import { restOfLine, textOf } from './lineSlices.ts';
import { type ScoreSpan, scoreSpans } from './scoreSpans.ts';
import type { Line } from './tokens.ts';

/** One reading of a rate line. Null: not typed. */
export interface RateDraft {
  readonly party: string | null;
  readonly scoreText: string | null;
  /** What `scoreText` amounts to: a score or the reason why it is none. */
  readonly score: ParsedScore | null;
  /** The contact who judged, when named: `rate acme 75 by "Jane Doe" "quick answers"`. */
  readonly raterName: string | null;
  readonly comment: string | null;
}

const MOST_DRAFTS = 8;

/**
 * Reads `<party> <score> [by <contact>] [comment]`, the part after the command word. Names and comments may
 * hold numbers ("Studio 54"), so it returns every reading, best first; `chooseDraft` settles it with the names
 * that exist. Always at least one draft; never throws. `byWords`: normalized words for "by".
 */
export function parseRate(line: Line, byWords: readonly string[] = []): readonly [RateDraft, ...RateDraft[]] {
  const { tokens } = line;
  if (tokens[0]?.kind === 'quoted') return [draftWithQuotedParty(line, byWords)];
  const spans = scoreSpans(line);
  const withParty = spans.filter((span) => span.from > 0);
  const first = spans[0];
  const drafts = byPreference(line, withParty).map((span) => draftAt(line, span, byWords));
  if (first?.from === 0) drafts.push(draftAt(line, first, byWords));
  const whole = { ...emptyDraft, party: textOf(line, 0) };
  if (spans.length === 0) return [whole, ...draftsWithWordForScore(line)];
  const [best, ...others] = drafts.slice(0, MOST_DRAFTS);
  if (best === undefined) return [whole];
  // A score before a closing quoted comment leaves no doubt, and nobody is called all of it.
  return withParty.some((span) => isBeforeLastQuote(line, span))
    ? [best, ...others]
    : [best, ...others, whole];
}

const emptyDraft: RateDraft = { party: null, scoreText: null, score: null, raterName: null, comment: null };

/** The score right before a closing quoted comment first, then the end of the first run of numbers, then from the end. */
function byPreference(line: Line, spans: readonly ScoreSpan[]): ScoreSpan[] {
  const endsFirstRun = spans.find((span, i) => spans[i + 1]?.from !== span.to);
  const leading = [spans.find((span) => isBeforeLastQuote(line, span)), endsFirstRun].filter(
    (span) => span !== undefined,
  );
  return [...new Set([...leading, ...[...spans].reverse()])];
}

const isBeforeLastQuote = ({ tokens }: Line, { to }: ScoreSpan): boolean =>
  to === tokens.length - 1 && tokens[to]?.kind === 'quoted';

function draftAt(line: Line, span: ScoreSpan, byWords: readonly string[]): RateDraft {
  return {
    party: textOf(line, 0, span.from),
    scoreText: span.text,
    score: parseScore(span.text),
    ...raterAndComment(line, span.to, byWords),
  };
}

function draftWithQuotedParty(line: Line, byWords: readonly string[]): RateDraft {
  const party = textOf(line, 0, 1);
  const span = scoreSpans(line).find(({ from }) => from === 1);
  if (span) return { ...draftAt(line, span, byWords), party };
  return { ...emptyDraft, ...wordForScore(line, 1), party };
}

/** Nothing reads as a score: perhaps the word after the name was meant as one ("rate acme abc"). */
function draftsWithWordForScore(line: Line): RateDraft[] {
  const drafts: RateDraft[] = [];
  for (let from = 1; from < Math.min(line.tokens.length, MOST_DRAFTS); from += 1) {
    drafts.push({ ...emptyDraft, ...wordForScore(line, from), party: textOf(line, 0, from) });
  }
  return drafts;
}

function wordForScore(line: Line, from: number): Partial<RateDraft> {
  const token = line.tokens[from];
  if (token === undefined) return {};
  if (token.kind === 'quoted') return { comment: restOfLine(line, from) };
  return { scoreText: token.text, score: parseScore(token.text), comment: restOfLine(line, from + 1) };
}

function raterAndComment(
  line: Line,
  from: number,
  byWords: readonly string[],
): Pick<RateDraft, 'raterName' | 'comment'> {
  const { tokens } = line;
  const isNamed = byWords.includes(tokens[from]?.key ?? '');
  if (isNamed && tokens[from + 1]?.kind === 'quoted') {
    return { raterName: textOf(line, from + 1, from + 2), comment: restOfLine(line, from + 2) };
  }
  const last = tokens.length - 1;
  if (isNamed && last > from + 1 && tokens[last]?.kind === 'quoted') {
    return { raterName: textOf(line, from + 1, last), comment: restOfLine(line, last) };
  }
  return { raterName: null, comment: restOfLine(line, from) };
}
