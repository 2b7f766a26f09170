import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDraft } from '../../../src/slack/line/chooseDraft.ts';
import { type NeedDraft, parseNeed } from '../../../src/slack/line/parseNeed.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';
import { needWords } from './needWords.ts';

function need(typed: string, ...knownParties: string[]): NeedDraft {
  return chooseDraft(parseNeed(tokenize(typed), needWords), (party) =>
    knownParties.includes(party) ? 'sure' : 'none',
  );
}

const sso = { party: 'acme', title: 'single sign-on', problems: [] };

describe('a need with a quoted title', () => {
  it.each([
    ['acme "single sign-on"', {}],
    ['acme "single sign-on" high', { priority: 'high' }],
    ['acme “single sign-on” high 3 #security', { priority: 'high', difficulty: 3, category: 'security' }],
    ['acme "single sign-on" #security 3 high', { priority: 'high', difficulty: 3, category: 'security' }],
    ['acme: "single sign-on" HIGH, ３', { priority: 'high', difficulty: 3 }],
    ['"acme" "single sign-on" feature easy', { type: 'feature', difficulty: 1 }],
    ['acme "single sign-on" difficulty 4 due 2026-12-24', { difficulty: 4, dueOn: '2026-12-24' }],
    ['acme "single sign-on" difficulty: hard', { difficulty: 4 }],
    ['acme "single sign-on" <#C7|security>', { category: 'security' }],
    [
      'acme "single sign-on" <https://x.slack.com/archives/C1/p1>',
      { permalink: 'https://x.slack.com/archives/C1/p1' },
    ],
  ])('%s', (typed, options) => expect(need(typed)).toEqual({ ...sso, options }));

  it('takes all words before it as the party', () => {
    expect(need('Acme Corp "single sign-on" high 3 #security')).toMatchObject({ party: 'Acme Corp' });
    expect(need('Johnson &amp; Johnson "x"').party).toBe('Johnson & Johnson');
  });

  it.each([
    ['acme “单点登录” 高 3 #安全', { priority: 'high', difficulty: 3, category: '安全' }],
    ['acme“单点登录”高优先级 难度3＃安全', { priority: 'high', difficulty: 3, category: '安全' }],
    [
      'acme：“单点登录”，紧急，困难，截止 2026年12月24日',
      { priority: 'critical', difficulty: 4, dueOn: '2026-12-24' },
    ],
    ['acme「单点登录」功能', { type: 'feature' }],
  ])('in Chinese: %s', (typed, options) => {
    expect(need(typed)).toEqual({ party: 'acme', title: '单点登录', options, problems: [] });
  });
});

describe('a need without quotes', () => {
  it.each([
    ['acme sso', 'acme', 'sso', {}],
    [
      'acme single sign-on high 3 #security',
      'acme',
      'single sign-on',
      { priority: 'high', difficulty: 3, category: 'security' },
    ],
    ['acme single sign-on 3 high', 'acme', 'single sign-on', { priority: 'high', difficulty: 3 }],
    ['acme: single sign-on high', 'acme', 'single sign-on', { priority: 'high' }],
    ['Acme Corp: single sign-on', 'Acme Corp', 'single sign-on', {}],
    ['"Acme Corp" single sign-on high', 'Acme Corp', 'single sign-on', { priority: 'high' }],
    ['acme support for version 3', 'acme', 'support for version 3', {}],
    ['acme faster delivery', 'acme', 'faster delivery', {}],
    ['acme faster delivery high delivery', 'acme', 'faster delivery', { priority: 'high', type: 'delivery' }],
    ['acme high availability', 'acme', 'high availability', {}],
    ['acme single sign-on due 2026-12-24', 'acme', 'single sign-on', { dueOn: '2026-12-24' }],
    ['acme the report is due monday', 'acme', 'the report is due monday', {}],
    ['acme “half a quote high', 'acme', 'half a quote', { priority: 'high' }],
    ['acme 单点登录 高 3', 'acme', '单点登录', { priority: 'high', difficulty: 3 }],
    ['acme：单点登录 高', 'acme', '单点登录', { priority: 'high' }],
  ])('%s', (typed, party, title, options) => {
    expect(need(typed)).toEqual({ party, title, options, problems: [] });
  });

  it('gives the party as many words as a known name has', () => {
    expect(need('Acme Corp single sign-on high', 'Acme Corp')).toMatchObject({
      party: 'Acme Corp',
      title: 'single sign-on',
    });
    expect(need('Acme Corp single sign-on high', 'Acme', 'Acme Corp')).toMatchObject({ party: 'Acme Corp' });
  });
});

describe('what is missing or wrong is known', () => {
  it.each([
    ['', null, null],
    ['acme', 'acme', null],
    ['acme high', 'acme', null],
    ['"acme"', 'acme', null],
    ['"single sign-on" high', null, 'single sign-on'],
    ['acme ""', 'acme', null],
  ])('%s', (typed, party, title) => expect(need(typed)).toMatchObject({ party, title }));

  it('reads a lone quoted text before options as the party where that party exists', () => {
    expect(need('"Acme Corp" high', 'Acme Corp')).toMatchObject({ party: 'Acme Corp', title: null });
  });

  it.each([
    ['acme "x" hihg', { code: 'unknownWord', text: 'hihg', nearest: 'high' }],
    ['acme "x" dificulty 3', { code: 'unknownWord', text: 'dificulty', nearest: 'difficulty' }],
    ['acme "x" banana', { code: 'unknownWord', text: 'banana', nearest: null }],
    ['acme "x" constructor', { code: 'unknownWord', text: 'constructor', nearest: null }],
    ['acme "x" 7', { code: 'difficultyOutOfRange', text: '7', nearest: null }],
    ['acme "x" 0', { code: 'difficultyOutOfRange', text: '0', nearest: null }],
    ['acme "x" 难度9', { code: 'difficultyOutOfRange', text: '9', nearest: null }],
    ['acme "x" high low', { code: 'givenTwice', text: 'low', nearest: null }],
    ['acme "x" due 2026-02-30', { code: 'dueNotADate', text: '2026-02-30', nearest: null }],
    ['acme "x" due 31/02', { code: 'dueNotADate', text: '31/02', nearest: null }],
    ['acme "x" due', { code: 'dueNotADate', text: '', nearest: null }],
    ['acme "x" <@U1|jane>', { code: 'unknownWord', text: '@jane', nearest: null }],
  ])('%s', (typed, problem) => expect(need(typed).problems).toContainEqual(problem));
});

it('reads any line without throwing, and always has a reading', () => {
  const part = fc.constantFrom(
    ...'acme|"x y"|“|high|3|99|#a|due|2026-12-24|：|:|difficulty|难度3|<#C1|a>|<'.split('|'),
  );
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(anyLine, (typed) => {
      expect(parseNeed(tokenize(typed), needWords).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
