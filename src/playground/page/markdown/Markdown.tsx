import { Fragment, type ReactNode } from 'react';
import { Heading } from '../blocks/Heading.tsx';
import { useReader } from '../reader/Reader.ts';
import { InlineMarkdown } from './InlineMarkdown.tsx';
import type { ListItem, MarkdownBlock } from './MarkdownBlock.ts';
import { MarkdownTable } from './MarkdownTable.tsx';

export function Markdown({ blocks }: { blocks: MarkdownBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity
  return blocks.map((block, index) => <Fragment key={index}>{showBlock(block)}</Fragment>);
}

function showBlock(block: MarkdownBlock): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level}>
          <InlineMarkdown text={block.text} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <InlineMarkdown text={block.text} />
        </p>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'quote':
      return (
        <blockquote>
          <Markdown blocks={block.children} />
        </blockquote>
      );
    case 'list': {
      // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity
      const items = block.items.map((item, index) => <Item key={index} item={item} />);
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <MarkdownTable table={block} />;
    case 'rule':
      return <hr />;
  }
}

function Item({ item }: { item: ListItem }) {
  const { words } = useReader();
  const [first, ...rest] = item.children;
  return (
    <li className={item.isDone === undefined ? undefined : 'task'}>
      {item.isDone !== undefined && (
        <input
          type="checkbox"
          checked={item.isDone}
          readOnly
          disabled
          aria-label={item.isDone ? words.taskDone : words.taskOpen}
        />
      )}
      {first?.kind === 'paragraph' ? (
        <InlineMarkdown text={first.text} />
      ) : (
        first && <Markdown blocks={[first]} />
      )}
      <Markdown blocks={rest} />
    </li>
  );
}
