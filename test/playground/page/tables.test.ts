import { describe, expect, it } from 'vitest';
import {
  cellText,
  filterRows,
  isNumericColumn,
  sortRows,
} from '../../../src/playground/page/blocks/tableRows.ts';
import { niceTicks } from '../../../src/playground/page/charts/niceTicks.ts';

const text = (written: string) => ({ type: 'raw_text' as const, text: written });
const number = (value: number, shown = `${value}`) => ({ type: 'raw_number' as const, value, text: shown });
const rows = [
  [text('Globex'), number(1200, '1 200')],
  [text('acme'), number(90)],
  [text('Élan'), number(-5)],
];
const first = (sorted: typeof rows) => sorted.map((row) => cellText(row[0]));

describe('a data table', () => {
  it('sorts a column of numbers by value and others by their words', () => {
    expect(first(sortRows(rows, { column: 1, direction: 'ascending' }, 'en') as typeof rows)).toEqual([
      'Élan',
      'acme',
      'Globex',
    ]);
    expect(first(sortRows(rows, { column: 0, direction: 'ascending' }, 'en') as typeof rows)).toEqual([
      'acme',
      'Élan',
      'Globex',
    ]);
    expect(first(sortRows(rows, { column: 0, direction: 'descending' }, 'en') as typeof rows)).toEqual([
      'Globex',
      'Élan',
      'acme',
    ]);
  });

  it('shows the app’s order while nothing is sorted', () => {
    expect(sortRows(rows, undefined, 'en')).toBe(rows);
  });

  it('treats a column with one word in it as words', () => {
    expect(isNumericColumn(rows, 1)).toBe(true);
    expect(isNumericColumn([...rows, [text('x'), text('n/a')]], 1)).toBe(false);
  });

  it('filters by what any cell says', () => {
    expect(filterRows(rows, ' ACM ')).toEqual([rows[1]]);
    expect(filterRows(rows, '1 2')).toEqual([rows[0]]);
    expect(filterRows(rows, '')).toBe(rows);
  });

  it('reads rich text in a cell', () => {
    expect(
      cellText({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'a' },
              { type: 'link', url: 'https://b.example' },
            ],
          },
        ],
      }),
    ).toBe('ahttps://b.example');
  });
});

describe('axis ticks', () => {
  it.each([
    [[12, 25], true, [0, 10, 20, 30]],
    [[0.1, 0.3], true, [0, 0.1, 0.2, 0.3]],
    [[-8, 4], true, [-10, -5, 0, 5]],
    [[66, 85], false, [65, 70, 75, 80, 85]],
    [[0], true, [0, 1]],
    [[], true, [0, 1]],
  ])('for %j from zero %s are %j', (values, isFromZero, ticks) => {
    expect(niceTicks(values, { isFromZero })).toEqual(ticks);
  });

  it('enclose a single value that is not zero', () => {
    const ticks = niceTicks([75], { isFromZero: false });
    expect(ticks[0]).toBeLessThan(75);
    expect(ticks.at(-1)).toBeGreaterThan(75);
  });
});
