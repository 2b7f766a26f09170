import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryProbabilities } from '../../src/wording/categoryEvidence.ts';
import { type LabelledText, trainCategoryModel } from '../../src/wording/categoryModel.ts';
import { contentKeys } from '../../src/wording/contentWords.ts';
import { countWords } from '../../src/wording/wordCounts.ts';
import { labelledTexts } from './labelledTexts.ts';
import { wishesAskedAgain } from './wishesAskedAgain.ts';
import { wishesAskedOnce } from './wishesAskedOnce.ts';

const wishes = [...wishesAskedOnce, ...wishesAskedAgain];
const model = trainCategoryModel(wishes);

describe('a category is suggested', () => {
  it.each([
    ['Please support SSO for our contractors', 'security'],
    ['Invoices should show our PO number', 'billing'],
    ['希望支持单点登录', 'security'],
    ['发票抬头想自己改', 'billing'],
    ['对接我们的 SAP 系统', 'integration'],
  ])('for "%s": %s', (text, category) => {
    expect(model.suggest(text)).toMatchObject({ category });
  });

  it('with the words that decided it, as the text has them, and how many examples they come from', () => {
    const because = trainCategoryModel(
      labelledTexts({
        security: 'SSO with Okta\nSSO for partners\nAudit log\n单点登录\n支持单点登录功能',
        billing: 'One invoice a month\nInvoice for partners\nCorrect an invoice',
      }),
    );
    expect(because.suggest('SSO for everybody')?.because).toEqual([
      { word: 'sso', evidence: expect.closeTo(Math.log(5)), inCategory: 2, inAll: 2 },
    ]);
    expect(because.suggest('Invoices in euros')?.because).toMatchObject([
      { word: 'invoices', inCategory: 3, inAll: 3 },
    ]);
    expect(because.suggest('我们希望用单点登录')?.because).toMatchObject([
      { word: '单点登录', inCategory: 2, inAll: 2 },
    ]);
  });

  it('in the spelling that is used most', () => {
    const texts = ['SSO with Okta', 'SSO with Azure', 'SSO everywhere'];
    const spelt = ['security', 'Security', 'Security '].map((category, i) => ({
      text: texts[i] ?? '',
      category,
    }));
    const learnt = trainCategoryModel([...spelt, { text: 'late parcel', category: 'delivery' }]);
    expect(learnt.rank('SSO').map(({ category }) => category)).toEqual(['Security', 'delivery']);
    expect(learnt.suggest('SSO')?.category).toBe('Security');
  });
});

describe('nothing is suggested', () => {
  it('before anything was learnt', () => {
    const empty = trainCategoryModel([]);
    expect(empty.suggest('SSO')).toBeNull();
    expect(empty.rank('SSO')).toEqual([]);
    expect(trainCategoryModel([{ text: 'SSO', category: ' ' }]).exampleCount).toBe(0);
  });

  it.each(['', '   ', '???', '👍', 'flowers for reception', '食堂的饭不错', 'x'.repeat(50_000)])(
    'for "%.30s"',
    (text) => {
      expect(model.suggest(text)).toBeNull();
    },
  );

  it('while all examples are of one category', () => {
    const one = trainCategoryModel(wishes.filter(({ category }) => category === 'security'));
    expect(one.suggest('SSO with Okta')).toBeNull();
  });

  it('for a category with only two examples', () => {
    const two = labelledTexts({ security: 'SSO with Okta\nSSO with Azure', billing: 'one\ntwo\nthree' });
    expect(trainCategoryModel(two).suggest('SSO')).toBeNull();
    const three = [...two, { text: 'SSO with Google', category: 'security' }];
    expect(trainCategoryModel(three).suggest('SSO')).toMatchObject({ category: 'security' });
  });

  it('for a word that is as common in every category, though most examples are of one', () => {
    const about = (category: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ text: i % 2 ? `portal ${category}` : category, category }));
    const uneven = trainCategoryModel([...about('security', 60), ...about('billing', 6)]);
    expect(uneven.suggest('security')).toMatchObject({ category: 'security' });
    expect(uneven.suggest('portal')).toBeNull();
  });

  it('where the words do not tell the categories apart', () => {
    const subjects = ['invoice', 'delivery', 'training', 'report', 'login'];
    const mixed = subjects.flatMap((subject) =>
      Array.from({ length: 30 }, (_, i) => ({
        text: `${subject} ${i % 6}`,
        category: `group ${(i * 7) % 5}`,
      })),
    );
    const confused = trainCategoryModel(mixed);
    expect(subjects.map((subject) => confused.suggest(`${subject} 1`))).toEqual(subjects.map(() => null));
  });
});

