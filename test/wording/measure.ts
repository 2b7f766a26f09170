import { trainCategoryModel } from '../../src/wording/categoryModel.ts';
import { indexWishes } from '../../src/wording/similarWishes.ts';
import { labelledComments } from './labelledComments.ts';
import type { LabelledText } from './labelledTexts.ts';
import { meanFigures } from './meanFigures.ts';
import { logisticRegression, multinomialNaiveBayes, nearestCentroid } from './otherMethods.ts';
import { unsortableTexts } from './unsortableTexts.ts';
import { wishesAskedAgain } from './wishesAskedAgain.ts';
import { wishesAskedOnce } from './wishesAskedOnce.ts';
import * as pairs from './wishPairs.ts';

/** Prints the tables of docs/wording.md. */
const wishes = [...wishesAskedOnce, ...wishesAskedAgain];
const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
const print = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

const fewer = (labelled: readonly LabelledText[], count: number): LabelledText[] =>
  Array.from({ length: count }, (_, i) => labelled[(i * 97) % labelled.length]).filter(
    (text) => text !== undefined,
  );

function printSuggestions(): void {
  print(
    'Examples',
    'Number',
    'Most frequent',
    'Likeliest right',
    'Suggested',
    'Suggestions right',
    'Unrelated suggested',
  );
  const sets: [string, readonly LabelledText[]][] = [
    ...[50, 100, 200, 400].map((count): [string, LabelledText[]] => ['Wishes', fewer(wishes, count)]),
    ['Wishes', wishes],
    ['Wishes, each about something else', wishesAskedOnce],
    ['Comments', labelledComments],
  ];
  for (const [name, labelled] of sets) {
    const { mostFrequentAccuracy, accuracy, coverage, precision } = meanFigures(labelled);
    const model = trainCategoryModel(labelled);
    const unrelated = unsortableTexts.filter((text) => model.suggest(text)).length / unsortableTexts.length;
    const shares = [mostFrequentAccuracy, accuracy, coverage, precision, unrelated].map(percent);
    print(name, labelled.length, ...shares);
  }
}

function printMethods(): void {
  print('Method', 'Wishes', 'Comments', 'Time');
  const methods = { trainCategoryModel, multinomialNaiveBayes, nearestCentroid, logisticRegression };
  for (const [name, learn] of Object.entries(methods)) {
    const start = performance.now();
    const figures = [wishes, labelledComments].map((labelled) =>
      percent(meanFigures(labelled, learn).accuracy),
    );
    print(name, ...figures, `${Math.round(performance.now() - start)} ms`);
  }
}

function printPairs(): void {
  print('Pairs', 'The same, found', 'Different, offered');
  const others = wishesAskedOnce.map(({ text }, i) => ({ id: `${i}`, title: text }));
  const offered = (list: readonly pairs.WishPair[]): number =>
    list.filter(([title, open]) =>
      indexWishes([...others, { id: 'open', title: open }])
        .similarTo({ title }, 50)
        .some(({ wish }) => wish.id === 'open'),
    ).length;
  const row = (name: string, same: readonly pairs.WishPair[], different: readonly pairs.WishPair[]) =>
    print(name, `${offered(same)} of ${same.length}`, `${offered(different)} of ${different.length}`);
  row('used to set the threshold', pairs.sameWishes, pairs.differentWishes);
  row('written afterwards', pairs.sameWishesUnseen, pairs.differentWishesUnseen);
}

function printTimes(): void {
  const many = Array.from({ length: 3000 }, (_, i) => wishes[i % wishes.length]).filter(
    (wish) => wish !== undefined,
  );
  const titles = Array.from({ length: 10_000 }, (_, i) => {
    const [one, other] = [wishes[i % wishes.length], wishes[(i * 7) % wishes.length]];
    return { id: `${i}`, title: `${one?.text} ${i % 97} ${other?.text.slice(0, 12)}` };
  });
  print('What', 'Time');
  const time = (name: string, work: () => void, times = 1): void => {
    const start = performance.now();
    for (let i = 0; i < times; i += 1) work();
    print(name, `${((performance.now() - start) / times).toFixed(1)} ms`);
  };
  time('learn 3000 texts', () => trainCategoryModel(many), 5);
  const model = trainCategoryModel(many);
  time('suggest', () => model.suggest('Invoices in euros for our branch'), 200);
  time('index 10 000 titles', () => indexWishes(titles), 3);
  const index = indexWishes(titles);
  time('ask among 10 000 titles', () => index.similarTo({ title: 'Invoices in euros for our branch' }), 200);
}

for (const table of [printSuggestions, printMethods, printPairs, printTimes]) {
  table();
  console.log();
}
