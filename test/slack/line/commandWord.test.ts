import { expect, it } from 'vitest';
import { takeCommandWord } from '../../../src/slack/line/commandWord.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const words = { rate: 'rate', needs: 'needs', 评分: 'rate', 需求: 'need', 需求列表: 'needs' };

it.each([
  ['rate acme 75', 'rate', 'rate', ['acme', '75']],
  ['RATE acme', 'rate', 'RATE', ['acme']],
  ['评分 acme 75', 'rate', '评分', ['acme', '75']],
  ['评分acme 75', 'rate', '评分', ['acme', '75']],
  ['评分：acme 75', 'rate', '评分', ['acme', '75']],
  ['需求列表', 'needs', '需求列表', []],
  ['需求列表acme', 'needs', '需求列表', ['acme']],
  ['需求acme“单点登录”高', 'need', '需求', ['acme', '单点登录', '高']],
  ['ratee acme', null, 'ratee', ['acme']],
  ['toString', null, 'toString', []],
  ['', null, null, []],
])('%s', (typed, meaning, word, rest) => {
  const taken = takeCommandWord(tokenize(typed), words);
  expect(taken).toMatchObject({ meaning, word });
  expect(taken.rest.tokens.map(({ text }) => text)).toEqual(rest);
});
