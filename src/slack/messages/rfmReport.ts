import type { KnownBlock } from '@slack/types';
import { type RfmScores, rfmSegments } from '../../loyalty/rfm.ts';
import { FEWEST_BUYERS, type RfmReport, type RfmSide } from '../../reports/rfm/rfmReport.ts';
import { plain, unformatted } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, header, section, sentence } from '../blocks.ts';
import { barChart, dataTable } from '../nativeBlocks.ts';
import type { Message } from '../reply.ts';
import { listedName } from './digestNames.ts';
import { packedSections } from './packedSections.ts';

/** R, F and M, each 1 to 5, as people read them: 5-4-3. */
export const scoresOf = ({ recency, frequency, amount }: RfmScores): string =>
  `${recency}-${frequency}-${amount}`;

/** Buyers of both sides in six segments, with a few names of each. */
export const rfmReport = (report: RfmReport, t: Texts): Message => {
  const say = t.insight.rfm;
  const { side, segment } = report.filters;
  const about = { side, segment: segment === undefined ? null : plain(segment) };
  if (report.sides.every(({ buyerCount }) => buyerCount === 0)) return sentence(say.nobody(about));
  const title = say.title(about);
  const leads = report.sides.map((one) => leadOf(one, t)).join('\n');
  const sorted = report.sides.filter(({ bins }) => bins !== null);
  const rest = [
    ...packedSections(nameLines(sorted, t)),
    context(...sorted.map((one) => binsOf(one, t)), say.how, say.narrow),
  ];
  const opening = [header(unformatted(title)), section(leads)];
  const text = fallback([title, leads, ...segmentLines(sorted, t)].join('\n'));
  if (sorted.length === 0) return { text, blocks: [...opening, ...rest] };
  return {
    text,
    blocks: [...opening, ...nativeFigures(sorted, t), ...rest],
    plainer: { text, blocks: [...opening, ...packedSections(segmentLines(sorted, t)), ...rest] },
  };
};

export const leadOf = ({ side, buyerCount, bins }: RfmSide, t: Texts): string =>
  bins === null
    ? t.insight.rfm.tooFew({ side, count: buyerCount, fewest: FEWEST_BUYERS })
    : t.insight.rfm.lead({ side, count: buyerCount });

const nativeFigures = (sides: readonly RfmSide[], t: Texts): KnownBlock[] => {
  const { chart, table, segment: name } = t.insight.rfm;
  const { sideTitle } = t.insight;
  return [
    barChart({
      title: chart.title,
      categories: rfmSegments.map((segment) => name[segment]),
      series: sides.map(({ side, segments }) => ({
        name: sideTitle[side],
        values: segments.map(({ count }) => count),
      })),
      xLabel: chart.segment,
      yLabel: chart.count,
    }),
    dataTable({
      caption: table.caption,
      columns: [
        table.segment,
        ...sides.flatMap(({ side }) => [table.count(sideTitle[side]), table.share(sideTitle[side])]),
      ],
      rows: rfmSegments.map((segment, at) => [
        name[segment],
        ...sides.flatMap(({ segments }) => {
          const { count = 0, amountShare = null } = segments[at] ?? {};
          return [
            { value: count, text: String(count) },
            amountShare === null
              ? table.none
              : { value: amountShare, text: table.percent(percent(amountShare)) },
          ];
        }),
      ]),
    }),
  ];
};

const percent = (share: number): number => Math.round(share * 100);

const segmentLines = (sides: readonly RfmSide[], t: Texts): string[] => {
  const say = t.insight.rfm;
  if (sides.length === 0) return [];
  return rfmSegments.map((segment, at) =>
    say.segmentLine({
      segment: say.segment[segment],
      means: say.means[segment],
      sides: sides
        .map(({ side, segments }) => {
          const { count = 0, amountShare = null } = segments[at] ?? {};
          return say.segmentSide({
            ...{ side, count },
            percent: amountShare === null ? null : percent(amountShare),
          });
        })
        .join(t.common.separator),
    }),
  );
};

/** Of each segment the biggest ones, of both sides without saying the same name twice. */
const nameLines = (sides: readonly RfmSide[], t: Texts): string[] =>
  rfmSegments.flatMap((segment, at) => {
    const seen = new Map(
      sides.flatMap(({ segments }) => segments[at]?.parties.shown ?? []).map((one) => [one.party.id, one]),
    );
    const names = [...seen.values()].map(({ party, scores }) =>
      t.insight.rfm.party({ party: listedName(party.name), scores: scoresOf(scores) }),
    );
    if (names.length === 0) return [];
    const say = t.insight.rfm;
    return [say.named({ segment: `${say.segment[segment]}`, names: names.join(t.common.separator) })];
  });

const binsOf = ({ side, bins }: RfmSide, t: Texts): string => {
  const listed = (values: readonly number[] = []) => values.map(points).join(' / ');
  return t.insight.rfm.bins({
    side,
    recency: listed(bins?.recency),
    frequency: listed(bins?.frequency),
  });
};
