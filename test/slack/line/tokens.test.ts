import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../../../src/slack/line/tokens.ts';

function read(source: string): string[] {
  return tokenize(source).tokens.map(({ kind, text }) => (kind === 'word' ? text : `${kind}:${text}`));
}

function only(source: string): Token {
  const [token, ...others] = tokenize(source).tokens;
  if (token === undefined || others.length > 0) throw new Error(`not one token: ${source}`);
  return token;
}

describe('a line falls into words, whatever the spaces', () => {
  it.each([
    ['acme 75', ['acme', '75']],
    ['  acme \t 75\n', ['acme', '75']],
    ['acme\u300075', ['acme', '75']],
    ['acme\u00a075', ['acme', '75']],
    ['\ufeffacme \u200b75', ['acme', '75']],
    ['acme，75；好', ['acme', '75', '好']],
    ['', []],
    ['   ', []],
  ])('%j', (source, words) => expect(read(source)).toEqual(words));
});

describe('quotes of every keyboard hold words together', () => {
  it.each([
    '"quick answers"',
    '“quick answers”',
    '”quick answers”',
    '„quick answers“',
    '＂quick answers＂',
    "'quick answers'",
    '‘quick answers’',
    '「quick answers」',
    '『quick answers』',
    '«quick answers»',
    '" quick answers "',
  ])('%s', (source) =>
    expect(only(source)).toMatchObject({ kind: 'quoted', text: 'quick answers', key: '' }),
  );

  it('also right after Chinese words, and with more right after them', () => {
    expect(read('需求acme“单点登录”高')).toEqual(['需求acme', 'quoted:单点登录', '高']);
    expect(read('"sso"high')).toEqual(['quoted:sso', 'high']);
  });

  it('keeps what is inside as it was typed', () => {
    expect(only('"７５％，Ａ　 <b> 🎉"').text).toBe('７５％，Ａ　 <b> 🎉');
    expect(only('"say \\"hi\\""').text).toBe('say "hi"');
    expect(only('""').text).toBe('');
  });

  it.each([
    ["O'Brien & Sons", ["O'Brien", '&', 'Sons']],
    ["'s-Hertogenbosch 80", ["'s-Hertogenbosch", '80']],
    ['boys’ club', ['boys’', 'club']],
    ['6" pipe', ['6"', 'pipe']],
    ['acme 75 "quick answers', ['acme', '75', 'quick', 'answers']],
    ['acme 75 "', ['acme', '75']],
    ['"Studio 54 80', ['Studio', '54', '80']],
  ])('an apostrophe or a stray quote is no quote: %s', (source, words) => {
    expect(read(source)).toEqual(words);
  });
});

describe('what Slack puts in for mentions, channels and links', () => {
  it.each([
    ['<@U012|jane>', { kind: 'user', target: 'U012', text: '@jane' }],
    ['<@U012>', { kind: 'user', target: 'U012', text: '@U012' }],
    ['<#C9|sales>', { kind: 'channel', target: 'C9', text: '#sales' }],
    ['<#C9|>', { kind: 'channel', target: 'C9', text: '#C9' }],
    [
      '<https://acme.com/a?b=1&amp;c|acme.com>',
      { kind: 'link', target: 'https://acme.com/a?b=1&c', text: 'acme.com' },
    ],
    ['<https://acme.com>', { kind: 'link', target: 'https://acme.com', text: 'https://acme.com' }],
    ['<mailto:a@b.com|a@b.com>', { kind: 'link', target: 'mailto:a@b.com', text: 'a@b.com' }],
    ['<mailto:a@b.com>', { kind: 'link', text: 'a@b.com' }],
    ['<!channel>', { kind: 'word', text: '@channel' }],
    ['<!subteam^S1|@sales>', { kind: 'word', text: '@sales' }],
  ])('%s', (source, token) => expect(only(source)).toMatchObject(token));

  it('decodes & < > once, and only them', () => {
    expect(read('Johnson &amp; Johnson')).toEqual(['Johnson', '&', 'Johnson']);
    expect(read('&lt;script&gt;')).toEqual(['<script>']);
    expect(read('&amp;lt;b&amp;gt;')).toEqual(['&lt;b&gt;']);
    expect(read('a<b <script> 3>2')).toEqual(['a<b', '<script>', '3>2']);
    expect(read('&quot;')).toEqual(['&quot;']);
  });

  it('inside quotes too', () => {
    expect(only('"ask <@U1|jane> &amp; <https://x.com|x.com>"').text).toBe('ask @jane & x.com');
  });
});

describe('tags and colons', () => {
  it.each([
    ['#security', 'security'],
    ['＃安全', '安全'],
    ['#security,', 'security'],
    ['#a&amp;b', 'a&b'],
  ])('%s is a tag', (source, text) => expect(only(source)).toMatchObject({ kind: 'tag', text }));

  it('splits a Chinese tag from what it is glued to, and leaves C# alone', () => {
    expect(read('高 3＃安全')).toEqual(['高', '3', 'tag:安全']);
    expect(read('高#安全')).toEqual(['高', 'tag:安全']);
    expect(read('C# F#')).toEqual(['C#', 'F#']);
    expect(read('# 1')).toEqual(['#', '1']);
  });

  it.each([
    ['acme: sso', ['acme', 'colon::', 'sso']],
    ['acme：sso', ['acme', 'colon::', 'sso']],
    [':tada: 10:30', [':tada:', '10:30']],
    [':', ['colon::']],
  ])('%s', (source, words) => expect(read(source)).toEqual(words));
});

it('compares words without regard to width, case, digits of other scripts and a trailing comma', () => {
  const keys = tokenize('ＨＩＧＨ, ٧٥ Ｈi\u200bgh').tokens.map(({ key }) => key);
  expect(keys).toEqual(['high', '75', 'high']);
});

describe('for any line', () => {
  const sign = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '「',
      '」',
      '«',
      '<',
      '>',
      '@',
      '#',
      '!',
      '|',
      '&',
      ';',
      ':',
      '：',
      '＃',
      '\\',
    ],
    ...[' ', '\u3000', '\u200b', 'a', 'É', '高', '7', '７', '🎉', '<@U1|x>', '&lt;', '\ud800', '，'],
  );
  const anyLine = fc.oneof(
    fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('tokens follow one another and leave out nothing but gaps and stray quotes', () => {
    fc.assert(
      fc.property(anyLine, (source) => {
        let at = 0;
        for (const { start, end } of tokenize(source).tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(source.slice(at, start)).toMatch(
            /^[\s\p{Default_Ignorable_Code_Point}，、；"“”„‟＂「『«]*$/u,
          );
          at = end;
        }
        expect(source.slice(at)).toMatch(/^[\s\p{Default_Ignorable_Code_Point}，、；"“”„‟＂「『«]*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

it('reads forty thousand stray signs as fast as a person can notice', () => {
  for (const sign of ['"a ', '« ', "'a ", '<', '<a:', '&lt;', '“', ':', '#', 'a', '\u200b']) {
    const before = performance.now();
    tokenize(sign.repeat(Math.floor(40_000 / sign.length)));
    expect(performance.now() - before).toBeLessThan(1_000);
  }
});
