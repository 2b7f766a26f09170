import { foldName } from '../parties/foldName.ts';
import { englishStem } from './englishStem.ts';

/** Ways to write the same thing; the first, one word, stands for all in comparisons. */
export type SynonymGroup = readonly [string, ...string[]];

/** What customers of business software call alike, in both languages. Short on purpose: a wrong one misleads. */
export const commonSynonyms: readonly SynonymGroup[] = [
  ['SSO', 'single sign-on', 'single signon', '单点登录'],
  ['2FA', 'MFA', 'two-factor authentication', 'two-factor login', 'two-factor', '双因素认证', '双重验证'],
  ['login', 'log in', 'log on', 'sign in'],
  ['einvoice', 'e-invoice', 'e-invoices', 'e-invoicing', 'electronic invoice', '电子发票'],
  ['GDPR', 'DSGVO'],
  ['darkmode', 'dark mode', 'dark theme', 'night mode', '夜间模式', '深色模式'],
];

export interface Synonyms {
  /** The text, folded, each synonym replaced by the first of its group; the longest is tried first. */
  unify(text: string): string;
  /** Whether a content key stands for a group. */
  stands(key: string): boolean;
}

export function synonymsOf(groups: readonly SynonymGroup[]): Synonyms {
  const firsts = new Map(
    groups.flatMap((group) => group.map((word) => [foldName(word), foldName(group[0])])),
  );
  const longestFirst = [...firsts.keys()].filter((word) => /^[\p{L}\p{M}\p{N} ]+$/u.test(word));
  longestFirst.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(bounded).join('|') || '$^', 'gu');
  const keys = new Set([...firsts.values()].map(englishStem));
  return {
    unify: (text) => foldName(text).replace(pattern, (found) => ` ${firsts.get(found) ?? found} `),
    stands: (key) => keys.has(key),
  };
}

/** Chinese stands anywhere; a word of letters begins and ends at a space or beside Chinese. */
const bounded = (word: string): string =>
  /\p{sc=Han}/u.test(word) ? word : `(?<![^ \\p{sc=Han}])${word}(?![^ \\p{sc=Han}])`;
