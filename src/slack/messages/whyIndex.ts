import type { PartyStanding } from '../../reports/partyOverview.ts';
import type { SatisfactionIndex } from '../../satisfaction/satisfactionIndex.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';

/** How a party's standing came about: every number, the arithmetic, how sure it is, and the trend. */
export const whyIndex = (judged: PartyStanding, t: Texts): Message => {
  const { party, standing, model } = judged;
  const say = t.parties.why;
  if (!standing) return sentence(say.unrated(plain(party.name)));
  const lead = say.lead({ party: plain(party.name), standing: standingOf(standing, t) });
  const sum = sumOf(standing, t);
  return {
    text: fallback(`${lead} ${sum}`),
    blocks: [
      section(lead),
      section([...partsOf(judged, standing, t), sum].join('\n')),
      section([certaintyOf(judged, standing, t), trendOf(judged, t)].join('\n')),
      context(say.bands(model.config.bands)),
    ],
  };
};

/** Two decimals: enough for the sum to come out as it is shown. */
const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

const partsOf = ({ party, model }: PartyStanding, standing: SatisfactionIndex, t: Texts): string[] => {
  const say = t.parties.why;
  return [
    say.own({
      count: standing.ratingCount,
      mean: hundredths(standing.weightedMean),
      weight: hundredths(standing.weight),
      halfLife: model.config.index.halfLifeInDays,
    }),
    say.prior({
      sides: t.common.sidesOf[party.kind],
      mean: hundredths(standing.prior.mean),
      weight: hundredths(standing.prior.shrinkage),
      isAssumed: model.version === 0,
    }),
  ].map((part) => `• ${part}`);
};

const sumOf = ({ weight, weightedMean, prior, index }: SatisfactionIndex, t: Texts): string =>
  t.parties.why.sum({
    weight: hundredths(weight),
    own: hundredths(weightedMean),
    shrinkage: hundredths(prior.shrinkage),
    mean: hundredths(prior.mean),
    index: points(index),
  });

const certaintyOf = ({ model }: PartyStanding, standing: SatisfactionIndex, t: Texts): string => {
  const { index, halfWidth, confidence } = standing;
  const { highConfidenceUpToHalfWidth, lowConfidenceAboveHalfWidth, fewestRatingsForConfidence } =
    model.config.index;
  return t.parties.why.confidence({
    low: points(Math.max(0, index - halfWidth)),
    high: points(Math.min(100, index + halfWidth)),
    halfWidth: points(halfWidth),
    confidence: t.common.confidence[confidence],
    highUpTo: highConfidenceUpToHalfWidth,
    lowAbove: lowConfidenceAboveHalfWidth,
    fewest: fewestRatingsForConfidence,
  });
};

const trendOf = ({ trend, model }: PartyStanding, t: Texts): string => {
  if (!trend) return t.parties.why.noTrend(model.config.trend.fewestRatings);
  return t.parties.why.trend[trend.direction]({
    count: trend.ratingCount,
    days: trend.spanInDays,
    change: points(Math.abs(trend.change)),
    p: trend.p < 0.01 ? 'p < 0.01' : `p = ${trend.p.toFixed(2)}`,
  });
};
