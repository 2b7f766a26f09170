import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { suggestSentiment } from '../../src/wording/suggestSentiment.ts';

const sentimentOf = (text: string) => suggestSentiment(text)?.sentiment ?? null;

test.each([
  ['Loved the training, thank you', 'positive'],
  ['support was quick and friendly', 'positive'],
  ['No problems at all with the rollout', 'positive'],
  ['the new release is much more stable', 'positive'],
  ['培训很好，客服很耐心', 'positive'],
  ['这次没有问题', 'positive'],
  ['回复很快，谢谢', 'positive'],
  ['Still waiting: the answer is late again and the export crashes', 'negative'],
  ['They are not happy with the invoices', 'negative'],
  ["It doesn't work well", 'negative'],
  ['The portal is nice, but support is slow and unhelpful', 'negative'],
  ['系统太慢，经常崩溃', 'negative'],
  ['对交付不满意', 'negative'],
  ['服务不错，但是价格太贵，而且回复不及时', 'negative'],
  ['客服态度不够专业', 'negative'],
  ['It is okay, average I would say', 'neutral'],
  ['整体一般，还行', 'neutral'],
])('“%s” sounds %s', (text, expected) => expect(sentimentOf(text)).toBe(expected));

describe('where it is not clear nothing is suggested', () => {
  it.each([
    '',
    'They asked for the price list',
    'Quick answers, slow delivery',
    '他们想要新的报价单',
    '🎉🎉',
  ])('“%s”', (text) => expect(suggestSentiment(text)).toBeNull());
});

test('names the words that decided, at most three', () => {
  expect(suggestSentiment('great, fast, friendly, professional')?.because).toEqual([
    'great',
    'fast',
    'friendly',
  ]);
  expect(suggestSentiment('对交付不满意')?.because).toEqual(['不满意']);
});

test('takes any text whatever, quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const suggested = suggestSentiment(text);
      expect(suggested === null || suggested.because.length > 0).toBe(true);
    }),
  );
  expect(sentimentOf('slow '.repeat(50_000))).toBe('negative');
});
