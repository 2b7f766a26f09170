import type { MarkdownBlock as MarkdownBlockJson } from '@slack/types';
import { useMemo } from 'react';
import { Markdown } from '../markdown/Markdown.tsx';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { BlockProps } from './blockOf.ts';

export function MarkdownBlock({ block }: BlockProps<MarkdownBlockJson>) {
  const parsed = useMemo(() => parseMarkdown(block.text), [block.text]);
  return (
    <div className="markdown">
      <Markdown blocks={parsed} />
    </div>
  );
}
