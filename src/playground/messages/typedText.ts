import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { User } from '../state/records.ts';

export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const URL_PATTERN = /^https?:\/\/[^\s<>|]+/i;
const EMAIL_PATTERN = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])/i;
const DOMAIN_PATTERN =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|co|app|edu|gov|cn|de|uk|fr|jp|eu|us)(?:\/[^\s<>|]*)?(?![\w.-])/i;
const EMOJI_PATTERN = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'user'; user: User }
  | { kind: 'channel'; id: string; name: string }
  | { kind: 'broadcast'; range: 'here' | 'channel' | 'everyone' }
  | { kind: 'link'; url: string; text?: string }
  | { kind: 'emoji'; name: string };

/** What the composer makes of typed text: mentions, channels and links are recognised, the rest is text. */
export function readTyped(core: Core, typed: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  const isWordStart = () => at === 0 || /[\s([{"'“‘,;:!?，。（]/.test(typed[at - 1] ?? ' ');
  while (at < typed.length) {
    const found = isWordStart() ? recognise(core, typed.slice(at)) : undefined;
    if (!found) {
      plain += typed[at];
      at += 1;
      continue;
    }
    if (plain) pieces.push({ kind: 'text', text: plain });
    plain = '';
    pieces.push(found.piece);
    at += found.length;
  }
  if (plain) pieces.push({ kind: 'text', text: plain });
  return pieces;
}

function recognise(core: Core, rest: string): { piece: Piece; length: number } | undefined {
  if (rest.startsWith('@')) return mention(core, rest);
  if (rest.startsWith('#')) return channel(core, rest);
  if (rest.startsWith(':')) {
    const emoji = EMOJI_PATTERN.exec(rest);
    return emoji?.[1] === undefined
      ? undefined
      : { piece: { kind: 'emoji', name: emoji[1] }, length: emoji[0].length };
  }
  const url = URL_PATTERN.exec(rest)?.[0].replace(/[.,;:!?)\]}'"]+$/, '');
  if (url) return { piece: { kind: 'link', url }, length: url.length };
  const email = EMAIL_PATTERN.exec(rest)?.[0];
  if (email) return { piece: { kind: 'link', url: `mailto:${email}`, text: email }, length: email.length };
  const domain = DOMAIN_PATTERN.exec(rest)?.[0];
  if (domain)
    return { piece: { kind: 'link', url: `http://${domain}`, text: domain }, length: domain.length };
  return undefined;
}

function mention(core: Core, rest: string): { piece: Piece; length: number } | undefined {
  const broadcast = /^@(here|channel|everyone)\b/.exec(rest);
  if (broadcast?.[1] !== undefined) {
    const range = broadcast[1] === 'here' ? 'here' : broadcast[1] === 'channel' ? 'channel' : 'everyone';
    return { piece: { kind: 'broadcast', range }, length: broadcast[0].length };
  }
  const typed = rest.slice(1).toLowerCase();
  const candidates = core.workspace
    .users()
    .filter((user) => !user.isDeleted)
    .flatMap((user) =>
      [user.id, user.displayName, user.name, user.realName].filter(Boolean).map((name) => ({ user, name })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const hit = candidates.find(
    ({ name }) => typed.startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}_]/u.test(typed.slice(name.length)),
  );
  return hit && { piece: { kind: 'user', user: hit.user }, length: 1 + hit.name.length };
}

function channel(core: Core, rest: string): { piece: Piece; length: number } | undefined {
  const name = /^#([\p{L}\p{N}_-]+)/u.exec(rest)?.[1];
  const found = name === undefined ? undefined : core.workspace.channelNamed(name.toLowerCase());
  return (
    found && { piece: { kind: 'channel', id: found.id, name: found.name }, length: 1 + found.name.length }
  );
}

/** The mrkdwn text of a message as Slack stores it. */
export function messageText(pieces: Piece[]): string {
  return pieces.map((piece) => pieceText(piece, false)).join('');
}

/** The text of a command with should_escape: mentions and channels also carry their names. */
export function escapedCommandText(pieces: Piece[]): string {
  return pieces.map((piece) => pieceText(piece, true)).join('');
}

function pieceText(piece: Piece, isNamed: boolean): string {
  switch (piece.kind) {
    case 'text':
      return escapeEntities(piece.text);
    case 'user':
      return isNamed ? `<@${piece.user.id}|${piece.user.name}>` : `<@${piece.user.id}>`;
    case 'channel':
      return isNamed ? `<#${piece.id}|${piece.name}>` : `<#${piece.id}>`;
    case 'broadcast':
      return `<!${piece.range}>`;
    case 'link':
      return piece.text === undefined
        ? `<${escapeEntities(piece.url)}>`
        : `<${escapeEntities(piece.url)}|${escapeEntities(piece.text)}>`;
    case 'emoji':
      return `:${piece.name}:`;
  }
}

/** The rich_text element list that the composer sends beside the text. */
export function richTextElements(pieces: Piece[]): JsonObject[] {
  return pieces.map(richTextElement);
}

function richTextElement(piece: Piece): JsonObject {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', text: piece.text };
    case 'user':
      return { type: 'user', user_id: piece.user.id };
    case 'channel':
      return { type: 'channel', channel_id: piece.id };
    case 'broadcast':
      return { type: 'broadcast', range: piece.range };
    case 'link':
      return piece.text === undefined
        ? { type: 'link', url: piece.url }
        : { type: 'link', url: piece.url, text: piece.text };
    case 'emoji':
      return { type: 'emoji', name: piece.name };
  }
}
