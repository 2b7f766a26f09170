import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDraft } from '../../../src/slack/line/chooseDraft.ts';
import { parseRate, type RateDraft } from '../../../src/slack/line/parseRate.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const byWords = ['by', '来自'];

/** The reading of the line where these parties exist and no other. */
function rate(typed: string, ...knownParties: string[]): RateDraft {
  const known = knownParties.map((name) => name.toLowerCase());
  return chooseDraft(parseRate(tokenize(typed), byWords), (party) =>
    known.includes(party.toLowerCase()) ? 'sure' : 'none',
  );
}

function brief(draft: RateDraft): (string | number | null)[] {
  const score = draft.score === null ? null : draft.score.ok ? draft.score.score : draft.score.reason;
  return [draft.party, score, draft.comment];
}

describe('a rating typed in one line', () => {
  it.each([
    ['acme 75', 'acme', 75, null],
    ['acme 4/5 "quick answers"', 'acme', 80, 'quick answers'],
    ['acme 4/5 quick answers', 'acme', 80, 'quick answers'],
    ['Acme Corporation 75 “quick answers”', 'Acme Corporation', 75, 'quick answers'],
    ['Acme, Inc. 75', 'Acme, Inc.', 75, null],
    ['Johnson &amp; Johnson 90%', 'Johnson & Johnson', 90, null],
    ['<http://booking.com|booking.com> 80', 'booking.com', 80, null],
    ['"Acme Corp" 75 fine.', 'Acme Corp', 75, 'fine.'],
    ['acme 75, quick answers', 'acme', 75, 'quick answers'],
    ['acme 75: quick answers', 'acme', 75, 'quick answers'],
    ['acme: 75 quick answers', 'acme', 75, 'quick answers'],
    ['acme : 75', 'acme', 75, null],
    ['华为：75', '华为', 75, null],
    ['acme 4 / 5 quick', 'acme', 80, 'quick'],
    ['acme 75 % quick', 'acme', 75, 'quick'],
    ['acme 75 they said "great, really"', 'acme', 75, 'they said "great, really"'],
    ['acme 75 🎉 &lt;b&gt; <@U1|jane>', 'acme', 75, '🎉 <b> @jane'],
    ['acme 75 "quick answers', 'acme', 75, 'quick answers'],
    ['acme 75 it is the boys\' "best"', 'acme', 75, 'it is the boys\' "best"'],
    ['3M 90', '3M', 90, null],
    ['7/11 80', '7/11', 80, null],
    ['Studio 54 80', 'Studio 54', 80, null],
    ['"Studio 54" 80 good', 'Studio 54', 80, 'good'],
    ['"Studio 54 80', 'Studio 54', 80, null],
    ['Area 51 Systems 80 "ok"', 'Area 51 Systems', 80, 'ok'],
    ['acme 75 answered in 2 days', 'acme', 75, 'answered in 2 days'],
  ])('%s', (typed, party, score, comment) => {
    expect(brief(rate(typed))).toEqual([party, score, comment]);
  });

  it.each([
    ['acme 75分', 'acme', 75, null],
    ['acme 75 分 “很快”', 'acme', 75, '很快'],
    ['acme　７５', 'acme', 75, null],
    ['acme ４／５ 回答很快。', 'acme', 80, '回答很快。'],
    ['华为 75，很好', '华为', 75, '很好'],
    ['上海，北京公司 75', '上海，北京公司', 75, null],
  ])('in Chinese: %s', (typed, party, score, comment) => {
    expect(brief(rate(typed))).toEqual([party, score, comment]);
  });

  it('names the contact who judged', () => {
    expect(rate('acme 75 by "Jane Doe" quick')).toMatchObject({ raterName: 'Jane Doe', comment: 'quick' });
    expect(rate('acme 75 by Jane Doe "quick"')).toMatchObject({ raterName: 'Jane Doe', comment: 'quick' });
    expect(rate('acme 75 来自 “王芳”')).toMatchObject({ raterName: '王芳', comment: null });
    expect(rate('acme 75 by far the best')).toMatchObject({ raterName: null, comment: 'by far the best' });
  });
});

describe('names that hold numbers are settled by the names that exist', () => {
  it.each([
    ['Area 51 Systems 80', ['Area 51 Systems'], 'Area 51 Systems', 80, null],
    ['Area 51 Systems 80', ['Area'], 'Area', 51, 'Systems 80'],
    ['acme 75 for release 2', ['acme'], 'acme', 75, 'for release 2'],
    ['Studio 54', ['Studio 54'], 'Studio 54', null, null],
    ['Studio 54', ['Studio'], 'Studio', 54, null],
    ['360 75', ['360'], '360', 75, null],
    ['Forever 21 80 2 days', ['Forever 21'], 'Forever 21', 80, '2 days'],
  ])('%s, knowing %j', (typed, known, party, score, comment) => {
    expect(brief(rate(typed, ...known))).toEqual([party, score, comment]);
  });
});

describe('what is missing or wrong is known', () => {
  it.each([
    ['', null, null, null],
    ['acme', 'acme', null, null],
    ['Acme Corp', 'Acme Corp', null, null],
    ['75', null, 75, null],
    ['acme -1', 'acme', 'negative', null],
    ['acme −1', 'acme', 'negative', null],
    ['acme 101', 'acme', 'aboveHundred', null],
    ['acme 1e9', 'acme', 'exponent', null],
    ['acme 6/5 nice', 'acme', 'aboveScale', 'nice'],
    ['acme 75%%', 'acme', 'malformed', null],
    ['"acme" abc', 'acme', 'notANumber', null],
    ['"acme" "no score"', 'acme', null, 'no score'],
  ])('%s', (typed, party, score, comment) => {
    expect(brief(rate(typed))).toEqual([party, score, comment]);
  });

  it('takes the word after a known name for the score that was meant', () => {
    expect(brief(rate('acme abc very nice', 'acme'))).toEqual(['acme', 'notANumber', 'very nice']);
    expect(rate('acme abc', 'acme').scoreText).toBe('abc');
  });
});

it('reads any line without throwing, and a whole score between a name and a quoted comment exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      expect(parseRate(tokenize(typed), byWords).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
  const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'by');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(100), word, (name, score, comment) => {
      const draft = rate(`${name.join(' ')} ${score} "${comment}"`);
      expect(brief(draft)).toEqual([name.join(' '), score, comment]);
    }),
  );
});
