import type { Bounded } from '../../reports/bounded.ts';
import type { RelationMovesData } from '../../reports/relationMoves.ts';
import { points } from '../../text/points.ts';
import { listedName } from './digestNames.ts';
import { packedSections } from './packedSections.ts';
import { type RenderedSection, type SectionRendering, sectionTitle } from './renderedSection.ts';

/** Whose health, risk or loyalty turned: for the worse first. */
export const relationSection = (data: RelationMovesData, { t }: SectionRendering): RenderedSection => {
  const say = t.health.digest;
  const count = (...lists: Bounded<unknown>[]) =>
    lists.reduce((sum, { shown, restCount }) => sum + shown.length + restCount, 0);
  const counts = {
    worse: count(data.healthFell, data.highRisk, data.atRisk),
    better: count(data.healthRose, data.toGrow),
  };
  const isEmpty = counts.worse + counts.better === 0;
  const headline = sectionTitle(t.digest.sections.relation, isEmpty ? say.nothing : say.lead(counts));
  const lineOf = <T>(
    group: keyof typeof say.group,
    { shown, restCount }: Bounded<T>,
    name: (one: T) => string,
  ) =>
    shown.length === 0
      ? []
      : [`• ${say.line({ group: say.group[group], names: t.digest.named(shown.map(name), restCount) })}`];
  const banded = ({ name, from, to }: RelationMovesData['healthFell']['shown'][number]) =>
    say.band({ party: listedName(name), from: t.health.band[from], to: t.health.band[to] });
  const rated = ({ name, mean }: RelationMovesData['atRisk']['shown'][number]) =>
    say.said({ party: listedName(name), mean: points(mean) });
  return {
    summary: say.summary(counts),
    headline,
    blocks: packedSections([
      headline,
      ...lineOf('healthFell', data.healthFell, banded),
      ...lineOf('highRisk', data.highRisk, ({ name, daysSince }) =>
        say.risk({ party: listedName(name), daysSince }),
      ),
      ...lineOf('atRisk', data.atRisk, rated),
      ...lineOf('healthRose', data.healthRose, banded),
      ...lineOf('toGrow', data.toGrow, rated),
    ]),
  };
};
