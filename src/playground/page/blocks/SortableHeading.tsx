import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import type { Cell } from './Cell.ts';
import { TableCell } from './TableCell.tsx';
import { cellText, type SortOrder } from './tableRows.ts';

interface SortableHeadingProps {
  cell: Cell;
  className: string;
  direction: SortOrder['direction'] | undefined;
  onSort: (direction: SortOrder['direction'] | undefined) => void;
}

/** First press ascending, second descending, third the order in which the app sent the rows. */
export function SortableHeading({ cell, className, direction, onSort }: SortableHeadingProps) {
  const { words } = useReader();
  const next = direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : undefined;
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="sort"
        title={words.sortBy(cellText(cell))}
        onClick={() => onSort(next)}
      >
        <TableCell cell={cell} /> <Icon name={direction ?? 'sort'} />
      </button>
    </th>
  );
}
