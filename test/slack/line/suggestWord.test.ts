import { expect, it } from 'vitest';
import { suggestWord } from '../../../src/slack/line/suggestWord.ts';

const commands = [
  'rate',
  'need',
  'needs',
  'party',
  'add',
  'log',
  'undo',
  'help',
  'digest',
  '评分',
  '需求',
  '帮助',
];

it.each([
  ['raet', 'rate'],
  ['rat', 'rate'],
  ['ratee', 'rate'],
  ['RATE!', 'rate'],
  ['nede', 'need'],
  ['hlep', 'help'],
  ['dig', 'digest'],
  ['digset', 'digest'],
  ['partys', 'party'],
  ['评', '评分'],
  ['评份', '评分'],
  ['banana', null],
  ['x', null],
  ['', null],
  ['x'.repeat(40_000), null],
])('%s: did you mean %s?', (typed, word) => expect(suggestWord(typed, commands)).toBe(word));
