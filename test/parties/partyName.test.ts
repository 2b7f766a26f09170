import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPartyName } from '../../src/parties/partyName.ts';

function checked(typed: string): string {
  const result = checkPartyName(typed);
  return result.ok ? result.name : `refused: ${result.reason}`;
}

describe('a name is kept as it was meant', () => {
  it.each([
    'Acme',
    'O\'Brien & "Sons"',
    '<script>alert(1)</script>',
    '<!channel>',
    '华为技术有限公司',
    'شركة الاتصالات',
    'שירותי בריאות',
    'हिन्दी क्ष',
    '株式会社トヨタ',
    'नेपाल क्\u200dष',
    'می\u200cخواهم',
    '👩‍💻 Studio',
    '1️⃣ First',
    '葛\u{e0100}城',
    '!!!',
    '7/11',
  ])('%s', (name) => expect(checked(name)).toBe(name.normalize('NFC')));

  it.each([
    ['  Acme \t  Corp\n', 'Acme Corp'],
    ['Acme\u3000Corp', 'Acme Corp'],
    ['Ac\u200bme\ufeff', 'Acme'],
    ['Ac\u200dme', 'Acme'],
    ['A\ufe0fcme', 'Acme'],
    ['\u200fשלום\u200f', 'שלום'],
    ['\u2068Acme\u2069', 'Acme'],
    ['Acme\u{e0041}', 'Acme'],
    ['e\u0301clair', 'éclair'],
  ])('without what nobody can see: %j', (typed, name) => expect(checked(typed)).toBe(name));
});

describe('a name that cannot be is refused, saying why', () => {
  it.each([
    ['', 'empty'],
    ['   \u3000\n', 'empty'],
    ['\u200b\u200d\ufeff', 'empty'],
    ['\u3164\u2800', 'empty'],
    ['\u0301', 'empty'],
    ['a'.repeat(121), 'tooLong'],
    ['名'.repeat(500), 'tooLong'],
    ['Ac\u0000me', 'controlCharacters'],
    ['Ac\u001b[31mme', 'controlCharacters'],
    ['Acme\ud800', 'controlCharacters'],
    ['Acme\u202egnp.exe', 'reversedText'],
  ])('%j: %s', (typed, reason) => expect(checked(typed)).toBe(`refused: ${reason}`));

  it('at 121 characters, not at 120, however many bytes they take', () => {
    expect(checked('🍎'.repeat(120))).toBe('🍎'.repeat(120));
    expect(checkPartyName('🍎'.repeat(121))).toEqual({ ok: false, reason: 'tooLong', length: 121 });
  });
});

it('never lets a control or override character through, and is stable when cleaned again', () => {
  const sign = fc.constantFrom(
    ...[
      'a',
      'é',
      '名',
      '👩',
      '💻',
      'क',
      'ش',
      ' ',
      '\n',
      '\u0301',
      '\u200b',
      '\u200c',
      '\u200d',
      '\ufe0f',
      '\u202e',
    ],
    ...['\u2066', '\u0007', '\u2028', '\ud800', '\u3164', '🏽'],
  );
  const anyName = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(anyName, (typed) => {
      const result = checkPartyName(typed);
      if (!result.ok) return;
      expect(result.name).not.toMatch(
        /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u,
      );
      expect(result.name).toMatch(/^\S(.*\S)?$/su);
      expect([...result.name].length).toBeLessThanOrEqual(120);
      expect(checked(result.name)).toBe(result.name);
    }),
    { numRuns: 3000 },
  );
});
