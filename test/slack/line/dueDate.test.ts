import { expect, it } from 'vitest';
import { parseDueDate } from '../../../src/slack/line/dueDate.ts';

it.each([
  ['2026-12-24', '2026-12-24'],
  ['2026/1/5', '2026-01-05'],
  ['2026.12.24', '2026-12-24'],
  ['2026年12月24日', '2026-12-24'],
  ['２０２６－１２－２４', '2026-12-24'],
  ['2028-02-29', '2028-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-12/24', null],
  ['31/02', null],
  ['24.12.2026', null],
  ['tomorrow', null],
  ['', null],
])('%s is %s', (typed, dueOn) => expect(parseDueDate(typed)).toBe(dueOn));
