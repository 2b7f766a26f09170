import { Fragment, type ReactNode } from 'react';
import { Emoji } from '../emoji/Emoji.tsx';
import { type MarkdownInline, parseInline } from './parseInline.ts';

export function InlineMarkdown({ text }: { text: string }) {
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
