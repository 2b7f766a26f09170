/** Above this many characters Slack cuts a message's text off. */
export const MAX_TEXT_LENGTH = 40_000;

const CONTROL =
  /<(?:[@#!][^<>]*|(?:https?|mailto|tel|ftp):[^<>\s|]*(?:\|[^<>]*)?|[\w-]+:\/\/[^<>\s|]*(?:\|[^<>]*)?)>/g;

function escapeLoose(text: string): string {
  return text
    .replaceAll(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Text an app sent, as Slack stores it: cut, and `& < >` outside links and mentions escaped. */
export function storedText(sent: string): string {
  const cut = sent.length > MAX_TEXT_LENGTH ? sent.slice(0, MAX_TEXT_LENGTH) : sent;
  let stored = '';
  let at = 0;
  for (const match of cut.matchAll(CONTROL)) {
    stored += escapeLoose(cut.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return stored + escapeLoose(cut.slice(at));
}
