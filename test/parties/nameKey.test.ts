import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/parties/foldName.ts';
import { nameKey } from '../../src/parties/nameKey.ts';

describe('two spellings of one name are found under one key', () => {
  it.each([
    ['ACME', 'acme'],
    ['  Acme   Widgets ', 'acme widgets'],
    ['Société Générale', 'societe generale'],
    ['Müller', 'Muller'],
    ['Straße', 'STRASSE'],
    ['Ørsted', 'Orsted'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['IĞDIR', 'ığdır'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ёлка', 'елка'],
    ['ＡＣＭＥ', 'acme'],
    ['３６０', '360'],
    ['٣٦٠', '360'],
    ['Ac\u200bme', 'acme'],
    ['\u202eacme\u202c', 'acme'],
    ['McDonald’s', "McDonald's"],
    ["McDonald's", 'McDonalds'],
    ['A.B.C.', 'ABC'],
    ['AT&T', 'ATT'],
    ['Johnson & Johnson', 'Johnson and Johnson'],
    ['Green-Plus', 'green plus'],
    ['ﬁnance', 'finance'],
    ['ﾄﾖﾀ', 'トヨタ'],
    ['شَرِكَة', 'شركة'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Acme Corporation', 'acme'],
    ['Acme, Inc.', 'acme'],
    ['Acme Co., Ltd.', 'acme'],
    ['Globex GmbH', 'globex'],
    ['Globex GmbH & Co. KG', 'globex'],
    ['Gekko & Co', 'gekko'],
    ['Ferrari S.p.A.', 'ferrari'],
    ['Telefónica, S.A.', 'telefonica'],
    ['Novo A/S', 'novo'],
    ['Orlen Sp. z o.o.', 'orlen'],
    ['Škoda s.r.o.', 'skoda'],
    ['华为技术有限公司', '华为技术'],
    ['阿里巴巴（中国）有限公司', '阿里巴巴 中国'],
    ['中信股份有限公司', '中信'],
    ['台積電股份有限公司', '台積電'],
    ['Acme有限公司', 'acme'],
    ['株式会社トヨタ', 'トヨタ'],
    ['㈱トヨタ', 'トヨタ'],
    ['삼성 주식회사', '삼성'],
    ['(주)삼성', '삼성'],
  ])('%s is found as %s', (name, key) => expect(nameKey(name)).toBe(key));
});

describe('different names keep different keys', () => {
  it.each([
    ['ガス', 'カス'],
    ['हिल', 'हल'],
    ['华为', '华润'],
    ['C', 'C 3'],
  ])('%s ≠ %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  it('tells Acme Inc from Acme Ltd when the whole name is compared', () => {
    expect(foldName('Acme Inc.')).toBe('acme inc');
    expect(foldName('Acme Ltd')).toBe('acme ltd');
  });
});

it('keeps a name that is only a legal form, only signs or only an emoji findable', () => {
  expect(nameKey('Company')).toBe('company');
  expect(nameKey('有限公司')).toBe('有限公司');
  expect(nameKey('!!!')).toBe('!!!');
  expect(nameKey('🍎')).toBe('🍎');
  // An Arabic ligature of two vowel marks, which Unicode counts as a letter.
  expect(nameKey('\ufc5e')).toBe('\u064c\u0651');
});

it('is the same when folded again, and never empty where something is visible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
      if (/[\p{L}\p{N}]/u.test(name.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))) {
        expect(nameKey(name)).not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
});
