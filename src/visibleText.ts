import { onFirstUse } from './onFirstUse.ts';

const JOINED_SCRIPTS = String.raw`\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}`;
const mayJoinAfter = onFirstUse(
  () =>
    new RegExp(
      String.raw`(?:[${JOINED_SCRIPTS}]|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)$`,
      'u',
    ),
);
const mayJoinBefore = onFirstUse(
  () => new RegExp(String.raw`^[${JOINED_SCRIPTS}\p{Extended_Pictographic}]`, 'u'),
);
const MAY_VARY_AFTER = /[\p{Extended_Pictographic}\p{sc=Han}0-9#*]$/u;
const CONTROL = /[\p{Cs}\u2028\u2029\ufff9-\ufffb]|(?!\n)\p{Cc}/gu;

/**
 * A person's text as others see it: NFC, line ends as \n, tabs as spaces, without control, zero-width and
 * bidirectional control characters, so that it reads everywhere as it is stored and nothing hides in it.
 * Joiners and variation selectors stay where a script or an emoji needs them. Spaces at both ends go.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, (sign, offset: number, whole: string) => {
      const before = whole.slice(Math.max(0, offset - 4), offset);
      const after = whole.slice(offset + sign.length, offset + sign.length + 2);
      return isNeeded(sign, before, after) ? sign : '';
    })
    .normalize('NFC')
    .trim();
}

function isNeeded(sign: string, before: string, after: string): boolean {
  if (/[\u200c\u200d]/.test(sign)) return mayJoinAfter().test(before) && mayJoinBefore().test(after);
  return /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(sign) && MAY_VARY_AFTER.test(before);
}
