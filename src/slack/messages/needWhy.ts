import type { AskerValue } from '../../requirements/askerValue.ts';
import type { RankExplained } from '../../requirements/explainRank.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import { defaultRankingConfig } from '../../requirements/rankingConfig.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { numberOf } from './needPhrases.ts';
import { tierName } from './tierName.ts';

const MOST_ASKERS = 5;

/** Every factor of a need's rank, and what stands around it. */
export const needWhy = (explained: RankExplained, t: Texts): Message => {
  const say = t.requirements.why;
  const { ranked, above, below, byPriority, byDifficulty } = explained;
  const { need, rank, of, score, value, effort } = ranked;
  const lead = say.lead({
    number: numberOf(need),
    title: plain(need.title),
    score: points(score),
    ...{ rank, of },
  });
  const factors = [
    say.value({ value: points(value), of: need.priority }),
    ...askerLines(explained, t),
    say.effort({ effort: points(effort), of: need.difficulty }),
    scoreLine(explained, t),
  ];
  const around = [
    above && say.above(neighbour(above)),
    below && say.below(neighbour(below)),
    of > 1 && say.otherOrders({ priority: byPriority, difficulty: byDifficulty }),
    [above, below].some((other) => other && points(other.score) === points(score)) && say.sameScore,
  ].filter((line): line is string => Boolean(line));
  return {
    text: fallback([lead, ...factors, ...around].join(' ')),
    blocks: [
      section(lead),
      section(factors.map((factor) => `• ${factor}`).join('\n')),
      ...(around.length > 0 ? [context(around.join('\n'))] : []),
    ],
  };
};

const neighbour = ({ need, score }: RankedNeed) => ({
  number: need.number,
  title: plain(need.title),
  score: points(score),
});

const askerLines = ({ ranked, tierNames }: RankExplained, t: Texts): string[] => {
  const { need, value, askerValues, demand, isDemandCapped } = ranked;
  const say = t.requirements.why;
  const names = new Map(need.askers.map(({ partyId, name }) => [partyId, plain(name)]));
  const shown = askerValues.slice(0, MOST_ASKERS);
  const rest = askerValues.slice(MOST_ASKERS);
  const lines = shown.map((asker) =>
    say.asker({
      party: (asker.partyId && names.get(asker.partyId)) || say.ownIdea,
      value: points(value),
      factors: factorsOf(asker, tierNames, t),
      result: hundredths(asker.value),
    }),
  );
  if (rest.length > 0) {
    const together = rest.reduce((total, asker) => total + asker.value, 0);
    lines.push(say.moreAskers({ count: rest.length, value: hundredths(together) }));
  }
  if (isDemandCapped)
    lines.push(say.capped({ demand: hundredths(demand), times: defaultRankingConfig.mostForAskers }));
  else if (askerValues.length > 1) lines.push(say.together({ demand: hundredths(demand) }));
  return lines;
};

/** Factors of 1 say nothing. */
const factorsOf = (asker: AskerValue, tierNames: RankExplained['tierNames'], t: Texts): string => {
  const say = t.requirements.why;
  const { tier, tierFactor, waitingFactor, weeksWaiting } = asker;
  const isMost = waitingFactor >= 1 + defaultRankingConfig.mostForWaiting;
  return [
    tier && tierFactor !== 1
      ? say.tier({ factor: hundredths(tierFactor), tier: tierName(tier, tierNames, t) })
      : '',
    waitingFactor !== 1
      ? say.waiting({ factor: hundredths(waitingFactor), weeks: weeksWaiting, isMost })
      : '',
  ].join('');
};

const scoreLine = ({ ranked, largestNumber }: RankExplained, t: Texts): string => {
  const { demand, largestDemand, effort, priorityWeight, score, need } = ranked;
  const isLargest = largestNumber === need.number;
  const share = `(${hundredths(demand)} ÷ ${hundredths(largestDemand)})`;
  const ease = `(1 ÷ ${points(effort)})`;
  const formula =
    priorityWeight === 0.5
      ? `100 × √${share} × √${ease}`
      : `100 × ${share}^${priorityWeight} × ${ease}^${hundredths(1 - priorityWeight)}`;
  return t.requirements.why.score({
    formula,
    score: points(score),
    largest: hundredths(largestDemand),
    largestOf: isLargest ? null : largestNumber,
  });
};

/** To the hundredth: rounded to the tenth a factor of 1.02 would vanish. */
const hundredths = (value: number): string => String(Math.round(value * 100) / 100);
