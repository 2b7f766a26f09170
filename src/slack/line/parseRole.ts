import type { Role } from '../../people/role.ts';
import { textOf } from './lineSlices.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import { suggestWord } from './suggestWord.ts';
import type { Line, Token } from './tokens.ts';

/** What a role line says. Null: not typed. `role` 'default' takes a given one away. */
export interface RoleDraft {
  /** Slack id of the person mentioned. */
  readonly personId: string | null;
  /** What stands where a person was expected, when nobody is mentioned. */
  readonly personText: string | null;
  readonly role: Role | 'default' | null;
  readonly unknownRole: { readonly text: string; readonly nearest: string | null } | null;
}

/** Reads `@person <role>`, in any order; without a mention the last word is the role. Never throws. */
export function parseRole(line: Line, roles: WordMeanings<Role | 'default'>): RoleDraft {
  const { tokens } = line;
  const mention = tokens.find(({ kind }) => kind === 'user');
  const meaning = (token: Token | undefined) => (token ? meaningOf(roles, token.key) : undefined);
  if (!mention) {
    const last = tokens.at(-1);
    const role = meaning(last) ?? null;
    const personText = textOf(line, 0, role ? tokens.length - 1 : tokens.length);
    return { personId: null, personText, role, unknownRole: null };
  }
  const words = tokens.filter((token) => token !== mention && token.kind !== 'colon');
  const role = words.map(meaning).find((found) => found !== undefined) ?? null;
  const [word] = words;
  const unknownRole =
    role === null && word ? { text: word.text, nearest: suggestWord(word.key, Object.keys(roles)) } : null;
  return { personId: mention.target, personText: mention.text, role, unknownRole };
}
