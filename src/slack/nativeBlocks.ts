import type { DataTableBlock, KnownBlock } from '@slack/types';

/** Slack's limits. */
const MOST_COLUMNS = 20;
const MOST_BODY_ROWS = 200;
const MOST_TABLE_CHARACTERS = 20_000;
const LONGEST_CAPTION = 150;
const MOST_PAGE_ROWS = 100;
const LONGEST_TITLE = 50;
const LONGEST_LABEL = 20;
const LONGEST_AXIS = 50;
const MOST_SERIES = 12;
const MOST_POINTS = 20;

/** A number is sorted and aligned as one; `text` is how it is written. */
export type TableCell = string | { value: number; text: string };

export interface DataTable {
  caption: string;
  columns: readonly string[];
  /** Each as long as `columns`; the first cell names the row. */
  rows: readonly (readonly TableCell[])[];
  /** Rows shown at a time. */
  pageSize?: number;
}

/**
 * A table that people sort, filter and page themselves. Of rows that are too many or too long for Slack the first ones
 * that fit. Throws without columns or rows: Slack refuses an empty table. Messages and App Home only.
 */
export const dataTable = ({ caption, columns, rows, pageSize = 10 }: DataTable): DataTableBlock => {
  const header = columns.slice(0, MOST_COLUMNS).map(rawText);
  const body: DataTableBlock['rows'] = [];
  let characters = charactersOf(header);
  for (const row of rows.slice(0, MOST_BODY_ROWS)) {
    const cells = header.map((_, column) => cellOf(row[column] ?? ''));
    characters += charactersOf(cells);
    if (characters > MOST_TABLE_CHARACTERS) break;
    body.push(cells);
  }
  if (header.length === 0 || body.length === 0) throw new Error('a data table needs a column and a row');
  return {
    type: 'data_table',
    caption: fitting(caption, LONGEST_CAPTION),
    rows: [header, ...body],
    page_size: Math.min(Math.max(1, pageSize), MOST_PAGE_ROWS),
  };
};

/** Slack takes no empty cell. */
const rawText = (text: string) => ({ type: 'raw_text' as const, text: text.trim() || '–' });

const cellOf = (cell: TableCell) =>
  typeof cell === 'string' ? rawText(cell) : { type: 'raw_number' as const, ...cell };

const charactersOf = (cells: readonly { text: string }[]): number =>
  cells.reduce((sum, { text }) => sum + text.length, 0);

export interface BarChart {
  title: string;
  /** What stands along the axis, such as the bands; at most 20 count. */
  categories: readonly string[];
  /** One bar for each category, in their order; at most 12 series. */
  series: readonly { name: string; values: readonly number[] }[];
  xLabel?: string;
  yLabel?: string;
}

/** Bars side by side for each category. At most two charts a message; messages and App Home only. */
export const barChart = ({ title, categories, series, xLabel, yLabel }: BarChart): KnownBlock => {
  const labels = distinct(categories.slice(0, MOST_POINTS));
  const names = distinct(series.slice(0, MOST_SERIES).map(({ name }) => name));
  const block = {
    type: 'data_visualization',
    title: fitting(title, LONGEST_TITLE),
    chart: {
      type: 'bar',
      series: names.map((name, at) => ({
        name,
        data: labels.map((label, point) => ({ label, value: series[at]?.values[point] ?? 0 })),
      })),
      axis_config: {
        categories: labels,
        ...(xLabel ? { x_label: fitting(xLabel, LONGEST_AXIS) } : {}),
        ...(yLabel ? { y_label: fitting(yLabel, LONGEST_AXIS) } : {}),
      },
    },
  };
  // @slack/types does not know this block yet.
  return block as unknown as KnownBlock;
};

/** Slack counts UTF-16 units here; no sign is cut in two. */
const fitting = (text: string, most: number): string => {
  const whole = text.trim() || '–';
  if (whole.length <= most) return whole;
  let cut = '';
  for (const sign of whole) {
    if (cut.length + sign.length > most - 1) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
};

/** Labels that fit, and differ even where only their ends did. */
const distinct = (labels: readonly string[]): string[] => {
  const taken: string[] = [];
  for (const label of labels) {
    let name = fitting(label, LONGEST_LABEL);
    for (let n = 2; taken.includes(name); n += 1) name = `${fitting(label, LONGEST_LABEL - 3)} ${n}`;
    taken.push(name);
  }
  return taken;
};
