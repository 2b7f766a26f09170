/** A pair of marks with what is between them: *bold*, `code`, ~struck~. */
const MARKED = /(?:\*[^*\n]+\*|`[^`\n]+`|~[^~\n]+~)/gu;
/** Signs that stand where no space is written: Chinese, Japanese and Korean ones, and full-width punctuation. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Slack reads a mark only beside a space or half-width punctuation: gives those beside wide signs a space. */
export const spacedMarks = (text: string): string => {
  let spaced = '';
  let from = 0;
  for (const { 0: marked, index } of text.matchAll(MARKED)) {
    const before = text.slice(from, index);
    const next = text.charAt(index + marked.length);
    spaced += before;
    if (WIDE.test(spaced.slice(-1))) spaced += ' ';
    spaced += marked;
    if (WIDE.test(next)) spaced += ' ';
    from = index + marked.length;
  }
  return spaced + text.slice(from);
};
