import { type Node, NodeType, parse } from 'slack-message-parser';
import { decodeEntities } from './decodeEntities.ts';
import type { Piece } from './Piece.ts';
import { plainTextOf } from './plainTextOf.ts';
import { safeUrl } from './safeUrl.ts';
import { mergeTexts, trimAroundBlocks, trimQuote } from './tidyPieces.ts';

/** Reads Slack's mrkdwn (with `&amp; &lt; &gt;` escaped) into pieces. Never throws. */
export function parseMrkdwn(mrkdwn: string): Piece[] {
  // Apps also send quotes unescaped, and Slack shows them as quotes; the parser knows only the escaped form.
  const escaped = mrkdwn.replace(/^>/gm, '&gt;');
  return trimAroundBlocks(mergeTexts(parse(escaped).children.flatMap(pieceOf)));
}

function pieceOf(node: Node): Piece[] {
  switch (node.type) {
    case NodeType.Text:
      return [text(node.text)];
    case NodeType.Bold:
      return [{ kind: 'bold', children: childPieces(node.children) }];
    case NodeType.Italic:
      return [{ kind: 'italic', children: childPieces(node.children) }];
    case NodeType.Strike:
      return [{ kind: 'strike', children: childPieces(node.children) }];
    case NodeType.Code:
      return [{ kind: 'code', text: decodeEntities(node.text) }];
    case NodeType.PreText:
      return [{ kind: 'preformatted', text: decodeEntities(node.text).replace(/^\n|\n$/g, '') }];
    case NodeType.Quote:
      return [{ kind: 'quote', children: trimQuote(childPieces(node.children)) }];
    case NodeType.Emoji:
      return [
        {
          kind: 'emoji',
          name: node.name,
          ...(node.variation ? { skinTone: node.variation } : {}),
          source: decodeEntities(node.source),
        },
      ];
    case NodeType.UserLink:
      return [{ kind: 'user', id: node.userID, ...labelOf(node.label) }];
    case NodeType.ChannelLink:
      return [{ kind: 'channel', id: node.channelID, ...labelOf(node.label) }];
    case NodeType.URL:
      return linkPieces(node.url, node.label, node.source);
    case NodeType.Command:
      return commandPieces(node.name, node.arguments, node.label, node.source);
    case NodeType.Root:
      return childPieces(node.children);
  }
}

function linkPieces(rawUrl: string, label: Node[] | undefined, source: string): Piece[] {
  const url = safeUrl(decodeEntities(rawUrl));
  if (url === undefined) return [text(source)];
  const children = label
    ? childPieces(label)
    : [{ kind: 'text' as const, text: url.replace(/^(mailto|tel):/, '') }];
  return [{ kind: 'link', url, children }];
}

function commandPieces(name: string, args: string[], label: Node[] | undefined, source: string): Piece[] {
  const [first, second, third] = args;
  const fallback = label ? plainTextOf(childPieces(label)) : undefined;
  if (name === 'date' && first !== undefined && second !== undefined && /^\d+$/.test(first)) {
    const url = third === undefined ? undefined : safeUrl(decodeEntities(third));
    return [
      {
        kind: 'date',
        timestamp: Number(first),
        format: decodeEntities(second),
        ...(url ? { url } : {}),
        fallback: fallback ?? decodeEntities(second),
      },
    ];
  }
  if (name === 'subteam' && first !== undefined) {
    return [{ kind: 'usergroup', id: first, ...(fallback === undefined ? {} : { label: fallback }) }];
  }
  if (name === 'here' || name === 'channel' || name === 'everyone')
    return [{ kind: 'broadcast', range: name }];
  return [text(fallback ?? source)];
}

function childPieces(nodes: Node[]): Piece[] {
  return mergeTexts(nodes.flatMap(pieceOf));
}

function labelOf(label: Node[] | undefined): { label?: string } {
  return label ? { label: plainTextOf(childPieces(label)) } : {};
}

function text(escaped: string): Piece {
  return { kind: 'text', text: decodeEntities(escaped) };
}
