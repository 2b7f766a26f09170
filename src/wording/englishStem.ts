/**
 * The part of an English word that its forms share: "invoices" and "invoicing", "deliveries" and "deliver" agree.
 * Plurals as in Harman's S stemmer (1991), then the commonest endings; short and non-English words are left alone.
 */
export function englishStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/([^su])s$/, '$1');
  if (singular.length < 6) return singular.replace(/e$/, '');
  return singular
    .replace(/(?:ing|ed|ly)$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/(?<=.{4})(?:ion|y)$/, '')
    .replace(/e$/, '');
}
