import { Fragment, useMemo } from 'react';
import { SlackDate } from '../dates/SlackDate.tsx';
import { Emoji } from '../emoji/Emoji.tsx';
import { Broadcast, ChannelMention, PersonMention, UsergroupMention } from './Mention.tsx';
import type { Piece } from './Piece.ts';
import { parseMrkdwn } from './parseMrkdwn.ts';

export function Mrkdwn({ text }: { text: string }) {
  const pieces = useMemo(() => parseMrkdwn(text), [text]);
  return <Pieces pieces={pieces} />;
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity, and a changed text is parsed anew
  return pieces.map((piece, index) => <Fragment key={index}>{showPiece(piece)}</Fragment>);
}

function showPiece(piece: Piece) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.children} />
        </s>
      );
    case 'code':
      return <code>{piece.text}</code>;
    case 'preformatted':
      return <pre>{piece.text}</pre>;
    case 'quote':
      return (
        <blockquote>
          <Pieces pieces={piece.children} />
        </blockquote>
      );
    case 'emoji':
      return <Emoji name={piece.name} skinTone={piece.skinTone} source={piece.source} />;
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          <Pieces pieces={piece.children} />
        </a>
      );
    case 'user':
      return <PersonMention id={piece.id} label={piece.label} />;
    case 'channel':
      return <ChannelMention id={piece.id} label={piece.label} />;
    case 'usergroup':
      return <UsergroupMention id={piece.id} label={piece.label} />;
    case 'broadcast':
      return <Broadcast range={piece.range} />;
    case 'date':
      return (
        <SlackDate
          timestamp={piece.timestamp}
          format={piece.format}
          url={piece.url}
          fallback={piece.fallback}
        />
      );
  }
}
