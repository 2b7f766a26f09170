import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentKeys, contentWords, writtenWords } from '../../src/wording/contentWords.ts';
import { wishingWords } from '../../src/wording/fillerWords.ts';

describe('the words of a text', () => {
  it.each([
    ['invoices', 'Invoicing'],
    ['Deliver on Saturdays', 'Saturday delivery!'],
    ['integrate with Outlook', 'OUTLOOK integration'],
    ['Zürich', 'Zurich'],
    ['ＳＡＰ对接', '对接 SAP'],
  ])('are the same in "%s" and "%s"', (one, other) => {
    expect(contentKeys(one).toSorted()).toEqual(contentKeys(other).toSorted());
  });

  it.each([
    ['customer', 'custom'],
    ['import', 'export'],
    ['user', 'use'],
    ['price', 'priority'],
  ])('are not the same in "%s" and "%s"', (one, other) => {
    expect(contentKeys(one)).not.toEqual(contentKeys(other));
  });

  it('leave out what only says that something is wished for', () => {
    expect(contentKeys('We would like to have support for SSO', wishingWords)).toEqual(['sso']);
    expect(contentKeys('希望支持单点登录功能', wishingWords)).toEqual(contentKeys('单点登录', wishingWords));
    expect(contentKeys('weekend support')).toContain('support');
  });

  it('stand where they are said to stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, words } = contentWords(text);
        expect(words.every(({ start, end }) => start < end && end <= folded.length)).toBe(true);
        expect(writtenWords({ folded, words }).every(({ word }) => word.trim() !== '')).toBe(true);
      }),
    );
  });
});
