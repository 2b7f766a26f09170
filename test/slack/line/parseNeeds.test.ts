import { describe, expect, test } from 'vitest';
import { parseNeeds } from '../../../src/slack/line/parseNeeds.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const parsed = (line: string) => {
  const { rest, ...asked } = { rest: null, ...parseNeeds(tokenize(line)) };
  return { ...asked, ...(rest ? { rest: rest.tokens.map(({ text }) => text).join(' ') } : {}) };
};

const list = { kind: 'list', order: 'allocation', category: null, rest: '' };

describe.each([
  ['', list],
  ['acme', { ...list, rest: 'acme' }],
  ['priority', { ...list, order: 'priority' }],
  ['acme difficulty', { ...list, order: 'difficulty', rest: 'acme' }],
  ['#security', { ...list, category: 'security' }],
  ['acme #security priority', { ...list, order: 'priority', category: 'security', rest: 'acme' }],
  ['＃安全', { ...list, category: '安全' }],
  ['category', { kind: 'categories' }],
  ['类别', { kind: 'categories' }],
  ['category data export', { ...list, category: 'data export' }],
  ['R12', { kind: 'one', number: 12, word: null }],
  ['why r12', { kind: 'one', number: 12, word: 'why' }],
  ['Ｒ１２ 已实现', { kind: 'one', number: 12, word: '已实现' }],
  ['R12 plan', { kind: 'one', number: 12, word: 'plan' }],
  ['merge R14 R12', { kind: 'merge', from: 14, into: 12 }],
  ['R14 into R12', { kind: 'merge', from: 14, into: 12 }],
  ['合并 R14 到 R12', { kind: 'merge', from: 14, into: 12 }],
  ['merge R14', { kind: 'one', number: 14, word: 'merge' }],
  ['plan 40', { kind: 'plan', capacity: '40' }],
  ['40 points', { kind: 'plan', capacity: '40' }],
  ['plan 40 points', { kind: 'plan', capacity: '40' }],
  ['40pts', { kind: 'plan', capacity: '40' }],
  ['计划 40', { kind: 'plan', capacity: '40' }],
  ['计划４０点', { kind: 'plan', capacity: '40' }],
  ['计划 40 点', { kind: 'plan', capacity: '40' }],
  ['plan', { kind: 'plan', capacity: null }],
  ['plan -5', { kind: 'plan', capacity: '-5' }],
  ['plan forty', { kind: 'plan', capacity: 'forty' }],
  ['"plan"', { ...list, rest: 'plan' }],
  ['40', { ...list, rest: '40' }],
])('/prm needs %s', (line, asked) => {
  test('is understood', () => {
    expect(parsed(line)).toEqual(asked);
  });
});
