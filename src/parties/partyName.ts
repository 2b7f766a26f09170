import { visibleText } from '../visibleText.ts';

export type PartyNameRefusal = 'empty' | 'tooLong' | 'controlCharacters' | 'reversedText';

export type CheckedPartyName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly reason: PartyNameRefusal; readonly length: number };

/** In characters (code points). */
export const LONGEST_PARTY_NAME = 120;

/**
 * Checks and cleans a typed name of a party, a contact or an alias: any script, quotes, `<script>` and emoji stay
 * as they are; invisible characters go, spaces and line ends become one space. Refused: nothing visible,
 * more than 120 characters, control characters, and bidirectional overrides, which make a name read
 * other than it is stored.
 */
export function checkPartyName(typed: string): CheckedPartyName {
  const name = visibleText(typed).replace(/\s+/gu, ' ').trim();
  const length = [...name].length;
  if (/[\u202d\u202e]/.test(typed)) return { ok: false, reason: 'reversedText', length };
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(typed)) return { ok: false, reason: 'controlCharacters', length };
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(/\u2800/g, '')))
    return { ok: false, reason: 'empty', length: 0 };
  if (length > LONGEST_PARTY_NAME) return { ok: false, reason: 'tooLong', length };
  return { ok: true, name };
}
