import { riskThresholds } from '../../health/churnRisk.ts';
import { type HealthPart, healthConfig, healthParts } from '../../health/healthConfig.ts';
import type { PartyHealth } from '../../health/partyHealth.ts';
import { daysFrom } from '../../loyalty/localDays.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';

/** How a party's health and churn risk came about: every number, and the arithmetic. */
export const whyHealth = ({ name }: Pick<PartyRow, 'name'>, judged: PartyHealth, t: Texts): Message => {
  const party = plain(name);
  const health = healthLines(party, judged, t);
  const risk = riskLines(judged, t);
  const { thresholds, leavingTakes } = healthConfig;
  return {
    text: fallback([...health, ...risk].join('\n')),
    blocks: [
      section(health.join('\n')),
      section(risk.join('\n')),
      context(
        ...(judged.health
          ? [
              t.health.why.bands({
                ...thresholds,
                takes: leavingTakes,
                since: t.requirements.day(judged.health.bandSince),
              }),
            ]
          : []),
        t.health.why.levels(riskThresholds),
      ),
    ],
  };
};

/** As exact as it takes for the sum to come out for whoever adds it up. */
const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

const healthLines = (party: ReturnType<typeof plain>, judged: PartyHealth, t: Texts): string[] => {
  const say = t.health.why;
  const { health } = judged;
  if (!health) return [say.nothing(party)];
  const missing = healthParts.filter((part) => health.parts.every((one) => one.part !== part));
  const parts = health.parts.map(({ part, value, share }) => ({
    line: say.part({
      ...{ part: t.health.part[part], value: points(value), why: reasonOf(part, judged, t) },
      percent: Math.round(share * 100),
      points: hundredths(value * share),
    }),
    points: hundredths(value * share),
  }));
  return [
    say.lead({ party, score: points(health.score), band: t.health.band[health.band] }),
    ...parts.map(({ line }) => `• ${line}`),
    ...(parts.length > 1
      ? [
          say.sum(
            parts.map((one) => one.points),
            points(health.uncapped),
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [say.missing(missing.map((part) => t.health.part[part]).join(t.common.separator))]
      : []),
    ...(health.cap
      ? [say.cap[health.cap]({ uncapped: points(health.uncapped), at: healthConfig.cappedAt })]
      : []),
  ];
};

const reasonOf = (part: HealthPart, { behaviour, ratingCount, promises }: PartyHealth, t: Texts): string => {
  const say = t.health.why;
  switch (part) {
    case 'satisfaction':
      return say.satisfaction(t.common.ratings(ratingCount));
    case 'activity':
      return say.activity({
        recency: points(behaviour?.recency ?? 0),
        frequency: points(behaviour?.frequency ?? 0),
      });
    case 'delivery':
      return say.delivery(promises);
    case 'service':
      return say.service;
  }
};

const riskLines = ({ risk, behaviour, on }: PartyHealth, t: Texts): string[] => {
  const say = t.health.why;
  if (!risk || !behaviour) return [say.riskNone];
  const [recency, frequency] = [points(behaviour.recency), points(behaviour.frequency)];
  const { lastBoughtOn, purchaseDays } = behaviour.inputs;
  const daysSince = lastBoughtOn === null ? 0 : daysFrom(lastBoughtOn, on);
  return [
    say.risk({ risk: points(risk.risk), level: t.health.level[risk.level] }),
    `• ${say.recency({ daysSince, recency })}`,
    `• ${say.frequency({ purchaseDays, frequency })}`,
    say.riskSum({ recency, frequency, risk: points(risk.risk) }),
    ...(risk.isRaised ? [say.raised] : []),
  ];
};
