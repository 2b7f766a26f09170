import { textOf } from './lineSlices.ts';
import {
  type NeedOptionProblem,
  type NeedOptions,
  type NeedWords,
  readNeedOptions,
  trailingOptionsStart,
} from './needOptions.ts';
import type { Line } from './tokens.ts';

/** One reading of a need line. Null: not typed; options that were not typed are absent. */
export interface NeedDraft {
  readonly party: string | null;
  readonly title: string | null;
  readonly options: NeedOptions;
  readonly problems: readonly NeedOptionProblem[];
}

const MOST_WORDS_IN_A_NAME = 6;

/**
 * Reads `<party> <title> [priority] [difficulty] [type] [#category] [due yyyy-mm-dd] [link]`, the part after the
 * command word. A quoted title, or a colon after the party, makes it clear where each part ends; without, the
 * options stand last and every split of party and title is returned, best first, for `chooseDraft`.
 * Always at least one draft; never throws.
 */
export function parseNeed(line: Line, words: NeedWords): readonly [NeedDraft, ...NeedDraft[]] {
  const { tokens } = line;
  if (tokens[0]?.kind === 'quoted') return draftsAfterQuotedStart(line, words);
  const titleAt = tokens.findIndex(({ kind }, index) => index > 0 && kind === 'quoted');
  if (titleAt > 0) return [draftWithQuotedTitle(line, 0, titleAt, words)];
  const colonAt = tokens.findIndex(({ kind }, index) => index > 0 && kind === 'colon');
  const optionsAt = trailingOptionsStart(tokens, 1, words);
  const options = readNeedOptions(tokens.slice(optionsAt), words);
  const split = (at: number, titleFrom: number): NeedDraft => ({
    party: textOf(line, 0, at),
    title: textOf(line, titleFrom, optionsAt),
    ...options,
  });
  if (colonAt > 0 && colonAt < optionsAt) return [split(colonAt, colonAt + 1)];
  const splits: NeedDraft[] = [];
  for (let at = 2; at <= Math.min(optionsAt, MOST_WORDS_IN_A_NAME); at += 1) splits.push(split(at, at));
  return [split(Math.min(1, optionsAt), 1), ...splits];
}

/** `"Acme Corp" sso high`, `"Acme Corp" "single sign-on"`, or a title alone, `"single sign-on" high`. */
function draftsAfterQuotedStart(line: Line, words: NeedWords): readonly [NeedDraft, ...NeedDraft[]] {
  const { tokens } = line;
  const party = textOf(line, 0, 1);
  const after = tokens[1]?.kind === 'colon' ? 2 : 1;
  if (tokens[after]?.kind === 'quoted') return [draftWithQuotedTitle(line, 0, after, words)];
  const optionsAt = trailingOptionsStart(tokens, after, words);
  const options = readNeedOptions(tokens.slice(optionsAt), words);
  const withParty: NeedDraft = { party, title: textOf(line, after, optionsAt), ...options };
  const isTitleAlone = optionsAt === after && tokens.length > after;
  return isTitleAlone ? [{ ...withParty, party: null, title: party }, withParty] : [withParty];
}

function draftWithQuotedTitle(line: Line, from: number, titleAt: number, words: NeedWords): NeedDraft {
  const { tokens } = line;
  const partyEnd = tokens[titleAt - 1]?.kind === 'colon' ? titleAt - 1 : titleAt;
  return {
    party: textOf(line, from, partyEnd),
    title: tokens[titleAt]?.text || null,
    ...readNeedOptions(tokens.slice(titleAt + 1), words),
  };
}
