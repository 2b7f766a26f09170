import type { PartyKind } from '../../parties/partyKind.ts';
import { lineFrom, textOf } from './lineSlices.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import { suggestWord } from './suggestWord.ts';
import type { Line, Token } from './tokens.ts';

/** What an add line says. Null: not typed. */
export interface AddDraft {
  readonly kind: PartyKind | null;
  /** A first word that is nearly a kind: `add partnr Globex` has `partnr`, nearest `partner`. */
  readonly unknownKind: { readonly text: string; readonly nearest: string } | null;
  /** As typed; see partyName for what a name may be. */
  readonly name: string | null;
  readonly website: string | null;
  /** Slack id of the person mentioned. */
  readonly ownerId: string | null;
  readonly segment: string | null;
}

/**
 * Reads `<kind> <name> [website] [@owner] [#segment]`, the part after the command word; the last three in any
 * order. A link that a person typed without http(s):// or www. belongs to the name ("Booking.com"). Never throws.
 */
export function parseAdd(line: Line, kinds: WordMeanings<PartyKind>): AddDraft {
  const first = line.tokens[0];
  const kind = meaningOf(kinds, first?.key ?? '') ?? null;
  const unknownKind = kind === null ? nearlyAKind(line, kinds) : null;
  const rest = kind || unknownKind ? lineFrom(line, 1) : line;
  const nameEnd = rest.tokens.findLastIndex((token) => !isDetail(token)) + 1;
  const details = rest.tokens.slice(nameEnd);
  const detail = (wanted: (token: Token) => boolean) => details.find(wanted);
  return {
    kind,
    unknownKind,
    name: textOf(rest, 0, nameEnd),
    website: detail(isWebsite)?.target ?? detail(isWebsite)?.text ?? null,
    ownerId: detail((token) => token.kind === 'user')?.target ?? null,
    segment: detail(isSegment)?.text.replace(/^#/, '') ?? null,
  };
}

function nearlyAKind({ tokens }: Line, kinds: WordMeanings<PartyKind>): AddDraft['unknownKind'] {
  const first = tokens[0];
  if (first?.kind !== 'word' || tokens.length < 2) return null;
  const nearest = suggestWord(first.key, Object.keys(kinds));
  return nearest === null ? null : { text: first.text, nearest };
}

function isDetail(token: Token): boolean {
  return token.kind === 'user' || isSegment(token) || isWebsite(token);
}

function isSegment({ kind }: Token): boolean {
  return kind === 'tag' || kind === 'channel';
}

function isWebsite({ kind, text }: Token): boolean {
  return (kind === 'link' || kind === 'word') && /^(?:https?:\/\/|www\.)\S/i.test(text);
}
