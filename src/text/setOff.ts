/** A space as thin as can be: wide enough for Slack, too thin to be seen. */
const HAIR_SPACE = '\u200a';

/** A stretch of code, or of bold text; what people typed has an invisible joiner after its own marks. */
const MARKED = /`[^`\n]+`|\*(?![\s\u2060])(?:[^*\n]|\*\u2060)+\*(?!\u2060)/gu;

/**
 * Slack reads `*` and `` ` `` as marks only where a space or an ASCII sign stands beside them: next to a Chinese
 * character or sign (评分*75*：) they would be shown. There a hair space goes between.
 */
export const setOff = (mrkdwn: string): string =>
  mrkdwn.replace(MARKED, (marked, offset: number) => {
    const before = mrkdwn.slice(0, offset).at(-1);
    const after = mrkdwn.at(offset + marked.length);
    return `${isApart(before, /[\s.,([{!?\-=]/) ? '' : HAIR_SPACE}${marked}${isApart(after, /[\s.,\])}!?\-=]/) ? '' : HAIR_SPACE}`;
  });

/** At either end of the text a mark stands apart, too. */
const isApart = (neighbour: string | undefined, signs: RegExp): boolean =>
  neighbour === undefined || signs.test(neighbour);
