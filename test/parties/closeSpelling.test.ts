import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCloseSpelling } from '../../src/parties/closeSpelling.ts';
import { nameDeletions } from '../../src/parties/nameDeletions.ts';

it.each([
  ['acme', 'acmee', true],
  ['acme', 'ame', true],
  ['acme', 'acne', true],
  ['acme', 'acem', true],
  ['globex', 'golbex', true],
  ['acme', 'cmea', false],
  ['acme', 'axne', false],
  ['acme', 'acme', false],
  ['acme', 'acme widgets', false],
  ['3m', '3n', false],
  ['ab', 'abc', false],
  ['abc', 'abcd', true],
  ['华为', '华位', true],
  ['华为', '为华', true],
  ['华为', '华为技', true],
  ['华为', '中兴', false],
  ['华', '为', false],
  ['삼성', '삼선', true],
  ['𠮷野家', '吉野家', true],
])('%s and %s: %s', (a, b, isClose) => {
  expect(isCloseSpelling(a, b)).toBe(isClose);
  expect(isCloseSpelling(b, a)).toBe(isClose);
});

describe('the forms under which a name is found', () => {
  it('are the name and the name without one of its characters', () => {
    expect(nameDeletions('acme').sort()).toEqual(['acm', 'ace', 'acme', 'ame', 'cme'].sort());
    expect(nameDeletions('aab').sort()).toEqual(['aa', 'aab', 'ab']);
    expect(nameDeletions('华为').sort()).toEqual(['为', '华', '华为'].sort());
    expect(nameDeletions('𠮷')).toEqual(['𠮷']);
    expect(nameDeletions('')).toEqual([]);
  });

  it('are at most 25, however long the name', () => {
    expect(nameDeletions('abcdefghijklmnopqrstuvwxyz'.repeat(4)).length).toBe(25);
  });

  it('are shared by any two names that are one slip apart', () => {
    const letter = fc.constantFrom(...'abcde华为中𠮷 ');
    const name = fc.array(letter, { minLength: 3, maxLength: 40 });
    const slip = fc.record({
      kind: fc.constantFrom('add', 'drop', 'replace', 'swap'),
      place: fc.nat(),
      letter,
    });
    fc.assert(
      fc.property(name, slip, (letters, { kind, place, letter: other }) => {
        const at = place % letters.length;
        const misspelt =
          kind === 'add'
            ? letters.toSpliced(at, 0, other)
            : kind === 'drop'
              ? letters.toSpliced(at, 1)
              : kind === 'replace'
                ? letters.toSpliced(at, 1, other)
                : letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse());
        const [a, b] = [letters.join(''), misspelt.join('')];
        const forms = new Set(nameDeletions(a));
        expect(nameDeletions(b).some((form) => forms.has(form))).toBe(true);
        if (a !== b && misspelt.length >= 3) expect(isCloseSpelling(a, b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
