import type { KnownBlock } from '@slack/types';
import type { RfmSegment } from '../../loyalty/rfm.ts';
import type { RfmParty, RfmReport, RfmSide } from '../../reports/rfm/rfmReport.ts';
import { plain, shortened, unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, header, section } from '../blocks.ts';
import { dataTable } from '../nativeBlocks.ts';
import type { Message } from '../reply.ts';
import { listedName } from './digestNames.ts';
import { packedSections } from './packedSections.ts';
import { leadOf, scoresOf } from './rfmReport.ts';

/** Of each side; in a table that people page and sort themselves. */
export const MOST_LISTED = 50;
/** Where Slack takes no table. */
const MOST_LINES = 20;
const LONGEST_NAME = 60;

/** Everybody of one RFM segment, side by side, the biggest first. */
export const rfmSegmentList = (report: RfmReport, segment: RfmSegment, t: Texts): Message => {
  const say = t.insight.rfm;
  const { side, segment: ours } = report.filters;
  const about = { side, segment: ours === undefined ? null : plain(ours) };
  const title = say.list.title({ segment: say.segment[segment], about });
  const parts = report.sides.map((one) => partOf(one, segment, t));
  const opening = header(unformatted(title));
  const foot = context(say.how, say.narrow);
  return {
    text: fallback([title, ...parts.map(({ lead }) => lead)].join('\n')),
    blocks: [opening, ...parts.flatMap(({ lead, native }) => [section(lead), ...native]), foot],
    plainer: {
      text: fallback([title, ...parts.map(({ lead }) => lead)].join('\n')),
      blocks: [opening, ...parts.flatMap(({ lead, lines }) => packedSections([lead, ...lines])), foot],
    },
  };
};

const partOf = (
  one: RfmSide,
  segment: RfmSegment,
  t: Texts,
): { lead: string; native: KnownBlock[]; lines: string[] } => {
  const say = t.insight.rfm;
  const found = one.segments.find((each) => each.segment === segment);
  if (one.bins === null || !found) return { lead: leadOf(one, t), native: [], lines: [] };
  const { shown, restCount } = found.parties;
  const lead = say.list.lead({ side: one.side, count: found.count, means: say.means[segment] });
  if (shown.length === 0) return { lead, native: [], lines: [] };
  const more = (count: number) => (count > 0 ? [t.insight.more(count)] : []);
  return {
    lead,
    native: [tableOf(one, shown, t), ...more(restCount).map((line) => context(line))],
    lines: [
      ...shown.slice(0, MOST_LINES).map((party) => lineOf(party, t)),
      ...more(restCount + Math.max(0, shown.length - MOST_LINES)),
    ],
  };
};

const tableOf = ({ side }: RfmSide, parties: readonly RfmParty[], t: Texts): KnownBlock => {
  const { list } = t.insight.rfm;
  const whole = (value: number) => ({ value, text: String(value) });
  return dataTable({
    caption: list.caption(t.insight.sideTitle[side]),
    columns: [list.columns.party, list.columns.recency, list.columns.frequency, list.columns.scores],
    rows: parties.map(({ party, values, scores }) => [
      shortened(party.name, LONGEST_NAME),
      whole(values.recency),
      whole(values.frequency),
      scoresOf(scores),
    ]),
  });
};

const lineOf = ({ party, values, scores }: RfmParty, t: Texts): string =>
  t.insight.rfm.list.line({
    party: listedName(party.name),
    days: values.recency,
    count: values.frequency,
    scores: scoresOf(scores),
  });
