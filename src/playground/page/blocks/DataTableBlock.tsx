import type { DataTableBlock as DataTableBlockJson } from '@slack/types';
import { useState } from 'react';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import type { BlockProps } from './blockOf.ts';
import { SortableHeading } from './SortableHeading.tsx';
import { TableCell } from './TableCell.tsx';
import { filterRows, isNumericColumn, type SortOrder, sortRows } from './tableRows.ts';

const defaultPageSize = 5;

export function DataTableBlock({ block }: BlockProps<DataTableBlockJson>) {
  const { me, words } = useReader();
  const [order, setOrder] = useState<SortOrder>();
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const [head = [], ...body] = block.rows;
  const pageSize = block.page_size ?? defaultPageSize;
  const found = sortRows(filterRows(body, query), order, me.locale);
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const shownPage = Math.min(page, pageCount - 1);
  const shown = found.slice(shownPage * pageSize, (shownPage + 1) * pageSize);
  const alignOf = (column: number) => (isNumericColumn(body, column) ? 'align-right' : 'align-left');

  return (
    <div className="data-table">
      <div className="data-table-tools">
        <strong aria-hidden="true">{block.caption}</strong>
        {body.length > pageSize && (
          <input
            className="input data-table-filter"
            type="search"
            placeholder={words.filterRows}
            aria-label={words.filterTable(block.caption)}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={block.caption}>
        <table className="table">
          <caption className="visually-hidden">{block.caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <SortableHeading
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                  key={column}
                  cell={cell}
                  className={alignOf(column)}
                  direction={order?.column === column ? order.direction : undefined}
                  onSort={(direction) => setOrder(direction && { column, direction })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
              <tr key={index}>
                {row.map((cell, column) => {
                  const isRowHeader = column === (block.row_header_column_index ?? 0);
                  const CellTag = isRowHeader ? 'th' : 'td';
                  return (
                    <CellTag
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                      key={column}
                      className={alignOf(column)}
                      {...(isRowHeader ? { scope: 'row' } : {})}
                    >
                      <TableCell cell={cell} />
                    </CellTag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className="choices-note">{words.noResults}</p>}
      </section>
      {pageCount > 1 && (
        <nav className="data-table-pages" aria-label={words.pages}>
          <button
            type="button"
            className="button button-icon"
            aria-label={words.previous}
            disabled={shownPage === 0}
            onClick={() => setPage(shownPage - 1)}
          >
            <Icon name="back" />
          </button>
          <span role="status">{words.pageOf(shownPage + 1, pageCount, found.length)}</span>
          <button
            type="button"
            className="button button-icon"
            aria-label={words.next}
            disabled={shownPage === pageCount - 1}
            onClick={() => setPage(shownPage + 1)}
          >
            <Icon name="forward" />
          </button>
        </nav>
      )}
    </div>
  );
}
