import { type Reader, takeWhile } from './lineReading.ts';
import type { Align } from './MarkdownBlock.ts';

const alignRowPattern = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

export const readTable: Reader = (lines) => {
  const [head, aligns] = lines;
  if (head === undefined || aligns === undefined || !head.includes('|') || !alignRowPattern.test(aligns))
    return undefined;
  const body = takeWhile(lines.slice(2), (line) => line.includes('|'));
  const alignCells = cellsOf(aligns);
  if (alignCells.length !== cellsOf(head).length) return undefined;
  return {
    block: { kind: 'table', head: cellsOf(head), aligns: alignCells.map(alignOf), rows: body.map(cellsOf) },
    lineCount: 2 + body.length,
  };
};

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function alignOf(dashes: string): Align {
  if (dashes.startsWith(':') && dashes.endsWith(':')) return 'center';
  return dashes.endsWith(':') ? 'right' : 'left';
}
