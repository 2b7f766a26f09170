import { type HeldOutFigures, heldOutFigures } from '../../src/wording/heldOutFigures.ts';
import type { LabelledText } from './labelledTexts.ts';

const SEEDS = [1, 2, 3, 4, 5];

/** Means over five ways to deal the folds, so that no figure is one lucky deal. */
export function meanFigures(
  labelled: readonly LabelledText[],
  learn?: Parameters<typeof heldOutFigures>[2],
): HeldOutFigures {
  const runs = SEEDS.flatMap((seed) => heldOutFigures(labelled, seed, learn) ?? []);
  const mean = (figure: (run: HeldOutFigures) => number) =>
    runs.reduce((sum, run) => sum + figure(run), 0) / runs.length;
  const coverage = mean((run) => run.coverage);
  const rightly = mean((run) => run.coverage * (run.precision ?? 0));
  return {
    ...{ exampleCount: labelled.length, accuracy: mean((run) => run.accuracy), coverage },
    mostFrequentAccuracy: mean((run) => run.mostFrequentAccuracy),
    precision: coverage === 0 ? null : rightly / coverage,
  };
}
