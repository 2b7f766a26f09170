import type { KnownBlock } from '@slack/types';
import type { Bounded } from '../../reports/bounded.ts';
import type { PartyInNeed, PartyReason } from '../../reports/homeParties.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { listedName, listedTitle } from '../messages/digestNames.ts';
import { packedSections } from '../messages/packedSections.ts';
import { tierName } from '../messages/tierName.ts';
import { ALL_NEEDS } from '../messages/topNeedsSection.ts';
import type { HomeReader } from './homeView.ts';
import { needLines } from './needLines.ts';

/** The action_id of the button that shows more parties; its value says how many. */
export const MORE_PARTIES = 'homeMoreParties';
/** How many are shown at first, and at most: Home holds 100 blocks, of which an answer may take half. */
export const FIRST_PARTIES = 8;
export const MOST_PARTIES = 24;

/** The parties that need their owner, each with the reasons. */
export const myPartiesPart = (
  { t }: HomeReader,
  { shown, restCount }: Bounded<PartyInNeed>,
): KnownBlock[] => {
  const say = t.home.parties;
  if (shown.length === 0) return [header(say.title), section(say.none)];
  const rows = shown.map((party) =>
    section(
      say.line({
        party: listedName(party.name),
        reasons: party.reasons.map((reason) => reasonWords(reason, t)),
      }),
      button({
        action: `showParty:${party.id}`,
        label: say.open,
        value: party.id,
        describedAs: say.openOf(party.name),
      }),
    ),
  );
  return [header(say.title), ...rows, ...restPart(shown.length, restCount, t)];
};

const restPart = (shownCount: number, restCount: number, t: Texts): KnownBlock[] => {
  const say = t.home.parties;
  if (restCount === 0) return [];
  if (shownCount >= MOST_PARTIES) return [context(say.rest(restCount))];
  const more = {
    action: MORE_PARTIES,
    label: say.more(restCount),
    value: String(shownCount + FIRST_PARTIES),
  };
  return [actions(more)];
};

const reasonWords = (reason: PartyReason, t: Texts): string => {
  const say = t.home.parties;
  switch (reason.type) {
    case 'alert':
      return say.alert({
        ...reason,
        index: points(reason.index),
        band: t.common.band[bandOf(reason.index)],
      });
    case 'overdue':
      return say.overdue({
        ...reason,
        title: listedTitle(reason.title),
        day: t.requirements.day(reason.dueOn),
      });
    case 'tier':
      return t.loyalty.home.falling({
        tier: tierName(reason.danger.tier, reason.tierNames, t),
        points: points(reason.danger.points),
        day: t.requirements.day(reason.danger.by),
      });
    case 'falling':
      return say.falling({ ...reason, points: points(reason.points) });
    case 'risk':
      return t.health.home.risk({ ...reason, risk: points(reason.risk) });
    case 'red':
      return t.health.home.red(t.requirements.day(reason.since));
    case 'quiet':
      return say.quiet(reason.sinceInDays);
  }
};

/** What their parties ask for, those to do first first. */
export const myNeedsPart = ({ t }: HomeReader, needs: Bounded<RankedNeed>): KnownBlock[] => {
  const say = t.home.needs;
  if (needs.shown.length === 0) return [header(say.mine), section(say.noneMine)];
  return [
    header(say.mine),
    ...packedSections(needLines(needs, t)),
    actions({ action: ALL_NEEDS, label: say.all, value: 'all' }),
  ];
};
