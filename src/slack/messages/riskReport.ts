import type { KnownBlock } from '@slack/types';
import { type BacktestResult, backtestConfig, backtestGroups } from '../../health/riskBacktest.ts';
import type { RiskParty, RiskReport } from '../../reports/risk/riskReport.ts';
import { person, plain, unformatted } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { button, context, fallback, header, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { listedName } from './digestNames.ts';

/** Who may stay away and why, the highest risk first, and what the index has been worth. */
export const riskReport = ({ t }: Pick<Request, 't'>, report: RiskReport): Message => {
  const say = t.health.risk;
  const { side, segment, ownerId } = report.filters;
  const about = {
    side,
    segment: segment === undefined ? null : plain(segment),
    isMine: ownerId !== undefined,
  };
  if (report.sides.every(({ buyerCount }) => buyerCount === 0)) return sentence(say.nobody(about));
  const title = say.title(about);
  const counts = report.sides
    .map(({ side: one, buyerCount, byLevel }) => say.counts({ side: one, buyers: buyerCount, ...byLevel }))
    .join('\n');
  const backtest = backtestLines(report.backtest, t);
  return {
    text: fallback([title, counts, ...report.list.shown.map((one) => lineOf(one, t))].join('\n')),
    blocks: [
      header(unformatted(title)),
      section(counts),
      ...listBlocks(report, t),
      section(backtest.join('\n')),
      context(say.how, say.narrow),
    ],
  };
};

const listBlocks = ({ list, gone }: RiskReport, t: Texts): KnownBlock[] => {
  const say = t.health.risk;
  const rows = list.shown.map((one) =>
    section(
      lineOf(one, t),
      button({
        action: `showParty:${one.partyId}`,
        label: say.show,
        value: one.partyId,
        describedAs: say.showOf(one.name),
      }),
    ),
  );
  const names = gone.shown.map(({ name, daysSince }) =>
    say.goneParty({ party: listedName(name), daysSince }),
  );
  return [
    ...(rows.length > 0 ? rows : [section(say.none)]),
    ...(list.restCount > 0 ? [context(say.more(list.restCount))] : []),
    ...(names.length > 0
      ? [
          section(
            say.gone({
              names: t.digest.named(names, gone.restCount),
              count: names.length + gone.restCount,
            }),
          ),
        ]
      : []),
  ];
};

const lineOf = (one: RiskParty, t: Texts): string => {
  const say = t.health.risk;
  const why = [say.why(one), ...(one.isRaised ? [say.raised] : [])].join(' · ');
  return say.line({
    party: listedName(one.name),
    risk: points(one.risk),
    level: t.health.level[one.level],
    owner: one.ownerId ? say.owner(person(one.ownerId)) : say.noOwner,
    why,
  });
};

const backtestLines = (result: BacktestResult, t: Texts): string[] => {
  const say = t.health.risk.backtest;
  const { firstCutoff, lastCutoff, auc, groups } = result;
  if (auc === null || firstCutoff === null || lastCutoff === null) return [say.tooLittle];
  const looked = backtestGroups.filter((group) => groups[group].count > 0);
  const shares = looked.map((group) => {
    const { count, boughtAgain: again } = groups[group];
    const name = { group: say.group[group], count };
    return count < backtestConfig.fewestInGroup
      ? say.few(name)
      : say.share({ ...name, again, percent: percent(again / count) });
  });
  return [
    say.title({
      months: result.cutoffCount,
      from: t.requirements.day(firstCutoff),
      to: t.requirements.day(lastCutoff),
      days: result.horizonInDays,
    }),
    ...shares.map((share) => `• ${share}`),
    say.auc(percent(auc)),
  ];
};

const percent = (share: number): number => Math.round(share * 100);
