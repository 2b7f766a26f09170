import { isJsonObject } from '../json.ts';
import { blockId } from './compositions.ts';
import { richTextBlock } from './richText.ts';
import {
  boolean,
  byType,
  type Check,
  integer,
  list,
  number,
  object,
  oneOf,
  type Rule,
  required,
  string,
} from './shape.ts';

const type = required(string());
const rawText = object({ type, text: required(string()) });
const rawNumber = object({ type, value: required(number()), text: required(string()) });
const cell = byType({ rich_text: richTextBlock, raw_text: rawText, raw_number: rawNumber });

export const MAX_TABLE_CHARACTERS = 10_000;
export const MAX_DATA_TABLE_CHARACTERS = 20_000;

/** Characters in all cells, those of rich text included. */
export function tableCharacters(rows: unknown): number {
  if (Array.isArray(rows)) return rows.reduce((sum: number, row) => sum + tableCharacters(row), 0);
  if (!isJsonObject(rows)) return 0;
  const own = typeof rows.text === 'string' ? rows.text.length : 0;
  return own + tableCharacters(rows.elements);
}

function maxCharacters(max: number): Rule {
  return ({ rows }, at) => {
    const count = tableCharacters(rows);
    if (count > max)
      at.in('rows').breaks('max_length', `no more than ${max} characters allowed in a table`, max, count);
  };
}

const rowsOfOneLength: Rule = ({ rows }, at) => {
  if (!Array.isArray(rows)) return;
  const lengths = rows.map((row) => (Array.isArray(row) ? row.length : 0));
  lengths.forEach((length, index) => {
    if (length !== lengths[0])
      at.in('rows')
        .in(index)
        .breaks('min_items', 'all rows must have the same number of cells', lengths[0], length);
  });
};

const plainHeader: Rule = ({ rows }, at) => {
  const header: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (!Array.isArray(header)) return;
  header.forEach((headerCell: unknown, index) => {
    if (isJsonObject(headerCell) && headerCell.type === 'rich_text') {
      at.in('rows')
        .in(0)
        .in(index)
        .breaks('enum', 'header cells cannot be rich_text', ['raw_text', 'raw_number'], 'rich_text');
    }
  });
};

const headerColumnExists: Rule = ({ rows, row_header_column_index: index }, at) => {
  const columns: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (typeof index !== 'number' || !Array.isArray(columns) || index < columns.length) return;
  at.in('row_header_column_index').breaks(
    'maximum',
    `must be less than ${columns.length}`,
    columns.length - 1,
    index,
  );
};

export const tableBlock: Check = object(
  {
    type,
    block_id: blockId,
    rows: required(list(list(cell, { min: 1, max: 20 }), { min: 1, max: 100 })),
    column_settings: list(object({ align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), {
      max: 20,
    }),
  },
  maxCharacters(MAX_TABLE_CHARACTERS),
);

export const dataTableBlock: Check = object(
  {
    type,
    block_id: blockId,
    caption: required(string({ min: 1 })),
    rows: required(list(list(cell, { min: 1, max: 20 }), { min: 2, max: 201 })),
    page_size: integer({ min: 1, max: 100 }),
    row_header_column_index: integer({ min: 0 }),
  },
  rowsOfOneLength,
  plainHeader,
  headerColumnExists,
  maxCharacters(MAX_DATA_TABLE_CHARACTERS),
);
