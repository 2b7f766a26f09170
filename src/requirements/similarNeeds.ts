import type { RequirementRow } from '../store/queries/requirements.ts';
import { indexWishes } from '../wording/similarWishes.ts';
import { commonSynonyms } from '../wording/synonyms.ts';
import type { Need } from './need.ts';
import { titleKey } from './requirementFields.ts';

const MOST_SHOWN = 3;
/** The newest are compared; more would hold up everybody else for longer than a blink. */
const MOST_COMPARED = 1000;

/**
 * The open needs that are probably the same wish in other words, the likeliest first. Those of the very same title are
 * left out: about them one is asked before.
 */
export const similarNeeds = (
  open: readonly Need[],
  wanted: Pick<RequirementRow, 'id' | 'title' | 'titleKey' | 'detail'>,
): Need[] => {
  const others = open.filter(({ id, title }) => id !== wanted.id && titleKey(title) !== wanted.titleKey);
  const newest = others.toSorted((a, b) => b.number - a.number).slice(0, MOST_COMPARED);
  return indexWishes(newest, commonSynonyms)
    .similarTo(wanted, MOST_SHOWN)
    .map(({ wish }) => wish);
};
