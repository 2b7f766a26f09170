import type { Bounded } from '../../reports/bounded.ts';
import type { TierChangesData } from '../../reports/tierChanges.ts';
import type { Texts } from '../../text/texts.ts';
import { section } from '../blocks.ts';
import { packedSections } from './packedSections.ts';
import { type RenderedSection, type SectionRendering, sectionTitle } from './renderedSection.ts';
import { moveLine, nearLine } from './tierLines.ts';

/** Whose loyalty tier rose or fell and why, and whose is about to fall. */
export const tierChangesSection = (data: TierChangesData, { t }: SectionRendering): RenderedSection => {
  const say = t.loyalty.digest;
  const title = t.digest.sections.tierChanges;
  const total = ({ shown, restCount }: Bounded<unknown>) => shown.length + restCount;
  const counts = { risen: total(data.risen), fallen: total(data.fallen), coming: total(data.coming) };
  const changed = counts.risen + counts.fallen;
  const isEmpty = changed + counts.coming === 0;
  const headline = sectionTitle(title, isEmpty ? say.nothing : say.lead(counts));
  const { tierNames } = data;
  return {
    summary: say.summary(counts),
    headline,
    blocks: [
      section(isEmpty || changed > 0 ? headline : `${headline}\n${say.noneChanged}`),
      ...group(say.groups.risen, data.risen, (move) => moveLine(move, tierNames, t), t),
      ...group(say.groups.fallen, data.fallen, (move) => moveLine(move, tierNames, t), t),
      ...group(say.groups.coming, data.coming, (near) => nearLine(near, tierNames, t), t),
    ],
  };
};

const group = <T>(title: string, { shown, restCount }: Bounded<T>, lineOf: (item: T) => string, t: Texts) =>
  shown.length === 0
    ? []
    : packedSections([
        `*${title}*`,
        ...shown.map(lineOf),
        ...(restCount > 0 ? [t.digest.restOf(restCount)] : []),
      ]);
