import { expect, test } from 'vitest';
import { parseMrkdwn } from '../../src/playground/page/mrkdwn/parseMrkdwn.ts';
import { code, plain } from '../../src/text/mrkdwn.ts';
import { setOff } from '../../src/text/setOff.ts';

/** What is shown bold, and as code. */
const marked = (mrkdwn: string): string[] =>
  parseMrkdwn(setOff(mrkdwn)).flatMap((piece) => {
    if (piece.kind === 'code') return [`code ${piece.text}`];
    return piece.kind === 'bold'
      ? [`bold ${piece.children.map((child) => 'text' in child && child.text)}`]
      : [];
  });

test.each([
  ['*Acme* 评分 *75*：一般。', ['bold Acme', 'bold 75']],
  ['在 14 项中排*第 3 位*。', ['bold 第 3 位']],
  ['可写成 `75`、`75%`、`4/5` 或 `9/10`。', ['code 75', 'code 75%', 'code 4/5', 'code 9/10']],
  ['“*单点登录*”由*Acme*、*Globex*提出', ['bold 单点登录', 'bold Acme', 'bold Globex']],
  ['*Acme*’s need is *3rd of 14*; paste `/prm needs`:', ['bold Acme', 'bold 3rd of 14', 'code /prm needs']],
  [`*${plain('a*b `c`')}* 和${code('x*y*z')}。`, ['code x*y*z']],
])('%s is shown with its marks read', (mrkdwn, expected) => {
  expect(marked(mrkdwn)).toEqual(expected);
});

test.each(['*Acme* rated *75*: neutral.', 'Paste `/prm needs`, then go on.', '2 * 3 * 4', plain('2*3*4')])(
  '%s stays as it is',
  (mrkdwn) => expect(setOff(mrkdwn)).toBe(mrkdwn),
);
