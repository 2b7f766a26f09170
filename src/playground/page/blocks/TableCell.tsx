import type { Cell } from './Cell.ts';
import { RichText } from './RichTextBlock.tsx';
import { PlainText } from './Text.tsx';

export function TableCell({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText elements={cell.elements} />;
  if (cell.type === 'raw_number') return cell.text ?? String(cell.value);
  return <PlainText text={cell.text} />;
}
