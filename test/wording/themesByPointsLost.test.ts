import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RatedComment, themesByPointsLost } from '../../src/wording/themesByPointsLost.ts';
import { trainThemeModel, withThemes } from '../../src/wording/withThemes.ts';
import { labelledComments } from './labelledComments.ts';

let lastId = 0;
const rated = (score: number, theme: string | null, more: Partial<RatedComment> = {}): RatedComment => {
  lastId += 1;
  return {
    ...{ ratingId: `${lastId}`, score, comment: `comment ${lastId}`, ratedAt: new Date(lastId * 1000) },
    ...{ theme: theme === null ? null : { name: theme, isConfirmed: true }, ...more },
  };
};

describe('what to fix first', () => {
  it('is the theme that costs most points, with its share of all', () => {
    const comments = [rated(40, 'Delivery'), rated(70, 'price'), rated(50, 'delivery'), rated(90, null)];
    const report = themesByPointsLost(comments);
    expect(report.themes).toMatchObject([
      { theme: 'Delivery', commentCount: 2, meanScore: 45, pointsLost: 110, shareOfPointsLost: 110 / 150 },
      { theme: 'price', commentCount: 1, meanScore: 70, pointsLost: 30, shareOfPointsLost: 0.2 },
    ]);
    expect(report.unsorted).toEqual({
      commentCount: 1,
      meanScore: 90,
      pointsLost: 10,
      shareOfPointsLost: 10 / 150,
    });
    expect(report.all).toEqual({ commentCount: 4, meanScore: 62.5, pointsLost: 150 });
  });

  it('is, of two that cost the same, the one rated worse', () => {
    const { themes } = themesByPointsLost([rated(80, 'a'), rated(80, 'a'), rated(60, 'b')]);
    expect(themes.map(({ theme }) => theme)).toEqual(['b', 'a']);
  });

  it('tells confirmed from suggested themes', () => {
    const suggested = { theme: { name: 'price', isConfirmed: false } };
    const [price] = themesByPointsLost([
      rated(40, 'price'),
      rated(40, null, suggested),
      rated(40, null, suggested),
    ]).themes;
    expect(price).toMatchObject({ confirmedCount: 1, suggestedCount: 2 });
  });

  it('shows what went wrong: no praise, no wording twice, confirmed ones and the latest first', () => {
    const late = { theme: { name: 'delivery', isConfirmed: false } };
    const comments = [
      ...[
        rated(30, 'delivery', { comment: 'Late again' }),
        rated(20, 'delivery', { comment: 'Lost parcel' }),
      ],
      ...[
        rated(30, null, { ...late, comment: 'a week late' }),
        rated(20, 'delivery', { comment: 'late again!' }),
      ],
      ...[
        rated(100, 'delivery', { comment: 'On time, thank you' }),
        rated(30, null, { ...late, comment: 'latest' }),
      ],
    ];
    const [delivery] = themesByPointsLost(comments).themes;
    expect(delivery?.examples.map(({ comment }) => comment)).toEqual([
      'late again!',
      'Lost parcel',
      'latest',
    ]);
  });

  it('is nothing where there are no comments, or only perfect ones', () => {
    expect(themesByPointsLost([])).toEqual({
      themes: [],
      unsorted: { commentCount: 0, meanScore: null, pointsLost: 0, shareOfPointsLost: 0 },
      all: { commentCount: 0, meanScore: null, pointsLost: 0 },
    });
    expect(themesByPointsLost([rated(100, 'price')]).themes).toMatchObject([{ shareOfPointsLost: 0 }]);
  });

  it('adds up: themes and unsorted make the whole, in any order of the comments', () => {
    const comment = fc.record({
      ratingId: fc.uuid(),
      score: fc.integer({ min: 0, max: 100 }),
      comment: fc.string(),
      ratedAt: fc.date({ noInvalidDate: true }),
      theme: fc.option(fc.record({ name: fc.constantFrom('a', 'A', 'b', ' '), isConfirmed: fc.boolean() })),
    });
    const comments = fc.uniqueArray(comment, { selector: ({ ratingId }) => ratingId });
    fc.assert(
      fc.property(comments, (all) => {
        const report = themesByPointsLost(all);
        const parts = [...report.themes, report.unsorted];
        const sum = (figure: 'commentCount' | 'pointsLost') =>
          parts.reduce((total, part) => total + part[figure], 0);
        expect(sum('commentCount')).toBe(all.length);
        expect(sum('pointsLost')).toBe(report.all.pointsLost);
        for (const { meanScore, confirmedCount, suggestedCount, commentCount, examples } of report.themes) {
          expect(confirmedCount + suggestedCount).toBe(commentCount);
          expect(examples.length).toBeGreaterThan(0);
          expect(examples.every(({ score }) => score <= meanScore)).toBe(true);
        }
        expect(themesByPointsLost(all.toReversed())).toEqual(report);
      }),
    );
  });
});

describe('comments without a theme', () => {
  const sorted = labelledComments.map(({ text, category }) => ({ comment: text, confirmedTheme: category }));
  const model = trainThemeModel([...sorted, { comment: 'never sorted', confirmedTheme: null }]);

  it('get the suggested one, while what a person said stays', () => {
    const asked = [
      { comment: 'the delivery came late', confirmedTheme: null },
      { comment: 'the delivery came late', confirmedTheme: 'weather' },
      { comment: '客服回复太慢了', confirmedTheme: null },
    ];
    expect(withThemes(asked, model).map(({ theme }) => theme)).toEqual([
      { name: 'delivery', isConfirmed: false },
      { name: 'weather', isConfirmed: true },
      { name: 'support', isConfirmed: false },
    ]);
  });

  it('stay unsorted where the model is not sure', () => {
    expect(withThemes([{ comment: 'see above', confirmedTheme: null }], model)).toMatchObject([
      { theme: null },
    ]);
    expect(model.exampleCount).toBe(sorted.length);
  });
});
