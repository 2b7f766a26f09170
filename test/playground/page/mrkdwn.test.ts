import { describe, expect, it } from 'vitest';
import { parseMrkdwn } from '../../../src/playground/page/mrkdwn/parseMrkdwn.ts';
import { plainTextOf } from '../../../src/playground/page/mrkdwn/plainTextOf.ts';

const text = (written: string) => ({ kind: 'text', text: written });

describe('mrkdwn', () => {
  it('shows a time of day as it was written', () => {
    expect(plainTextOf(parseMrkdwn('at 10:30:45 sharp'))).toBe('at 10:30:45 sharp');
  });

  it('keeps lines that begin with # or --- because mrkdwn has no headings and rules', () => {
    expect(parseMrkdwn('# title\n--- cut\n- item\n• item')).toEqual([
      text('# title\n--- cut\n- item\n• item'),
    ]);
  });

  it.each([
    ['*bold*', 'bold'],
    ['_it_', 'italic'],
    ['~x~', 'strike'],
  ])('reads %s as %s', (written, kind) => {
    expect(parseMrkdwn(written)).toEqual([{ kind, children: [text(written.slice(1, -1))] }]);
  });

  it('nests marks', () => {
    expect(parseMrkdwn('*_x_*')).toEqual([
      { kind: 'bold', children: [{ kind: 'italic', children: [text('x')] }] },
    ]);
  });

  it.each(['a*b*c', 'snake_case_name', '*line\nbreak*', '2 * 3 * 4'])('leaves %j alone', (written) => {
    expect(parseMrkdwn(written)).toEqual([text(written)]);
  });

  it('makes Chinese text bold only where it is set off, as Slack does', () => {
    expect(parseMrkdwn('客户 *粗体* 好')).toEqual([
      text('客户 '),
      { kind: 'bold', children: [text('粗体')] },
      text(' 好'),
    ]);
    expect(parseMrkdwn('客户*粗体*好')).toEqual([text('客户*粗体*好')]);
    expect(parseMrkdwn('评分 *75*：一般')).toEqual([text('评分 *75*：一般')]);
    expect(parseMrkdwn('评分 *75* ：一般')).toEqual([
      text('评分 '),
      { kind: 'bold', children: [text('75')] },
      text(' ：一般'),
    ]);
  });

  it('does not style or link inside code', () => {
    expect(parseMrkdwn('`*a* <https://x.example>`')).toEqual([
      { kind: 'code', text: '*a* <https://x.example>' },
    ]);
    expect(parseMrkdwn('before\n```\na &lt; *b*\n```\nafter')).toEqual([
      text('before'),
      { kind: 'preformatted', text: 'a < *b*' },
      text('after'),
    ]);
  });

  it.each(['&gt; one\n&gt; two\nafter', '> one\n> two\nafter'])('reads the quote %j', (written) => {
    expect(parseMrkdwn(written)).toEqual([{ kind: 'quote', children: [text('one\ntwo')] }, text('after')]);
  });

  it('decodes &amp; &lt; &gt; once and no other entity', () => {
    expect(parseMrkdwn('R&amp;D &lt;b&gt; &amp;lt; &quot;')).toEqual([text('R&D <b> &lt; &quot;')]);
  });

  it('reads mentions of people, channels and everyone', () => {
    expect(parseMrkdwn('<@U1> <@U2|lin> <#C1|general> <!here> <!subteam^S1|@sales>')).toEqual([
      { kind: 'user', id: 'U1' },
      text(' '),
      { kind: 'user', id: 'U2', label: 'lin' },
      text(' '),
      { kind: 'channel', id: 'C1', label: 'general' },
      text(' '),
      { kind: 'broadcast', range: 'here' },
      text(' '),
      { kind: 'usergroup', id: 'S1', label: '@sales' },
    ]);
  });

  it('reads links with labels, and addresses without', () => {
    expect(parseMrkdwn('<https://example.com/?a=1&amp;b=2|*the* site> <mailto:a@example.com>')).toEqual([
      {
        kind: 'link',
        url: 'https://example.com/?a=1&b=2',
        children: [{ kind: 'bold', children: [text('the')] }, text(' site')],
      },
      text(' '),
      { kind: 'link', url: 'mailto:a@example.com', children: [text('a@example.com')] },
    ]);
  });

  it.each([
    '<javascript:alert(1)|click>',
    '<data:text/html,x>',
    '<script>',
    '<file:///etc/passwd>',
    '</relative>',
  ])('prints %j instead of linking to it', (written) => {
    expect(parseMrkdwn(written)).toEqual([text(written)]);
  });

  it('reads dates with their format, link and fallback', () => {
    expect(parseMrkdwn('<!date^1392734382^{date_short} at {time}^https://example.com/|Feb 18>')).toEqual([
      {
        kind: 'date',
        timestamp: 1392734382,
        format: '{date_short} at {time}',
        url: 'https://example.com/',
        fallback: 'Feb 18',
      },
    ]);
  });

  it('keeps an emoji with its skin tone', () => {
    expect(parseMrkdwn(':+1::skin-tone-3:')).toEqual([
      { kind: 'emoji', name: '+1', skinTone: 'skin-tone-3', source: ':+1::skin-tone-3:' },
    ]);
  });
});
