import { describe, expect, it } from 'vitest';
import { trainCategoryModel } from '../../src/wording/categoryModel.ts';
import { heldOutFigures } from '../../src/wording/heldOutFigures.ts';
import { labelledComments } from './labelledComments.ts';
import { meanFigures } from './meanFigures.ts';
import { unsortableTexts } from './unsortableTexts.ts';
import { wishesAskedAgain } from './wishesAskedAgain.ts';
import { wishesAskedOnce } from './wishesAskedOnce.ts';

const wishes = [...wishesAskedOnce, ...wishesAskedAgain];

describe.each([
  ['wishes', wishes],
  ['comments', labelledComments],
])('on a held-out fifth of the %s', (_, labelled) => {
  const figures = meanFigures(labelled);

  it('the likeliest category is right at least four times as often as always the most frequent', () => {
    expect(figures.accuracy).toBeGreaterThan(4 * figures.mostFrequentAccuracy);
    expect(figures.accuracy).toBeGreaterThan(0.7);
  });

  it('more than half get a suggestion, and more than five of six of those are right', () => {
    expect(figures.coverage).toBeGreaterThan(0.5);
    expect(figures.precision).toBeGreaterThan(5 / 6);
  });
});

describe('suggestions are kept back', () => {
  it('where every wish is about something else, and most guesses would be wrong', () => {
    expect(meanFigures(wishesAskedOnce).coverage).toBeLessThan(0.2);
  });

  it.each([
    ['wishes', wishes],
    ['comments', labelledComments],
  ])('from nearly all texts that are about none of the %s', (_, labelled) => {
    const model = trainCategoryModel(labelled);
    const suggested = unsortableTexts.filter((text) => model.suggest(text));
    expect(suggested.length / unsortableTexts.length).toBeLessThan(0.15);
  });
});

describe('the figures', () => {
  it('are the same for the examples in any order, and others with another seed', () => {
    expect(heldOutFigures(wishesAskedOnce.toReversed())).toEqual(heldOutFigures(wishesAskedOnce));
    expect(heldOutFigures(wishesAskedOnce, 2)).not.toEqual(heldOutFigures(wishesAskedOnce));
  });

  it('gain nothing from the same text under two spellings', () => {
    const twice = wishesAskedOnce.flatMap(({ text, category }) => [
      { text, category },
      { text: ` ${text.toUpperCase()}!`, category },
    ]);
    expect(heldOutFigures(twice)?.accuracy).toBeLessThan(
      (heldOutFigures(wishesAskedOnce)?.accuracy ?? 0) + 0.1,
    );
  });

  it('are none before there are ten examples', () => {
    expect(heldOutFigures(wishes.slice(0, 9))).toBeNull();
    expect(heldOutFigures(wishes.slice(0, 10))).toMatchObject({ exampleCount: 10 });
  });
});
