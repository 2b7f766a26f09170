import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleText } from '../src/visibleText.ts';

it('keeps the lines of a comment', () => {
  expect(visibleText(' one\r\ntwo\rthree\n\nfour ')).toBe('one\ntwo\nthree\n\nfour');
});

it('takes out what hides or turns text around, and keeps what scripts and emoji need', () => {
  expect(visibleText('pay\u202e drow\u202c \u2066x\u2069\u0000\u0007')).toBe('pay drow x');
  expect(visibleText('👩🏽‍💻 می\u200cخواهم ❤️')).toBe('👩🏽‍💻 می\u200cخواهم ❤️');
  expect(visibleText('a\tb')).toBe('a b');
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
    { numRuns: 3000 },
  );
});
