import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWishes } from '../../src/wording/similarWishes.ts';
import { commonSynonyms } from '../../src/wording/synonyms.ts';
import { wishesAskedAgain } from './wishesAskedAgain.ts';
import { wishesAskedOnce } from './wishesAskedOnce.ts';
import { differentWishes, differentWishesUnseen, sameWishes, sameWishesUnseen } from './wishPairs.ts';

const others = wishesAskedOnce.map(({ text }, i) => ({ id: `other ${i}`, title: text }));
const wish = (title: string, id = 'asked for') => ({ id, title });
const pairs = [...sameWishes, ...sameWishesUnseen, ...differentWishes, ...differentWishesUnseen];
const allOpen = indexWishes([...others, ...pairs.map(([, open]) => wish(open, open))]);
const isOffered = (title: string, open: string): boolean =>
  allOpen.similarTo({ title }, 50).some(({ wish }) => wish.id === open);

describe('a wish that is already open', () => {
  it.each(sameWishes.slice(0, 12).concat(sameWishes.slice(-12)))('"%s" finds "%s"', (title, open) => {
    expect(isOffered(title, open)).toBe(true);
  });

  it('is found for nearly all who word it otherwise', () => {
    const missed = sameWishes.filter(([title, open]) => !isOffered(title, open));
    expect(missed.length).toBeLessThanOrEqual(3);
    const missedUnseen = sameWishesUnseen.filter(([title, open]) => !isOffered(title, open));
    expect(missedUnseen.length).toBeLessThanOrEqual(3);
  });

  it('is certain when the title is the same but for case, spaces and punctuation', () => {
    const [found] = indexWishes([wish('Two-factor  login')]).similarTo({ title: 'two factor LOGIN!' });
    expect(found).toEqual({
      wish: wish('Two-factor  login'),
      score: 1,
      sharedWords: ['two', 'factor', 'login'],
    });
    expect(indexWishes([wish('👍')]).similarTo({ title: '👍' })).toMatchObject([{ score: 1 }]);
  });

  it('comes with the words that both titles have, as they were typed now', () => {
    const [found] = indexWishes([wish('支持单点登录')]).similarTo({ title: '希望单点登录' });
    expect(found?.sharedWords).toEqual(['单点登录']);
    const [invoices] = indexWishes([wish('PDF export of invoices')]).similarTo({
      title: 'Export an invoice as PDF',
    });
    expect(invoices?.sharedWords).toEqual(['export', 'invoice', 'pdf']);
  });

  it('is found in spite of a slip of the pen', () => {
    expect(isOffered('Calendar sync', 'Calender sync')).toBe(true);
  });

  it('is found by another word for it, if that is given', () => {
    const open = [wish('Support SSO for subsidiaries')];
    expect(indexWishes(open).similarTo({ title: 'Single sign-on for subsidiaries' })).toEqual([]);
    const index = indexWishes(open, commonSynonyms);
    expect(index.similarTo({ title: 'Single Sign-On for subsidiaries' })).toHaveLength(1);
    expect(index.similarTo({ title: '子公司单点登录' })).toEqual([]);
    expect(index.similarTo({ title: '支持单点登录' })).toHaveLength(1);
    const amongOthers = indexWishes([...others, wish('2FA', 'factors')], commonSynonyms);
    expect(amongOthers.similarTo({ title: '管理员双因素认证' })).toMatchObject([
      { score: 1 },
      { wish: { id: 'factors' } },
    ]);
  });

  it('is found when the detail says the rest', () => {
    const index = indexWishes([...others, wish('Okta login and user provisioning for subsidiaries')]);
    const title = 'Okta login for contractors';
    expect(index.similarTo({ title })).toEqual([]);
    const detail = 'And provisioning of users, also in our subsidiaries.';
    expect(index.similarTo({ title, detail })).toMatchObject([{ wish: { id: 'asked for' } }]);
  });
});

describe('another wish', () => {
  it('is not offered, however alike it sounds', () => {
    const different = [...differentWishes, ...differentWishesUnseen];
    expect(different.filter(([title, open]) => isOffered(title, open))).toEqual([]);
  });

  it('of another category is never offered to those who ask again', () => {
    const open = wishesAskedOnce.map(({ text, category }, i) => ({ id: `${i}`, title: text, category }));
    const index = indexWishes(open);
    const offers = wishesAskedAgain.flatMap(({ text, category }) =>
      index.similarTo({ title: text }).map(({ wish }) => ({ text, category, wish })),
    );
    expect(offers.length).toBeGreaterThan(50);
    expect(offers.filter(({ category, wish }) => wish.category !== category)).toEqual([]);
  });
});

describe('for any titles', () => {
  const word = fc.constantFrom(
    'export',
    'import',
    'pdf',
    'invoices',
    'calendar',
    'calender',
    '发票',
    '登录',
    '的',
    '!',
  );
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  );
  const open = fc
    .array(title, { maxLength: 12 })
    .map((titles) => titles.map((text, i) => wish(text, `${i}`)));

  it('scores are at most 1, best first, and the order of the open ones makes no difference', () => {
    fc.assert(
      fc.property(open, title, fc.option(title), (wishes, asked, detail) => {
        const found = indexWishes(wishes, commonSynonyms).similarTo({ title: asked, detail });
        const scores = found.map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(found.length).toBeLessThanOrEqual(3);
        expect(indexWishes(wishes.toReversed(), commonSynonyms).similarTo({ title: asked, detail })).toEqual(
          found,
        );
      }),
    );
  });

  it('what is the same is found first', () => {
    fc.assert(
      fc.property(open, title, (wishes, asked) => {
        const [found] = indexWishes([...wishes, wish(asked)]).similarTo({ title: asked });
        expect(found?.score).toBe(1);
      }),
    );
  });
});
