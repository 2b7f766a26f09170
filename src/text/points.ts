import type { Band } from '../satisfaction/band.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import type { Texts } from './texts.ts';

/** A score or an index as people read it: to the tenth, without a needless .0. */
export const points = (value: number): string => String(roundToTenth(value));

export const standingOf = (
  { index, band }: { index: number; band: Band },
  t: Texts,
): { index: string; band: string } => ({
  index: points(index),
  band: t.common.band[band],
});
