import type { Bounded } from '../../reports/bounded.ts';
import type { AlertedParty, LowSatisfactionData, SnoozedParty } from '../../reports/lowSatisfaction.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { person } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, section } from '../blocks.ts';
import { listedName } from './digestNames.ts';
import { packedSections } from './packedSections.ts';
import { type RenderedSection, type SectionRendering, sectionTitle } from './renderedSection.ts';

type Group = 'fired' | 'open' | 'cleared';
const groups: readonly Group[] = ['fired', 'open', 'cleared'];

/** The alerts that are new, still open and cleared, the worst first. */
export const lowSatisfactionSection = (
  data: LowSatisfactionData,
  { t, zone }: SectionRendering,
): RenderedSection => {
  const say = t.digest.lowSatisfaction;
  const title = t.digest.sections.lowSatisfaction;
  const count = (group: Group) => data[group].shown.length + data[group].restCount;
  const counts = { fired: count('fired'), open: count('open'), cleared: count('cleared') };
  const summary = say.summary(counts);
  const isEmpty = counts.fired + counts.open + counts.cleared === 0;
  const headline = sectionTitle(title, isEmpty ? say.nothing : say.lead(counts));
  return {
    summary,
    headline,
    blocks: [
      section(isEmpty || counts.fired > 0 ? headline : `${headline}\n${say.noneFired}`),
      ...groups.filter((group) => counts[group] > 0).flatMap((group) => groupBlocks(group, data[group], t)),
      ...(data.snoozed ? [context(snoozedLine(data.snoozed, zone, t))] : []),
    ],
  };
};

const groupBlocks = (group: Group, { shown, restCount }: Bounded<AlertedParty>, t: Texts) =>
  packedSections([
    `*${t.digest.lowSatisfaction.groups[group]}*`,
    ...shown.map((party) => `• ${alertLine(party, group, t)}`),
    ...(restCount > 0 ? [t.digest.restOf(restCount)] : []),
  ]);

const snoozedLine = ({ shown, restCount }: Bounded<SnoozedParty>, zone: string, t: Texts): string => {
  const items = shown.map(({ name, byName, byId, until }) =>
    t.alerts.digest.item({
      party: listedName(name),
      by: byName ? listedName(byName) : person(byId),
      until: until && t.digest.momentIn(new Date(until), zone),
    }),
  );
  const rest = restCount > 0 ? [t.digest.restOf(restCount)] : [];
  return t.alerts.digest.snoozed([...items, ...rest].join(t.common.separator));
};

export const alertLine = (party: AlertedParty, group: Group, t: Texts): string => {
  const say = t.digest.lowSatisfaction;
  const { index, trend, lastScores } = party;
  return say.line({
    party: listedName(party.name),
    standing: index === null ? null : standingOf({ index, band: bandOf(index) }, t),
    heading: isMoving(trend) ? say.trend[trend] : say.lastScores(lastScores.map(points).reverse()),
    owner: ownerOf(party, t),
    age: group === 'cleared' ? say.wasOpenFor(party.ageInDays) : say.openFor(party.ageInDays),
  });
};

/** A standing that has just fallen is no trend yet: then the last scores tell more. */
const isMoving = (trend: AlertedParty['trend']): trend is 'rising' | 'falling' =>
  trend === 'rising' || trend === 'falling';

/** By name where it is known: a mention would notify the owner with every digest. */
const ownerOf = ({ ownerId, ownerName }: AlertedParty, t: Texts): string => {
  const say = t.digest.lowSatisfaction;
  if (ownerName) return say.owner(listedName(ownerName));
  return ownerId ? say.owner(person(ownerId)) : say.noOwner;
};
