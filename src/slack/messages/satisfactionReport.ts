import type { KnownBlock } from '@slack/types';
import type { MovedStanding } from '../../reports/movedStandings.ts';
import type { SatisfactionReport } from '../../reports/satisfaction/satisfactionReport.ts';
import { bandOf, bands } from '../../satisfaction/band.ts';
import { plain, unformatted } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, header, section, sentence } from '../blocks.ts';
import { barChart, dataTable } from '../nativeBlocks.ts';
import type { Message } from '../reply.ts';
import { packedSections } from './packedSections.ts';
import { themeBlocks } from './themeBlocks.ts';

type Side = SatisfactionReport['sides'][number];

/** How satisfied customers and partners are, side by side; what moved, and what to fix first. */
export const satisfactionReport = (report: SatisfactionReport, t: Texts): Message => {
  const say = t.satisfactionReport;
  const { side, segment } = report.filters;
  const about = { side, segment: segment === undefined ? null : plain(segment) };
  const rated = report.sides.filter((one) => one.report.partyCount > 0);
  if (rated.length === 0) return sentence(say.nobody(about));
  const title = say.title(about);
  const leads = report.sides.map((one) => leadOf(one, t)).join('\n');
  const rest = [
    ...packedSections(movedLines(report, t)),
    ...themeBlocks(report.themes, t),
    context(say.how, say.narrow),
  ];
  const cautions = cautionsOf(report, t);
  const opening = [
    header(unformatted(title)),
    section(leads),
    ...(cautions.length > 0 ? [context(...cautions)] : []),
  ];
  const text = fallback([title, leads, ...cautions].join('\n'));
  return {
    text,
    blocks: [...opening, ...nativeFigures(rated, t), ...rest],
    plainer: { text, blocks: [...opening, section(bandLines(rated, t)), ...rest] },
  };
};

const leadOf = ({ side, report }: Side, t: Texts): string => {
  const say = t.satisfactionReport;
  const { partyCount, meanScore, satisfiedShare } = report;
  if (meanScore === null || satisfiedShare === null) return say.tooFew({ side, count: partyCount });
  return say.figures({
    side,
    mean: points(meanScore),
    percent: percent(satisfiedShare.share),
    low: percent(satisfiedShare.lower),
    high: percent(satisfiedShare.upper),
    count: partyCount,
  });
};

/** For which sides a few more scores would tell something else. */
const cautionsOf = ({ sides }: SatisfactionReport, t: Texts): string[] =>
  sides
    .filter(({ report }) => report.base === 'small')
    .map(({ side, report }) => t.satisfactionReport.smallBase({ side, count: report.partyCount }));

const percent = (share: number): number => Math.round(share * 100);

const nativeFigures = (sides: readonly Side[], t: Texts): KnownBlock[] => {
  const { chart, table, sideTitle } = t.satisfactionReport;
  const figureOf = (name: string, of: (side: Side) => string | { value: number; text: string }) => [
    name,
    ...sides.map(of),
  ];
  const whole = (value: number) => ({ value, text: String(value) });
  return [
    barChart({
      title: chart.title,
      categories: bands.map((band) => t.common.band[band]),
      series: sides.map(({ side, report }) => ({
        name: sideTitle[side],
        values: bands.map((band) => report.partiesByBand[band]),
      })),
      xLabel: chart.band,
      yLabel: chart.count,
    }),
    dataTable({
      caption: table.caption,
      columns: [table.figure, ...sides.map(({ side }) => sideTitle[side])],
      rows: [
        figureOf(table.rated, ({ report }) => whole(report.partyCount)),
        figureOf(table.mean, ({ report: { meanScore } }) =>
          meanScore === null ? table.none : { value: meanScore, text: points(meanScore) },
        ),
        figureOf(table.satisfied, ({ report: { satisfiedShare: s } }) =>
          s ? { value: s.share, text: table.percent(percent(s.share)) } : table.none,
        ),
        figureOf(table.interval, ({ report: { satisfiedShare: s } }) =>
          s ? table.range(percent(s.lower), percent(s.upper)) : table.none,
        ),
        ...bands.map((band) =>
          figureOf(t.common.band[band], ({ report }) => whole(report.partiesByBand[band])),
        ),
      ],
    }),
  ];
};

const bandLines = (sides: readonly Side[], t: Texts): string =>
  bands
    .map((band) =>
      t.satisfactionReport.bandLine({
        band: t.common.band[band],
        counts: sides
          .map(({ side, report }) =>
            t.satisfactionReport.bandCount({ side, count: report.partiesByBand[band] }),
          )
          .join(t.common.separator),
      }),
    )
    .join('\n');

const movedLines = ({ moved }: SatisfactionReport, t: Texts): string[] => {
  const say = t.satisfactionReport.moved;
  const title = `*${say.title}*`;
  if (moved.shown.length === 0) return [`${title}\n${say.none}`];
  const more = moved.restCount > 0 ? [say.more(moved.restCount)] : [];
  return [title, ...moved.shown.map((standing) => movedLine(standing, t)), ...more];
};

const movedLine = ({ name, from, to }: MovedStanding, t: Texts): string =>
  t.satisfactionReport.moved.line({
    party: plain(name),
    isUp: to > from,
    points: points(Math.abs(to - from)),
    from: points(from),
    to: points(to),
    band: t.common.band[bandOf(to)],
  });
