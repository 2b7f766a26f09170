import { expect, test } from 'vitest';
import { parseMerge } from '../../../src/slack/line/parseMerge.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const parsed = (line: string) => {
  const { merged, into } = parseMerge(tokenize(line));
  return [merged, into];
};

test.each([
  ['', null, null],
  ['acme', 'acme', null],
  ['acme into globex', 'acme', 'globex'],
  ['acme globex', 'acme', 'globex'],
  ['"Quarry & Sons" into "New York Inquirer"', 'Quarry & Sons', 'New York Inquirer'],
  ['Quarry and Sons into globex', 'Quarry and Sons', 'globex'],
  ['acme and globex', 'acme', 'globex'],
  ['acme corp with globex', 'acme corp', 'globex'],
  ['甲 到 乙', '甲', '乙'],
  ['甲、乙', '甲', '乙'],
  ['甲 和 乙', '甲', '乙'],
  ['into globex', 'into', 'globex'],
])('%j names %j and %j', (line, merged, into) => {
  expect(parsed(line)).toEqual([merged, into]);
});

test('two needs are told apart from two parties', () => {
  expect(parseMerge(tokenize('R14 into R12')).needs).toEqual({ from: 14, into: 12 });
  expect(parseMerge(tokenize('acme into R12')).needs).toBeNull();
});
