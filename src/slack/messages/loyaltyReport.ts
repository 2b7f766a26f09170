import type { KnownBlock } from '@slack/types';
import { loyaltyTiers } from '../../loyalty/loyaltyTier.ts';
import { roleReaches } from '../../people/role.ts';
import type { LoyaltyReport } from '../../reports/loyalty/loyaltyReport.ts';
import { plain, unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, header, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import { dataTable } from '../nativeBlocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { packedSections } from './packedSections.ts';
import { moveLine, nearLine } from './tierLines.ts';
import { tierLabel, tierName } from './tierName.ts';

/** The action_id of what leads to a page of a list; the value is JSON of the list, `from`, the filters and `isPage`. */
export const LOYALTY_PAGE = 'loyaltyPage';
export const LOYALTY_ON_A_PAGE = 15;
const MOST_AT_FIRST = 6;

/** What is listed below the figures, the most urgent first. */
export const loyaltyLists = ['falling', 'moved', 'rising'] as const;
export type LoyaltyList = (typeof loyaltyLists)[number];

type Reader = Pick<Request, 't' | 'actor'>;

/** How many are in each tier on both sides, who moved, and who is about to. */
export const loyaltyReport = (reader: Reader, report: LoyaltyReport): Message => {
  const { t, actor } = reader;
  const say = t.loyalty.report;
  const about = aboutOf(report);
  const isEmpty = report.sides.every(({ total }) => total === 0) && report.moved.length === 0;
  const settings = roleReaches(actor.role, 'admin')
    ? [formButton(say.settings, { modal: 'loyaltySettings', prefill: {} })]
    : [];
  if (isEmpty) {
    const nobody = sentence(say.nobody(about));
    return settings.length > 0 ? { ...nobody, blocks: [...nobody.blocks, actions(...settings)] } : nobody;
  }
  const title = say.title(about);
  const leads = report.sides.map((side) => leadOf(side, report, t)).join('\n');
  const opening = header(unformatted(title));
  const more = loyaltyLists.flatMap((list) => moreButton(report, list, t));
  const rest = [
    ...loyaltyLists.flatMap((list) => packedSections(listLines(report, list, t))),
    context(say.narrow),
    ...(more.length + settings.length > 0 ? [actions(...more, ...settings)] : []),
  ];
  const text = fallback([title, leads].join('\n'));
  return {
    text,
    blocks: [opening, figures(report, t), ...rest],
    plainer: { text, blocks: [opening, section(leads), ...rest] },
  };
};

const aboutOf = ({ filters: { side, segment } }: LoyaltyReport) => ({
  side,
  segment: segment === undefined ? null : plain(segment),
});

const leadOf = (
  { side, counts, total }: LoyaltyReport['sides'][number],
  { tierNames }: LoyaltyReport,
  t: Texts,
): string => {
  const said = loyaltyTiers
    .toReversed()
    .map((tier) => t.loyalty.report.count({ tier: tierName(tier, tierNames, t), n: counts[tier] }));
  return t.loyalty.report.lead({ side, counts: said.join(t.common.separator), total });
};

const figures = ({ sides, tierNames }: LoyaltyReport, t: Texts): KnownBlock => {
  const say = t.loyalty.report;
  return dataTable({
    caption: say.caption,
    columns: [say.column.tier, ...sides.map(({ side }) => say.column[side])],
    rows: loyaltyTiers
      .toReversed()
      .map((tier) => [
        tierLabel(tier, tierNames, t),
        ...sides.map(({ counts }) => ({ value: counts[tier], text: String(counts[tier]) })),
      ]),
  });
};

const lineOf = (report: LoyaltyReport, list: LoyaltyList, t: Texts): string[] =>
  list === 'moved'
    ? report.moved.map((move) => moveLine(move, report.tierNames, t))
    : report[list].map((near) => nearLine(near, report.tierNames, t));

const listLines = (report: LoyaltyReport, list: LoyaltyList, t: Texts): string[] => {
  const say = t.loyalty.report;
  const lines = lineOf(report, list, t);
  const title = `*${say.lists[list]}*`;
  if (lines.length === 0) return [`${title}\n${say.none[list]}`];
  const rest = lines.length - MOST_AT_FIRST;
  return [title, ...lines.slice(0, MOST_AT_FIRST), ...(rest > 0 ? [`• ${t.digest.restOf(rest)}`] : [])];
};

const moreButton = (report: LoyaltyReport, list: LoyaltyList, t: Texts): ButtonSpec[] => {
  const count = report[list].length;
  if (count <= MOST_AT_FIRST) return [];
  const label = t.loyalty.report.all(t.loyalty.report.lists[list], count);
  return [pageButton(report, { list, from: 0, isPage: false }, list, label)];
};

const pageButton = (
  { filters }: LoyaltyReport,
  page: { list: LoyaltyList; from: number; isPage: boolean },
  name: string,
  label: string,
): ButtonSpec => ({
  action: `${LOYALTY_PAGE}:${name}`,
  label,
  value: JSON.stringify({ ...page, ...filters }),
});

/** One of the lists by itself, a page at a time. */
export const loyaltyPage = (report: LoyaltyReport, list: LoyaltyList, from: number, t: Texts): Message => {
  const say = t.loyalty.report;
  const lines = lineOf(report, list, t);
  const of = lines.length;
  const start = from < of ? from : 0;
  const shown = lines.slice(start, start + LOYALTY_ON_A_PAGE);
  const title = `*${say.lists[list]}*`;
  if (shown.length === 0) return sentence(`${title}\n${say.none[list]}`);
  const to = start + shown.length;
  const at = (name: string, label: string, next: number) =>
    pageButton(report, { list, from: Math.max(0, next), isPage: true }, name, label);
  const buttons = [
    ...(start > 0 ? [at('earlier', say.earlier, start - LOYALTY_ON_A_PAGE)] : []),
    ...(to < of ? [at('later', say.later, to)] : []),
  ];
  return {
    text: fallback([title, ...shown].join('\n')),
    blocks: [
      ...packedSections([title, ...shown]),
      context(say.range({ from: start + 1, to, of })),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
};
