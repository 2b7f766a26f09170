import type { TableBlock as TableBlockJson } from '@slack/types';
import { useReader } from '../reader/Reader.ts';
import type { BlockProps } from './blockOf.ts';
import { TableCell } from './TableCell.tsx';

export function TableBlock({ block }: BlockProps<TableBlockJson>) {
  const { words } = useReader();
  const [head, ...body] = block.rows;
  const classOf = (column: number) => {
    const settings = block.column_settings?.[column];
    return `align-${settings?.align ?? 'left'}${settings?.is_wrapped ? ' is-wrapped' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={words.table}>
      <table className="table">
        <thead>
          <tr>
            {head?.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <th key={column} scope="col" className={classOf(column)}>
                <TableCell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                <td key={column} className={classOf(column)}>
                  <TableCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
