import { asciiDigits } from '../asciiDigits.ts';

/** Letters that Unicode does not decompose but that people type without the stroke or as two letters. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŀ: 'l', ð: 'd' },
  ...{ æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
};

/** Most names: every other step below would leave them as they are. */
const NOTHING_TO_FOLD = /^[a-z0-9 ]*$/i;

/**
 * A name as it is compared: width, case, diacritics, punctuation, invisible characters and extra
 * spaces folded away, every script kept. "Société  Générale" and "SOCIETE GENERALE" fold alike.
 * Never empty for a name with a visible character: one made of signs or vowel marks only keeps them.
 */
export function foldName(name: string): string {
  if (NOTHING_TO_FOLD.test(name)) return spaced(name.toLowerCase());
  const plain = plainLetters(name);
  const words = plain
    .replace(/(\p{L})\.(?=\p{L}(?:\.|\P{L}|$))/gu, '$1')
    .replace(/['‘’ʼ`´]/gu, '')
    .replace(/(?<=\S)&(?=\S)/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{C}]/gu, ' ');
  return spaced(words) || spaced(plain) || spaced(visibleSigns(name));
}

function plainLetters(name: string): string {
  const folded = asciiDigits(visibleSigns(name))
    .replace(/\u0640/gu, '')
    // Down first: ẞ only becomes SS by way of ß.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{Mn}+/gu, '$1')
    .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu, '')
    .normalize('NFC');
  return folded.replace(/[øłđħŧıŀðæœþς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function visibleSigns(name: string): string {
  return name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
