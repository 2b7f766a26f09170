import type { Piece } from './Piece.ts';

/** What the pieces say when nothing can be styled, as in a label or a window title. */
export function plainTextOf(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if ('children' in piece) return plainTextOf(piece.children);
      if ('text' in piece) return piece.text;
      if (piece.kind === 'emoji') return piece.source;
      if (piece.kind === 'date') return piece.fallback;
      if (piece.kind === 'broadcast') return `@${piece.range}`;
      return piece.label ?? piece.id;
    })
    .join('');
}
