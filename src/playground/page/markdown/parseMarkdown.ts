import { type Read, type Reader, takeWhile } from './lineReading.ts';
import type { ListItem, MarkdownBlock } from './MarkdownBlock.ts';
import { readTable } from './readTable.ts';

const listPattern = /^( {0,3})([-*+]|\d{1,9}[.)])( +|$)(.*)$/;
const fencePattern = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/;
const rulePattern = /^ {0,3}([-*_])( *\1){2,} *$/;
const headingPattern = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;

/** Never throws; what is not understood is a paragraph. */
export function parseMarkdown(markdown: string): MarkdownBlock[] {
  return parseLines(markdown.replace(/\r\n?/g, '\n').split('\n'));
}

function parseLines(lines: string[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const rest = lines.slice(at);
    const read =
      readBlank(rest) ??
      readFence(rest) ??
      readRule(rest) ??
      readHeading(rest) ??
      readQuote(rest) ??
      readList(rest) ??
      readTable(rest) ??
      readParagraph(rest);
    if (read.block) blocks.push(read.block);
    at += Math.max(1, read.lineCount);
  }
  return blocks;
}

const readBlank: Reader = ([line = '']) => (line.trim() === '' ? { lineCount: 1 } : undefined);

const readRule: Reader = ([line = '']) =>
  rulePattern.test(line) ? { block: { kind: 'rule' }, lineCount: 1 } : undefined;

const readHeading: Reader = ([line = '']) => {
  const [, marks, text] = headingPattern.exec(line) ?? [];
  if (marks === undefined || text === undefined) return undefined;
  return { block: { kind: 'heading', level: marks.length, text }, lineCount: 1 };
};

const readFence: Reader = (lines) => {
  const [, fence, language = ''] = fencePattern.exec(lines[0] ?? '') ?? [];
  if (fence === undefined) return undefined;
  const isEnd = (line: string) =>
    line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '';
  const end = lines.findIndex((line, index) => index > 0 && isEnd(line));
  const inside = lines.slice(1, end === -1 ? undefined : end);
  return { block: { kind: 'code', language, text: inside.join('\n') }, lineCount: inside.length + 2 };
};

const readQuote: Reader = (lines) => {
  const inside = takeWhile(lines, (line) => /^ {0,3}>/.test(line));
  if (inside.length === 0) return undefined;
  const children = parseLines(inside.map((line) => line.replace(/^ {0,3}> ?/, '')));
  return { block: { kind: 'quote', children }, lineCount: inside.length };
};

const readList: Reader = (lines) => {
  const [, , marker] = listPattern.exec(lines[0] ?? '') ?? [];
  if (marker === undefined) return undefined;
  const isOrdered = /\d/.test(marker);
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const item = readItem(lines.slice(at), isOrdered);
    if (!item) break;
    items.push(item.item);
    at += item.lineCount;
  }
  return {
    block: { kind: 'list', isOrdered, start: Number.parseInt(marker, 10) || 1, items },
    lineCount: at,
  };
};

function readItem(lines: string[], isOrdered: boolean): { item: ListItem; lineCount: number } | undefined {
  const [, indent = '', marker, space = '', first = ''] = listPattern.exec(lines[0] ?? '') ?? [];
  if (marker === undefined || /\d/.test(marker) !== isOrdered || rulePattern.test(lines[0] ?? ''))
    return undefined;
  const width = indent.length + marker.length + Math.max(1, space.length);
  const isDeeper = (line: string) =>
    /^\s*/.exec(line)?.[0].length !== 0 && line.search(/\S/) >= Math.min(width, 2);
  const following = takeWhile(lines.slice(1), (line, index, all) =>
    line.trim() === '' ? isDeeper(all[index + 1] ?? '') : isDeeper(line),
  );
  const [, box, text] = /^\[([ xX])\] +(.*)$/.exec(first) ?? [];
  const content = [
    text ?? first,
    ...following.map((line) => line.slice(Math.min(width, Math.max(0, line.search(/\S/))))),
  ];
  return {
    item: { ...(box === undefined ? {} : { isDone: box !== ' ' }), children: parseLines(content) },
    lineCount: 1 + following.length + (isBlankBeforeItem(lines, following.length + 1, isOrdered) ? 1 : 0),
  };
}

function isBlankBeforeItem(lines: string[], at: number, isOrdered: boolean): boolean {
  const [, , marker] = listPattern.exec(lines[at + 1] ?? '') ?? [];
  return lines[at]?.trim() === '' && marker !== undefined && /\d/.test(marker) === isOrdered;
}

function readParagraph(lines: string[]): Read {
  const inside = takeWhile(
    lines,
    (line, index, all) =>
      index === 0 ||
      !(
        readBlank([line]) ??
        readFence([line]) ??
        readRule([line]) ??
        readHeading([line]) ??
        readQuote([line]) ??
        readTable(all.slice(index)) ??
        (listPattern.test(line) ? true : undefined)
      ),
  );
  return {
    block: { kind: 'paragraph', text: inside.map((line) => line.trim()).join('\n') },
    lineCount: inside.length,
  };
}
