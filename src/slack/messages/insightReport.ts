import type { KnownBlock } from '@slack/types';
import { daysFrom } from '../../loyalty/localDays.ts';
import {
  FEWEST_FOR_CORRELATION,
  type InsightReport,
  type SideRelation,
} from '../../reports/insight/insightReport.ts';
import type { RelationBreaker } from '../../reports/insight/relationBreakers.ts';
import { bands } from '../../satisfaction/band.ts';
import { person, plain, unformatted } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { button, context, fallback, header, section, sentence } from '../blocks.ts';
import { barChart, dataTable } from '../nativeBlocks.ts';
import type { Message } from '../reply.ts';
import { listedName } from './digestNames.ts';

/** How satisfaction and loyal buying go together, side by side, and who breaks the relation. */
export const insightReport = (report: InsightReport, t: Texts): Message => {
  const say = t.insight;
  const { side, segment } = report.filters;
  const about = { side, segment: segment === undefined ? null : plain(segment) };
  if (!report.hasBought) return sentence(say.nothingBought(about));
  if (!report.hasRated) return sentence(say.nothingRated(about));
  const title = say.title(about);
  const verdicts = report.sides.map((one) => verdictOf(one, t)).join('\n');
  const shown = report.sides.filter(({ partyCount }) => partyCount > 0);
  const rest = [
    ...listBlocks('atRisk', report, t),
    ...listBlocks('toGrow', report, t),
    context(say.how(report.lines), say.narrow),
  ];
  const opening = [header(unformatted(title)), section(verdicts)];
  const counts = (['atRisk', 'toGrow'] as const).map((list) => titleOf(list, report, t));
  const text = fallback([title, verdicts, ...counts].join('\n'));
  return {
    text,
    blocks: [...opening, ...(shown.length > 0 ? nativeFigures(shown, t) : []), ...rest],
    plainer: {
      text,
      blocks: [...opening, ...(shown.length > 0 ? [section(bandLines(shown, t))] : []), ...rest],
    },
  };
};

/** Two decimals, with a minus that is one. */
const rho = (value: number): string => value.toFixed(2).replace('-', '−');

const verdictOf = ({ side, verdict, correlation, partyCount: count }: SideRelation, t: Texts): string => {
  const say = t.insight.verdict;
  if (verdict === 'tooFew') return say.tooFew({ side, count, missing: FEWEST_FOR_CORRELATION - count });
  if (verdict === 'alike' || !correlation) return say.alike({ side, count });
  const { estimate, lower, upper } = correlation;
  return say[verdict]({ side, count, rho: rho(estimate), low: rho(lower), high: rho(upper) });
};

const nativeFigures = (sides: readonly SideRelation[], t: Texts): KnownBlock[] => {
  const { chart, table, sideTitle } = t.insight;
  // A band without anybody has no mean: a bar of 0 would say something else.
  const peopled = bands.flatMap((band, at) =>
    sides.some(({ byBand }) => (byBand[at]?.count ?? 0) > 0) ? [{ band, at }] : [],
  );
  return [
    barChart({
      title: chart.title,
      categories: peopled.map(({ band }) => t.common.band[band]),
      series: sides.map(({ side, byBand }) => ({
        name: sideTitle[side],
        values: peopled.map(({ at }) => Math.round((byBand[at]?.behaviour ?? 0) * 10) / 10),
      })),
      xLabel: chart.band,
      yLabel: chart.mean,
    }),
    dataTable({
      caption: table.caption,
      columns: [
        table.band,
        ...sides.flatMap(({ side }) => [table.count(sideTitle[side]), table.behaviour(sideTitle[side])]),
      ],
      rows: bands.map((band, at) => [
        t.common.band[band],
        ...sides.flatMap(({ byBand }) => {
          const { count = 0, behaviour = null } = byBand[at] ?? {};
          return [
            { value: count, text: String(count) },
            { value: behaviour ?? 0, text: behaviour === null ? table.none : points(behaviour) },
          ];
        }),
      ]),
    }),
  ];
};

const bandLines = (sides: readonly SideRelation[], t: Texts): string =>
  bands
    .map((band, at) =>
      t.insight.bandLine({
        band: t.common.band[band],
        sides: sides
          .map(({ side, byBand }) => {
            const { count = 0, behaviour = null } = byBand[at] ?? {};
            return t.insight.bandSide({
              ...{ side, count },
              behaviour: behaviour === null ? null : points(behaviour),
            });
          })
          .join(t.common.separator),
      }),
    )
    .join('\n');

const titleOf = (list: 'atRisk' | 'toGrow', report: InsightReport, t: Texts): string => {
  const { shown, restCount } = report[list];
  const count = shown.length + restCount;
  return count === 0 ? t.insight[list].none : t.insight[list].title(count);
};

const listBlocks = (list: 'atRisk' | 'toGrow', report: InsightReport, t: Texts): KnownBlock[] => {
  const { shown, restCount } = report[list];
  return [
    section(titleOf(list, report, t)),
    ...shown.map((one) => section(lineOf(one, report.on, t), showButton(one, list, t))),
    ...(restCount > 0 ? [context(t.insight.more(restCount))] : []),
  ];
};

const showButton = ({ partyId, name }: RelationBreaker, list: string, t: Texts) =>
  button({
    action: `showParty:${list}:${partyId}`,
    label: t.insight.show,
    value: partyId,
    describedAs: t.insight.showOf(name),
  });

const lineOf = (one: RelationBreaker, on: string, t: Texts): string => {
  const say = t.insight;
  const said = { mean: points(one.mean), ratings: t.common.ratings(one.ratingCount) };
  return say.line({
    party: listedName(one.name),
    owner: one.ownerId ? say.owner(person(one.ownerId)) : say.noOwner,
    why:
      one.behaviour === null || one.lastBoughtOn === null
        ? say.whyNeverBought(said)
        : say.why({
            ...said,
            behaviour: points(one.behaviour),
            days: one.purchaseDays,
            ago: daysFrom(one.lastBoughtOn, on),
          }),
  });
};
