import type { InteractionKind } from '../../interactions/interactionKind.ts';
import { restOfLine, textOf } from './lineSlices.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import { suggestWord } from './suggestWord.ts';
import type { Line } from './tokens.ts';

/** One reading of a log line. Null: not typed. */
export interface LogDraft {
  readonly party: string | null;
  readonly kind: InteractionKind | null;
  readonly text: string | null;
  /** The word that stands where a kind was expected, with the kind's word that was most likely meant. */
  readonly unknownKind: { readonly text: string; readonly nearest: string | null } | null;
}

const FARTHEST_KIND = 8;

/**
 * Reads `<party> <kind> <text>`, or the kind first with a quoted text: `feedback acme "…"`; the part after the
 * command word. Returns every reading, best first, for `chooseDraft`; always at least one; never throws.
 */
export function parseLog(
  line: Line,
  kinds: WordMeanings<InteractionKind>,
): readonly [LogDraft, ...LogDraft[]] {
  const { tokens } = line;
  const drafts: LogDraft[] = [];
  for (let at = 1; at < Math.min(tokens.length, FARTHEST_KIND); at += 1) {
    const kind = meaningOf(kinds, tokens[at]?.key ?? '');
    if (kind) {
      const draft = { party: textOf(line, 0, at), kind, text: restOfLine(line, at + 1), unknownKind: null };
      if (tokens[at + 1]?.kind === 'quoted') drafts.unshift(draft);
      else drafts.push(draft);
    }
    if (tokens[at]?.kind === 'quoted') break;
  }
  const kindFirst = draftWithKindFirst(line, kinds);
  if (kindFirst) drafts.push(kindFirst);
  const [best, ...others] = drafts.length > 0 ? drafts : draftsWithoutKind(line, kinds);
  return best === undefined
    ? [{ party: null, kind: null, text: null, unknownKind: null }]
    : [best, ...others];
}

function draftWithKindFirst(line: Line, kinds: WordMeanings<InteractionKind>): LogDraft | null {
  const { tokens } = line;
  const kind = meaningOf(kinds, tokens[0]?.key ?? '');
  if (!kind) return null;
  const textAt = tokens.findIndex((token, index) => index > 1 && token.kind === 'quoted');
  if (textAt < 0) return { party: textOf(line, 1), kind, text: null, unknownKind: null };
  return { party: textOf(line, 1, textAt), kind, text: restOfLine(line, textAt), unknownKind: null };
}

function draftsWithoutKind(line: Line, kinds: WordMeanings<InteractionKind>): LogDraft[] {
  const { tokens } = line;
  const drafts: LogDraft[] = [];
  for (let at = 1; at <= Math.min(tokens.length, FARTHEST_KIND); at += 1) {
    const next = tokens[at];
    const isWord = next?.kind === 'word';
    const unknownKind = isWord
      ? { text: next.text, nearest: suggestWord(next.key, Object.keys(kinds)) }
      : null;
    const text = restOfLine(line, isWord && unknownKind?.nearest ? at + 1 : at);
    const draft: LogDraft = { party: textOf(line, 0, at), kind: null, text, unknownKind };
    if (unknownKind?.nearest) drafts.unshift(draft);
    else drafts.push(draft);
    if (tokens[at - 1]?.kind === 'quoted' || next?.kind === 'quoted') break;
  }
  return drafts;
}
