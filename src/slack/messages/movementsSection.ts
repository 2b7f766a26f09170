import type { Bounded } from '../../reports/bounded.ts';
import type { MovedStanding } from '../../reports/movedStandings.ts';
import type { MovedNeed, MovementsData } from '../../reports/movements.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { listedName, listedTitle } from './digestNames.ts';
import { packedSections } from './packedSections.ts';
import { type RenderedSection, type SectionRendering, sectionTitle } from './renderedSection.ts';

/** What changed: standings, ratings, needs and newcomers. */
export const movementsSection = (data: MovementsData, { t }: SectionRendering): RenderedSection => {
  const say = t.digest.movements;
  const title = t.digest.sections.movements;
  const { count, mean } = data.ratings;
  const given = { ratings: count, mean: mean === null ? null : points(mean) };
  const moved = data.standings.shown.length + data.standings.restCount;
  const lines = [...standingLines(data, t), ...listLines(data, t)];
  const isEmpty = count === 0 && lines.length === 0;
  const headline = sectionTitle(title, isEmpty ? say.nothing : say.lead(given));
  return {
    summary: say.summary({ moved, ...given }),
    headline,
    blocks: packedSections([headline, ...lines]),
  };
};

const standingLines = ({ standings, ratings }: MovementsData, t: Texts): string[] => {
  if (standings.shown.length === 0) return ratings.count > 0 ? [t.digest.movements.steady] : [];
  const rest = standings.restCount > 0 ? [t.digest.restOf(standings.restCount)] : [];
  return [...standings.shown.map((standing) => `• ${standingLine(standing, t)}`), ...rest];
};

export const standingLine = ({ name, from, to }: MovedStanding, t: Texts): string =>
  t.digest.movements.standing({
    party: listedName(name),
    from: points(from),
    to: standingOf({ index: to, band: bandOf(to) }, t),
    points: points(Math.abs(to - from)),
    isUp: to > from,
  });

const listLines = ({ firstRated, needs, newParties }: MovementsData, t: Texts): string[] => {
  const say = t.digest.movements;
  const named = <T>({ shown, restCount }: Bounded<T>, name: (item: T) => string) =>
    shown.length > 0 ? t.digest.named(shown.map(name), restCount) : null;
  const titled = (need: MovedNeed) => t.digest.needTitle({ ...need, title: listedTitle(need.title) });
  const lists: [(list: string) => string, string | null][] = [
    [
      say.firstRated,
      named(firstRated, ({ name, index }) =>
        say.withIndex({ party: listedName(name), index: points(index) }),
      ),
    ],
    [say.added, named(needs.added, titled)],
    [say.shipped, named(needs.shipped, titled)],
    [say.declined, named(needs.declined, titled)],
    [
      say.newParties,
      named(newParties, ({ name, kind }) =>
        say.withKind({ party: listedName(name), kind: t.common.kind[kind] }),
      ),
    ],
  ];
  return lists.flatMap(([line, list]) => (list === null ? [] : [line(list)]));
};
