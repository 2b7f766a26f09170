import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { getEncoding } from '../../src/exchange/decodeCsv.ts';
import { readCsv } from '../../src/exchange/readCsv.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const problemOf = (csv: string | Uint8Array): unknown => problemIn(() => readCsv(csv));
const problemIn = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof AppError ? { key: error.key, ...error.params } : error;
  }
};

describe('the lines are those an editor shows', () => {
  it('with empty lines, quoted line breaks and Windows line ends', () => {
    const { headers, rows } = readCsv('name,note\r\n\r\nA,"x\r\ny"\r\nB,z\r\n\r\nC,"say ""hi"""\r\nD');
    expect(headers).toEqual(['name', 'note']);
    expect(rows).toEqual([
      { line: 3, cells: ['A', 'x\ny'] },
      { line: 5, cells: ['B', 'z'] },
      { line: 7, cells: ['C', 'say "hi"'] },
      { line: 8, cells: ['D'] },
    ]);
  });

  it('with a line that tells the separator, as Excel writes it', () => {
    expect(readCsv('sep=;\nname;note\nA;b,c')).toMatchObject({
      headers: ['name', 'note'],
      rows: [{ line: 3, cells: ['A', 'b,c'] }],
    });
  });

  it('rows of nothing but separators are no rows', () => {
    expect(readCsv('name,note\n,,\n  ,\nA,b').rows).toEqual([{ line: 4, cells: ['A', 'b'] }]);
  });
});

describe('the separator is found in the headers', () => {
  it.each([
    ['comma', 'name,note\nA,b;c', ['A', 'b;c']],
    ['semicolon', 'name;note\nA;b,c', ['A', 'b,c']],
    ['tab', 'name\tnote\nA\tb, c', ['A', 'b, c']],
    ['a header with a comma in quotes', '"name, full";note\nA;b', ['A', 'b']],
    ['only one column', 'name\nA; B, C', ['A; B', 'C']],
  ])('%s', (_, csv, cells) => expect(readCsv(csv).rows[0]?.cells).toEqual(cells));
});

describe('encodings', () => {
  const text = 'name,segment\nSociété Générale,银行\n';
  const table = { headers: ['name', 'segment'], rows: [{ line: 2, cells: ['Société Générale', '银行'] }] };

  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${text}`)],
    ['UTF-16 as Excel saves "Unicode text"', bytes(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way round', bytes(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s', (_, csv) => expect(readCsv(csv)).toMatchObject(table));

  it('UTF-16 without its mark, either way round, Chinese and English', () => {
    for (const told of ['name\nAcme\n', '客户名称,行业\n一一科技,零售\n']) {
      const { headers, rows } = readCsv(told);
      expect(readCsv(bytes(told, 'utf16le'))).toMatchObject({ headers, rows });
      expect(readCsv(bytes(told, 'utf16le').swap16())).toMatchObject({ headers, rows });
    }
  });

  const gbk = Buffer.concat([
    bytes('name\n'),
    Buffer.from('bbaaceaabcbccaf5d3d0cfdeb9abcbbe', 'hex'),
    bytes('\n'),
  ]);

  it('of any other the line is named, and how it reads in what it may be', () => {
    expect(problemOf(bytes('name\nAcme\nSociété\n', 'latin1'))).toMatchObject({
      key: 'csvNotUtf8',
      line: 3,
      guesses: expect.arrayContaining([{ encoding: 'windows-1252', sample: 'Société' }]),
    });
    expect(problemOf(gbk)).toMatchObject({
      line: 2,
      guesses: expect.arrayContaining([{ encoding: 'gb18030', sample: '华为技术有限公司' }]),
    });
  });

  it('in the encoding that is named', () => {
    expect(readCsv(gbk, 'gb18030').rows).toEqual([{ line: 2, cells: ['华为技术有限公司'] }]);
    expect(readCsv(bytes('name\nSociété\n', 'latin1'), 'windows-1252').rows[0]?.cells).toEqual(['Société']);
    expect(problemIn(() => readCsv(gbk, 'utf-8'))).toMatchObject({ key: 'csvNotInEncoding', line: 2 });
    expect(problemIn(() => getEncoding('gbk-ish'))).toMatchObject({
      key: 'encodingUnknown',
      common: expect.arrayContaining(['gb18030']),
    });
    expect(getEncoding('Latin1')).toBe('windows-1252');
  });

  it('a NUL among UTF-8 is damage: its line is named', () => {
    expect(problemOf(bytes('name\nAcme\nBe\0ta\n'))).toEqual({ key: 'csvNul', line: 3 });
  });

  it('Japanese in ASCII escapes is not taken for what it looks like', () => {
    expect(problemOf(bytes('name\n\u001b$B%H%h%?\u001b(B\n'))).toMatchObject({ key: 'csvNotUtf8' });
  });
});

describe('what cannot be read says where', () => {
  it('a quotation mark that is never closed: the line on which it opens', () => {
    expect(problemOf('name,note\nA,b\nB,"c\nC,d\nD,e\n')).toEqual({ key: 'csvMalformed', line: 3 });
  });

  it.each(['', '\n\n', ' \n', '\ufeff'])('nothing at all: %j', (csv) =>
    expect(problemOf(csv)).toEqual({ key: 'csvEmpty' }),
  );
});

describe('cells as they were meant', () => {
  it('the apostrophe that spreadsheets put before a formula sign is taken off', () => {
    expect(readCsv("a,b,c,d,e\n'=1+1,'+49 30,'-5,'@acme,'t Hart").rows[0]?.cells).toEqual([
      '=1+1',
      '+49 30',
      '-5',
      '@acme',
      "'t Hart",
    ]);
  });

  it('quotation marks within a cell stay', () => {
    expect(readCsv('name,note\nThe "Big" One,5" pipe\n"Acme" Ltd,x').rows.map(({ cells }) => cells)).toEqual([
      ['The "Big" One', '5" pipe'],
      ['"Acme" Ltd', 'x'],
    ]);
  });
});
