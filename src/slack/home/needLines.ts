import type { Bounded } from '../../reports/bounded.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import type { Texts } from '../../text/texts.ts';
import { listedName, listedTitle } from '../messages/digestNames.ts';
import { numberOf } from '../messages/needPhrases.ts';

const MOST_ASKERS = 3;

/** A line for each need at its place, and how many more there are. */
export const needLines = ({ shown, restCount }: Bounded<RankedNeed>, t: Texts): string[] => [
  ...shown.map(({ need, rank }) => {
    const names = need.askers.slice(0, MOST_ASKERS).map(({ name }) => listedName(name));
    return t.home.needs.line({
      rank,
      number: numberOf(need),
      title: listedTitle(need.title),
      askers: names.length > 0 ? t.digest.named(names, need.askers.length - names.length) : '',
    });
  }),
  ...(restCount > 0 ? [t.home.needs.rest(restCount)] : []),
];
