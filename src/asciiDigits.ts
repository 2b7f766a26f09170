const DECIMAL_DIGIT = /\p{Nd}/u;

/**
 * Writes every script's decimal digits (full-width, Arabic-Indic, Devanagari …) as 0–9 and leaves
 * all else alone. Unicode keeps each script's digits in runs of ten from 0 to 9, so the distance
 * to the start of the run is the value.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    let start = codePoint;
    while (start > 0 && DECIMAL_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
    return String((codePoint - start) % 10);
  });
}
