import { InlineMarkdown } from './InlineMarkdown.tsx';
import type { MarkdownBlock } from './MarkdownBlock.ts';

export function MarkdownTable({ table }: { table: Extract<MarkdownBlock, { kind: 'table' }> }) {
  const classOf = (column: number) => `align-${table.aligns[column] ?? 'left'}`;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <th key={column} scope="col" className={classOf(column)}>
                <InlineMarkdown text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                <td key={column} className={classOf(column)}>
                  <InlineMarkdown text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
