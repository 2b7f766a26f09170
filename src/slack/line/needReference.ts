import { asciiDigits } from '../../asciiDigits.ts';

/** The number that `R12` means; null when it is not a reference to a requirement. */
export const needReference = (text: string): number | null => {
  const typed = asciiDigits(text.normalize('NFKC')).trim();
  const digits = /^r\s?(\d{1,9})$/i.exec(typed)?.[1];
  return digits === undefined ? null : Number(digits);
};
