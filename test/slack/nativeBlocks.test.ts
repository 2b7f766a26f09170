import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessageBlocks } from '../../src/playground/validate/checkMessage.ts';
import { barChart, dataTable } from '../../src/slack/nativeBlocks.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constant(''),
  fc.constant('非常不满意'),
);
const value = fc.integer({ min: -1000, max: 1000 });

describe('a table', () => {
  const cell = fc.oneof(
    text,
    value.map((number) => ({ value: number, text: String(number) })),
  );

  test('is one that Slack takes, whatever is put into it', () => {
    fc.assert(
      fc.property(
        fc.record({
          caption: text.filter((caption) => caption !== ''),
          columns: fc.array(text, { minLength: 1, maxLength: 25 }),
          rows: fc.array(fc.array(cell, { maxLength: 25 }), { minLength: 1, maxLength: 30 }),
          pageSize: fc.integer({ min: -5, max: 500 }),
        }),
        (table) => {
          expect(checkMessageBlocks([dataTable(table)])).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of 500 rows holds the first 200, and of long ones those that fit', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`row ${at}`, { value: at, text: `${at}` }]);
    const many = dataTable({ caption: 'Many', columns: ['Name', 'Number'], rows });
    expect(many.rows).toHaveLength(201);
    expect(many.rows[200]?.[0]).toMatchObject({ text: 'row 199' });
    const long = dataTable({
      caption: 'Long',
      columns: ['Text'],
      rows: Array.from({ length: 50 }, () => ['x'.repeat(1000)]),
    });
    expect(long.rows).toHaveLength(20);
    expect(checkMessageBlocks([many])).toEqual([]);
    expect(checkMessageBlocks([long])).toEqual([]);
  });

  test('without a row is none', () => {
    expect(() => dataTable({ caption: 'Empty', columns: ['Name'], rows: [] })).toThrow();
  });
});

describe('a chart', () => {
  test('is one that Slack takes, whatever its labels', () => {
    const named = fc.record({ name: text.filter(Boolean), values: fc.array(value, { maxLength: 30 }) });
    fc.assert(
      fc.property(
        fc.record({
          title: text.filter(Boolean),
          categories: fc.array(text.filter(Boolean), { minLength: 1, maxLength: 30 }),
          series: fc.array(named, { minLength: 1, maxLength: 20 }),
          xLabel: text,
        }),
        (chart) => {
          expect(checkMessageBlocks([barChart(chart)])).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps labels apart that differ only where they are cut', () => {
    const chart = barChart({
      title: 'Regions',
      categories: ['a very long name of the north', 'a very long name of the south'],
      series: [{ name: 'Customers', values: [1, 2] }],
    });
    const { categories } = (chart as unknown as { chart: { axis_config: { categories: string[] } } }).chart
      .axis_config;
    expect(new Set(categories).size).toBe(2);
  });
});
