import type { MarkdownBlock } from './MarkdownBlock.ts';

/** What was read from the first lines; no block for blank lines. */
export interface Read {
  block?: MarkdownBlock;
  lineCount: number;
}

/** Reads one kind of block from the first lines, or finds that they are something else. */
export type Reader = (lines: string[]) => Read | undefined;

export function takeWhile(
  lines: string[],
  isIn: (line: string, index: number, all: string[]) => boolean,
): string[] {
  const end = lines.findIndex((line, index) => !isIn(line, index, lines));
  return end === -1 ? lines : lines.slice(0, end);
}
