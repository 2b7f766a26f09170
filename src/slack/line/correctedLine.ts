import { plainText } from './slackText.ts';
import type { Line } from './tokens.ts';

/** What an error can show whole: see code() in text/mrkdwn.ts. */
const LONGEST_SHOWN = 80;

/**
 * The line to paste, as typed but with the last occurrence of `wrong` replaced; null where it cannot be shown whole.
 * An empty `right` leaves the word out.
 */
export const correctedLine = ({ source }: Line, wrong: string, right: string): string | null => {
  const typed = plainText(source).trim();
  const at = typed.lastIndexOf(wrong);
  if (wrong === '' || at < 0) return null;
  const corrected = `/prm ${typed.slice(0, at)}${right}${typed.slice(at + wrong.length)}`
    .replace(/\s+/g, ' ')
    .trim();
  return corrected.length <= LONGEST_SHOWN ? corrected : null;
};
