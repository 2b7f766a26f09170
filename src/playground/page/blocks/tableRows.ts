import type { Cell } from './Cell.ts';

export interface SortOrder {
  column: number;
  direction: 'ascending' | 'descending';
}

/** A column is numeric when each of its cells is a raw_number; it then sorts by value, others by their words. */
export function isNumericColumn(rows: Cell[][], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.type === 'raw_number');
}

export function sortRows(rows: Cell[][], order: SortOrder | undefined, locale: string): Cell[][] {
  if (!order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const byWords = new Intl.Collator(locale, { numeric: true });
  const isNumeric = isNumericColumn(rows, order.column);
  return rows.toSorted((left, right) => {
    const [a, b] = [left[order.column], right[order.column]];
    const compared = isNumeric ? numberOf(a) - numberOf(b) : byWords.compare(cellText(a), cellText(b));
    return sign * compared;
  });
}

/** Rows in which some cell contains the query, in any case. */
export function filterRows(rows: Cell[][], query: string): Cell[][] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) => row.some((cell) => cellText(cell).toLowerCase().includes(wanted)));
}

export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.type === 'rich_text') return textIn(cell.elements);
  return cell.text ?? '';
}

function numberOf(cell: Cell | undefined): number {
  return cell?.type === 'raw_number' ? cell.value : Number.NaN;
}

function textIn(elements: readonly unknown[]): string {
  return elements
    .map((element) => {
      if (typeof element !== 'object' || element === null) return '';
      if ('elements' in element && Array.isArray(element.elements)) return textIn(element.elements);
      if ('text' in element && typeof element.text === 'string') return element.text;
      return 'url' in element && typeof element.url === 'string' ? element.url : '';
    })
    .join('');
}
