import type { KnownBlock, SectionBlock } from '@slack/types';
import { nextTier, tierInDanger } from '../../loyalty/tierInDanger.ts';
import { roleReaches } from '../../people/role.ts';
import type { PartyOverview } from '../../reports/partyOverview.ts';
import type { AlertRow } from '../../store/queries/alerts.ts';
import { code, plain, shortened } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { type ButtonSpec, button, context, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { healthLines, WHY_HEALTH } from './healthLines.ts';
import { WHY_LOYALTY } from './loyaltyWhy.ts';
import { FACT_GAP, numberOf } from './needPhrases.ts';
import { eventLine, shortDay } from './partyEvents.ts';
import { factsOf, kindOf } from './partyFacts.ts';
import { partyMenu } from './partyMenu.ts';
import { timelineButton } from './partyTimeline.ts';
import { tierName } from './tierName.ts';

const MOST_NEEDS = 3;
const MOST_CONTACTS = 3;
const LONGEST_NOTE = 300;

type Reader = Pick<Request, 't' | 'actor' | 'at'>;

/** What to know of a party before talking to it, at a glance. */
export const partyCard = (reader: Reader, overview: PartyOverview): Message => {
  const { t } = reader;
  const { party, standing, aliases, alert } = overview;
  const title = `*${plain(party.name)}*`;
  const verdict = standing ? t.parties.card.standing(standingOf(standing, t)) : t.parties.card.unrated;
  const details = detailsOf(overview, t);
  const foot = footOf(overview, t);
  return {
    text: fallback(
      t.parties.card.summary({ party: plain(party.name), kind: kindOf(party, t), standing: verdict }),
    ),
    blocks: [
      section(title),
      context(factsOf(party, aliases, t).join(FACT_GAP)),
      section([verdict, details].filter(Boolean).join('\n'), standing ? whyStanding(party.id, t) : undefined),
      loyaltyLine(overview, t),
      ...(alert ? [section(alertLine(alert, reader))] : []),
      section(healthLines(overview.health, t).join('\n'), whyHealthButton(overview, t)),
      section(needLines(overview, t)),
      section(eventLines(overview, reader), button(timelineButton(t.parties.timeline.all, party.id, 0))),
      ...(foot.length > 0 ? [context(...foot)] : []),
      ...controlsOf(overview, reader),
    ],
  };
};

const whyStanding = (partyId: string, t: Texts) =>
  button({ action: 'whyIndex', label: t.common.why, value: partyId });

/** Its tier, and what is next: what keeping it takes where it is in danger. */
const loyaltyLine = ({ loyalty, party }: PartyOverview, t: Texts): SectionBlock => {
  const say = t.loyalty.card;
  if (!loyalty) return section(say.none);
  const { state, score, model } = loyalty;
  const { tierNames } = model.config;
  const danger = tierInDanger(state, score.score, model.config);
  const above = nextTier(state.tier, score.score, model.config);
  const upwards = above
    ? say.next({ tier: tierName(above.tier, tierNames, t), points: points(above.points) })
    : say.top;
  const next = danger
    ? say.danger({ points: points(danger.points), day: t.requirements.day(danger.by) })
    : upwards;
  const tier = tierName(state.tier, tierNames, t);
  const why = { action: WHY_LOYALTY, label: say.why, value: party.id };
  return section(say.standing({ tier, score: points(score.score), next }), button(why));
};

const detailsOf = ({ standing, trend, party, model }: PartyOverview, t: Texts): string => {
  if (!standing) return '';
  const say = t.parties.card;
  const certainty = say.certainty({
    halfWidth: points(standing.halfWidth),
    confidence: t.common.confidence[standing.confidence],
    count: standing.ratingCount,
  });
  const moves =
    trend && say.trend[trend.direction]({ change: points(Math.abs(trend.change)), days: trend.spanInDays });
  const { customer, partner } = model.priors;
  const sides =
    party.kind === 'both' &&
    model.version > 0 &&
    say.bothSides({ customers: points(customer.mean), partners: points(partner.mean) });
  return [[certainty, moves].filter(Boolean).join(FACT_GAP), sides].filter(Boolean).join('\n');
};

const alertLine = ({ firedAt, reason }: AlertRow, reader: Reader): string => {
  const { t } = reader;
  return t.parties.card.alert({
    since: shortDay(firedAt, reader),
    why: t.delivery.alert.why[reason.rule]({
      below: points(reason.below),
      scores: reason.lastScores.map(points).reverse().join(' → '),
    }),
  });
};

const whyHealthButton = ({ party }: PartyOverview, t: Texts) =>
  button({
    action: WHY_HEALTH,
    label: t.health.card.why,
    value: party.id,
    describedAs: t.health.why.of(party.name),
  });

const needLines = ({ needs, party }: PartyOverview, t: Texts): string => {
  const say = t.parties.card;
  if (needs.length === 0) return say.noNeeds;
  const shown = needs
    .slice(0, MOST_NEEDS)
    .map(({ need, rank, of }) => say.need({ number: numberOf(need), title: plain(need.title), rank, of }));
  const count = needs.length - shown.length;
  const line = code(say.needsLine(party.shortName ?? party.name));
  const more = count > 0 ? [say.moreNeeds({ count, line })] : [];
  return [say.needs(needs.length), ...shown, ...more].join('\n');
};

const eventLines = ({ events, contacts }: PartyOverview, reader: Reader): string => {
  const say = reader.t.parties.card;
  if (events.length === 0) return say.nothingYet;
  return [say.lately, ...events.map((event) => eventLine(event, contacts, reader))].join('\n');
};

const footOf = ({ contacts, party }: PartyOverview, t: Texts): string[] => {
  const say = t.parties.card;
  const shown = contacts.slice(0, MOST_CONTACTS).map(({ name, title, email, phone }) => {
    const known = [title, email, phone].filter((fact) => fact !== null).map(plain);
    return [plain(name), ...known].join(' ');
  });
  const more = contacts.length - shown.length;
  if (more > 0) shown.push(say.moreContacts(more) as (typeof shown)[number]);
  return [
    ...(shown.length > 0 ? [say.contacts(shown.join(FACT_GAP))] : []),
    ...(party.note ? [say.note(plain(shortened(party.note, LONGEST_NOTE)))] : []),
  ];
};

const controlsOf = (overview: PartyOverview, reader: Reader): KnownBlock[] => {
  const buttons = buttonsOf(overview, reader).map(button);
  const menu = roleReaches(reader.actor.role, 'rep') ? [partyMenu(overview.party, reader)] : [];
  const elements = [...buttons, ...menu];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
};

const buttonsOf = ({ party }: PartyOverview, { t, actor }: Reader): ButtonSpec[] => {
  const say = t.parties.card.button;
  const prefill = { partyId: party.id };
  return roleReaches(actor.role, 'rep')
    ? [
        formButton(say.rate, { modal: 'rate', prefill }, 'primary'),
        formButton(say.need, { modal: 'need', prefill }),
        formButton(say.log, { modal: 'log', prefill }),
        formButton(say.buy, { modal: 'buy', prefill }),
      ]
    : [];
};
