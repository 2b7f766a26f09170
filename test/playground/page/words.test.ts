import { expect, it } from 'vitest';
import { en } from '../../../src/playground/page/text/en.ts';
import { wordsFor } from '../../../src/playground/page/text/wordsFor.ts';
import { zhCN } from '../../../src/playground/page/text/zhCN.ts';

it.each([
  ['zh-CN', zhCN],
  ['zh_TW', zhCN],
  ['en-GB', en],
  ['fr-FR', en],
])('speaks to %s in its language or English', (locale, words) => {
  expect(wordsFor(locale)).toBe(words);
});

it('has no English left in the Chinese words', () => {
  const same = Object.entries(zhCN).filter(
    ([key, value]) => typeof value === 'string' && value === en[key as keyof typeof en],
  );
  expect(same).toEqual([]);
});
