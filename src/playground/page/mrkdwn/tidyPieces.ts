import type { Piece } from './Piece.ts';

export function mergeTexts(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

export function trimQuote(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    let trimmed = index === 0 ? piece.text.replace(/^ /, '') : piece.text;
    if (index === pieces.length - 1) trimmed = trimmed.replace(/\n$/, '');
    return { kind: 'text', text: trimmed.replace(/\n /g, '\n') };
  });
}

/** Quotes and preformatted text end their own line: a line break beside them would show as an empty line. */
export function trimAroundBlocks(pieces: Piece[]): Piece[] {
  const isBlock = (piece: Piece | undefined) => piece?.kind === 'quote' || piece?.kind === 'preformatted';
  return pieces
    .map((piece, index) => {
      if (piece.kind !== 'text') return piece;
      let trimmed = piece.text;
      if (isBlock(pieces[index - 1])) trimmed = trimmed.replace(/^\n/, '');
      if (isBlock(pieces[index + 1])) trimmed = trimmed.replace(/\n$/, '');
      return { kind: 'text' as const, text: trimmed };
    })
    .filter((piece) => piece.kind !== 'text' || piece.text !== '');
}
