import { describe, expect, it } from 'vitest';
import { parseInline } from '../../../src/playground/page/markdown/parseInline.ts';
import { parseMarkdown } from '../../../src/playground/page/markdown/parseMarkdown.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text });

describe('a markdown block', () => {
  it('has headings, paragraphs and rules', () => {
    expect(parseMarkdown('# One\n\ntext\ngoes on\n\n---\n### Three ###')).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      paragraph('text\ngoes on'),
      { kind: 'rule' },
      { kind: 'heading', level: 3, text: 'Three' },
    ]);
  });

  it('has nested and ticked lists', () => {
    expect(parseMarkdown('- [x] done\n- [ ] open\n  - deeper\n\n3. three\n4. four')).toEqual([
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [
          { isDone: true, children: [paragraph('done')] },
          {
            isDone: false,
            children: [
              paragraph('open'),
              { kind: 'list', isOrdered: false, start: 1, items: [{ children: [paragraph('deeper')] }] },
            ],
          },
        ],
      },
      {
        kind: 'list',
        isOrdered: true,
        start: 3,
        items: [{ children: [paragraph('three')] }, { children: [paragraph('four')] }],
      },
    ]);
  });

  it('has tables with aligned columns', () => {
    expect(parseMarkdown('| a | b |\n|:--|--:|\n| 1 | x\\|y |')).toEqual([
      { kind: 'table', head: ['a', 'b'], aligns: ['left', 'right'], rows: [['1', 'x|y']] },
    ]);
  });

  it('has fenced code, also when the fence is never closed', () => {
    expect(parseMarkdown('```ts\nconst a = 1;\n# no heading\n```\nafter')).toEqual([
      { kind: 'code', language: 'ts', text: 'const a = 1;\n# no heading' },
      paragraph('after'),
    ]);
    expect(parseMarkdown('```\nopen')).toEqual([{ kind: 'code', language: '', text: 'open' }]);
  });

  it('has quotes with anything inside', () => {
    expect(parseMarkdown('> # a\n> b')).toEqual([
      { kind: 'quote', children: [{ kind: 'heading', level: 1, text: 'a' }, paragraph('b')] },
    ]);
  });

  it('keeps HTML as text', () => {
    expect(parseMarkdown('<script>alert(1)</script>')).toEqual([paragraph('<script>alert(1)</script>')]);
    expect(parseInline('<b>x</b>')).toEqual([{ kind: 'text', text: '<b>x</b>' }]);
  });

  it.each(['', '\n\n', '-', '|', '|-|', '#', '```', '> ', '1.', '- \n  - ', '*** a'])(
    'survives %j',
    (written) => {
      expect(() => parseMarkdown(written)).not.toThrow();
    },
  );
});

describe('text in Markdown', () => {
  it('has strong, emphasis, strike, code and links', () => {
    expect(parseInline('**a** *b* _c_ ~~d~~ `e*` [f](https://example.com)')).toEqual([
      { kind: 'strong', children: [{ kind: 'text', text: 'a' }] },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' ' },
      { kind: 'strike', children: [{ kind: 'text', text: 'd' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'e*' },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://example.com', children: [{ kind: 'text', text: 'f' }] },
    ]);
  });

  it.each(['snake_case_name', '2 * 3 * 4', '10:30:45', '[x](javascript:alert(1))'])(
    'leaves %j alone',
    (written) => {
      const said = parseInline(written).map((piece) => ('text' in piece ? piece.text : `<${piece.kind}>`));
      expect(said.join('')).toBe(written);
    },
  );

  it('makes Chinese text strong without spaces around it', () => {
    expect(parseInline('客户**粗体**，好')).toEqual([
      { kind: 'text', text: '客户' },
      { kind: 'strong', children: [{ kind: 'text', text: '粗体' }] },
      { kind: 'text', text: '，好' },
    ]);
  });
});