describe('for any texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('sso', 'login', 'invoice', 'invoices', 'late', '发票', '登录', '慢'), {
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
  );
  const category = fc.constantFrom('a', 'A', 'b', 'c', '丁', '');
  const examples = fc.array(fc.record({ text, category }), { maxLength: 30 });

  it('probabilities are 0–1 and at most 1 together, and a suggestion is the first of them', () => {
    fc.assert(
      fc.property(examples, text, (labelled, asked) => {
        const learnt = trainCategoryModel(labelled);
        const ranked = learnt.rank(asked);
        const chances = ranked.map(({ probability }) => probability);
        expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(chances).toEqual(chances.toSorted((a, b) => b - a));
        const suggestion = learnt.suggest(asked);
        if (!suggestion) return;
        expect(suggestion).toMatchObject(ranked[0] ?? {});
        expect(
          suggestion.because.every(({ inCategory, inAll }) => inCategory > 0 && inCategory <= inAll),
        ).toBe(true);
      }),
    );
  });

  it('the order of the examples makes no difference', () => {
    const shuffled = examples.chain((labelled) =>
      fc.tuple(fc.constant(labelled), fc.shuffledSubarray(labelled, { minLength: labelled.length })),
    );
    fc.assert(
      fc.property(shuffled, text, ([labelled, inOtherOrder], asked) => {
        const [one, other] = [trainCategoryModel(labelled), trainCategoryModel(inOtherOrder)];
        expect(other.rank(asked)).toEqual(one.rank(asked));
        expect(other.suggest(asked)).toEqual(one.suggest(asked));
      }),
    );
  });

  it('a further example never makes its category less likely for that text', () => {
    fc.assert(
      fc.property(examples, text, fc.constantFrom('a', 'b', 'c'), (labelled, asked, added) => {
        const more = [...labelled, { text: asked, category: added }];
        expect(chanceOf(more, asked, added)).toBeGreaterThanOrEqual(chanceOf(labelled, asked, added) - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('leaving an example out counts as if it had never been there', () => {
    fc.assert(
      fc.property(examples, text, fc.constantFrom('a', 'b'), (labelled, asked, added) => {
        const countable = ({ text, category }: LabelledText) => ({
          ...{ keys: contentKeys(text), category, categoryName: category },
        });
        // So that the category is still there, whichever example is left out.
        const without = [...labelled, { text: 'other', category: added }].map(countable);
        const counts = countWords([...without, countable({ text: asked, category: added })]);
        const left = categoryProbabilities(counts, contentKeys(asked), added);
        const never = categoryProbabilities(countWords(without), contentKeys(asked));
        const byKey = (list: typeof left) => new Map(list.map(({ key, probability }) => [key, probability]));
        for (const [key, probability] of byKey(never))
          expect(byKey(left).get(key)).toBeCloseTo(probability, 9);
      }),
    );
  });

  const chanceOf = (labelled: readonly LabelledText[], asked: string, category: string): number =>
    trainCategoryModel(labelled)
      .rank(asked)
      .find((ranked) => ranked.category.toLowerCase() === category)?.probability ?? 0;
});
