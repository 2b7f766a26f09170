/** A plain space: of thinner ones it is not known whether Slack takes them. */
const GAP = ' ';

/** A stretch of code, or of bold text; what people typed has an invisible joiner after its own marks. */
const MARKED = /`[^`\n]+`|\*(?![\s\u2060])(?:[^*\n]|\*\u2060)+\*(?!\u2060)/gu;

/**
 * Slack reads `*` and `` ` `` as marks only where a space or an ASCII sign stands beside them: next to a Chinese
 * character or sign (评分*75*：) they would be shown. There a space goes between.
 */
export const setOff = (mrkdwn: string): string =>
  mrkdwn.replace(MARKED, (marked, offset: number) => {
    const before = mrkdwn.slice(0, offset).at(-1);
    const after = mrkdwn.at(offset + marked.length);
    const mayFollow = marked.startsWith('*') ? MAY_FOLLOW_BOLD : MAY_FOLLOW_CODE;
    const gapBefore = isApart(before, MAY_STAND_BEFORE) ? '' : GAP;
    const gapAfter = isApart(after, mayFollow) ? '' : GAP;
    return `${gapBefore}${marked}${gapAfter}`;
  });

const MAY_STAND_BEFORE = /[\s.,([{!?\-=]/;
const MAY_FOLLOW_BOLD = /[\s~!#$%^)\-+={}[\];:'",.?/]/;
const MAY_FOLLOW_CODE = /[\s.,\])}!?\-=]/;

/** At either end of the text a mark stands apart, too. */
const isApart = (neighbour: string | undefined, signs: RegExp): boolean =>
  neighbour === undefined || signs.test(neighbour);
