import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchKind, matchKinds, nameMatcher } from '../../src/parties/matchName.ts';
import { type NameMatch, rankMatches } from '../../src/parties/rankMatches.ts';

const acme = { name: 'Acme Corporation', shortName: 'ac', aliases: ['Roadrunner Supplies'] };

describe('how typed text meets the names of Acme Corporation, short name ac, alias Roadrunner Supplies', () => {
  it.each([
    ['AC', 'shortName'],
    ['roadrunner supplies', 'alias'],
    ['acme corporation', 'fullName'],
    ['Acme', 'nameWithoutLegalForm'],
    ['Acme Inc.', 'nameWithoutLegalForm'],
    ['roadrunner', 'firstWords'],
    ['acm', 'prefix'],
    ['acme corp', 'nameWithoutLegalForm'],
    ['suppl', 'wordPrefix'],
    ['acmee', 'closeSpelling'],
    ['acem', 'closeSpelling'],
    ['initech', null],
    ['', null],
    ['\u200b', null],
  ])('%j: %s', (typed, kind) => expect(nameMatcher(typed)(acme)).toBe(kind));

  it('and of Chinese names, by two characters, by a later part after a space, by a slip', () => {
    const huawei = { name: '华为技术有限公司', shortName: null, aliases: [] };
    expect(nameMatcher('华为')(huawei)).toBe('prefix');
    expect(nameMatcher('华为技术')(huawei)).toBe('nameWithoutLegalForm');
    expect(nameMatcher('华位技术')(huawei)).toBe('closeSpelling');
    expect(nameMatcher('华位')({ ...huawei, name: '华为' })).toBe('closeSpelling');
  });
});

function match(partyId: string, kind: MatchKind, lastActiveAt: Date | null = null): NameMatch {
  return { partyId, name: `Party ${partyId}`, kind, lastActiveAt };
}

function verdict(typed: string, ...matches: NameMatch[]): [string, string | undefined] {
  const outcome = rankMatches(typed, matches);
  return [outcome.verdict, outcome.best?.partyId];
}

describe('which party is meant', () => {
  it('nobody, when nothing matches', () => {
    expect(rankMatches('acme', [])).toEqual({ verdict: 'none', best: null, ranked: [] });
  });

  it.each(['shortName', 'alias', 'fullName', 'nameWithoutLegalForm'] as const)(
    'a single %s, whatever else is near',
    (kind) => {
      expect(verdict('acme', match('b', 'prefix'), match('c', 'closeSpelling'), match('a', kind))).toEqual([
        'sure',
        'a',
      ]);
    },
  );

  it('the short name before the full name of another', () => {
    expect(verdict('acme', match('a', 'fullName'), match('b', 'shortName'))).toEqual(['sure', 'b']);
  });

  it('Acme Ltd when it is typed in full beside Acme Inc, but either when only Acme is typed', () => {
    expect(verdict('acme ltd', match('inc', 'nameWithoutLegalForm'), match('ltd', 'fullName'))).toEqual([
      'sure',
      'ltd',
    ]);
    expect(
      verdict('acme', match('inc', 'nameWithoutLegalForm'), match('ltd', 'nameWithoutLegalForm'))[0],
    ).toBe('choices');
  });

  it('not one of two that bear the very name, by name or by alias', () => {
    expect(verdict('acme', match('a', 'alias'), match('b', 'fullName'))[0]).toBe('choices');
  });

  it('the only one whose name begins so, from three letters or two characters on', () => {
    expect(verdict('glob', match('a', 'prefix'), match('b', 'closeSpelling'))).toEqual(['sure', 'a']);
    expect(verdict('gl', match('a', 'prefix'))).toEqual(['likely', 'a']);
    expect(verdict('华为', match('a', 'prefix'))).toEqual(['sure', 'a']);
    expect(verdict('华', match('a', 'prefix'))).toEqual(['likely', 'a']);
    expect(verdict('glob', match('a', 'prefix'), match('b', 'wordPrefix'))[0]).toBe('choices');
  });

  it('a guess by a later word or by close spelling is never sure', () => {
    expect(verdict('york', match('a', 'wordPrefix'))).toEqual(['likely', 'a']);
    expect(verdict('acmee', match('a', 'closeSpelling'))).toEqual(['likely', 'a']);
    expect(verdict('acmee', match('a', 'closeSpelling'), match('b', 'closeSpelling'))[0]).toBe('choices');
  });

  it('one that was met by several of its names counts once, by the surest', () => {
    const { ranked } = rankMatches('acme', [
      match('a', 'prefix'),
      match('a', 'alias'),
      match('a', 'closeSpelling'),
    ]);
    expect(ranked).toEqual([match('a', 'alias')]);
  });
});

it('offers the surest first, then the livelier, then by name', () => {
  const ranked = rankMatches('a', [
    match('d', 'prefix'),
    match('c', 'prefix', new Date('2026-01-01')),
    match('b', 'prefix', new Date('2026-02-01')),
    match('e', 'closeSpelling', new Date('2026-03-01')),
    match('a', 'prefix'),
  ]).ranked.map(({ partyId }) => partyId);
  expect(ranked).toEqual(['b', 'c', 'a', 'd', 'e']);
});

it('does not depend on the order in which the matches were found', () => {
  const anyMatch = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...matchKinds))
    .map(([id, kind]) => match(id, kind));
  const shuffled = fc
    .array(anyMatch, { maxLength: 8 })
    .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(rankMatches('acme', other)).toEqual(rankMatches('acme', given));
    }),
  );
});
