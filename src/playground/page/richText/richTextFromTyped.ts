import type { RichTextElement, RichTextSection } from '@slack/types';
import { encodeEntities } from '../mrkdwn/decodeEntities.ts';
import type { Mark, Piece } from '../mrkdwn/Piece.ts';
import { parseMrkdwn } from '../mrkdwn/parseMrkdwn.ts';

interface TypedRichText {
  type: 'rich_text';
  elements: unknown[];
}

type Style = { [mark in Mark | 'code']?: true };

/** What was typed into a plain text area as a rich_text block: marks as in mrkdwn, `- ` and `1. ` lines as lists. */
export function richTextFromTyped(typed: string): TypedRichText {
  const elements: unknown[] = [];
  for (const run of runsOfLines(typed.split('\n'))) {
    if (run.style === 'text') elements.push(section(run.lines.join('\n')));
    else
      elements.push({
        type: 'rich_text_list',
        style: run.style,
        indent: 0,
        elements: run.lines.map(section),
      });
  }
  return { type: 'rich_text', elements };
}

interface Run {
  style: 'text' | 'bullet' | 'ordered';
  lines: string[];
}

function runsOfLines(lines: string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const style = /^\s*[-•] /.test(line) ? 'bullet' : /^\s*\d+\. /.test(line) ? 'ordered' : 'text';
    const content = style === 'text' ? line : line.replace(/^\s*(?:[-•]|\d+\.) /, '');
    const last = runs.at(-1);
    if (last?.style === style) last.lines.push(content);
    else runs.push({ style, lines: [content] });
  }
  return runs;
}

function section(line: string): RichTextSection {
  return {
    type: 'rich_text_section',
    elements: parseMrkdwn(encodeEntities(line)).flatMap((piece) => styled(piece, {})),
  };
}

function styled(piece: Piece, style: Style): RichTextElement[] {
  switch (piece.kind) {
    case 'bold':
    case 'italic':
    case 'strike':
      return piece.children.flatMap((child) => styled(child, { ...style, [piece.kind]: true }));
    case 'code':
    case 'preformatted':
      return [textElement(piece.text, { ...style, code: true })];
    case 'text':
      return [textElement(piece.text, style)];
    case 'emoji':
      return [{ type: 'emoji', name: piece.name }];
    case 'quote':
      return piece.children.flatMap((child) => styled(child, style));
    default:
      return [];
  }
}

function textElement(text: string, style: Style): RichTextElement {
  return { type: 'text', text, ...(Object.keys(style).length > 0 ? { style } : {}) };
}
