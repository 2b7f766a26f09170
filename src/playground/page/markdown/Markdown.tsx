import { Fragment, type ReactNode } from 'react';
import { Heading } from '../blocks/Heading.tsx';
import { Emoji } from '../emoji/Emoji.tsx';
import { useReader } from '../reader/Reader.ts';
import { type MarkdownInline, parseInline } from './parseInline.ts';
import type { ListItem, MarkdownBlock } from './parseMarkdown.ts';

export function Markdown({ blocks }: { blocks: MarkdownBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity
  return blocks.map((block, index) => <Fragment key={index}>{showBlock(block)}</Fragment>);
}

function showBlock(block: MarkdownBlock): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={block.level}>
          <Inline text={block.text} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
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
      {first?.kind === 'paragraph' ? <Inline text={first.text} /> : first && <Markdown blocks={[first]} />}
      <Markdown blocks={rest} />
    </li>
  );
}

function MarkdownTable({ table }: { table: Extract<MarkdownBlock, { kind: 'table' }> }) {
  const classOf = (column: number) => `align-${table.aligns[column] ?? 'left'}`;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <th key={column} scope="col" className={classOf(column)}>
                <Inline text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                <td key={column} className={classOf(column)}>
                  <Inline text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inline({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity
  return parseInline(text).map((piece, index) => <Fragment key={index}>{showInline(piece)}</Fragment>);
}

function Nested({ pieces }: { pieces: MarkdownInline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity
  return pieces.map((piece, index) => <Fragment key={index}>{showInline(piece)}</Fragment>);
}

function showInline(piece: MarkdownInline): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return (
        <strong>
          <Nested pieces={piece.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Nested pieces={piece.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Nested pieces={piece.children} />
        </s>
      );
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          <Nested pieces={piece.children} />
        </a>
      );
    case 'emoji':
      return <Emoji name={piece.name} source={piece.source} />;
  }
}
