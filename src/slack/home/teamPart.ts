import type { KnownBlock } from '@slack/types';
import type { Bounded } from '../../reports/bounded.ts';
import type { HomeOverview } from '../../reports/homeOverview.ts';
import type { OwnersAlerts, OwnersRed, TierCounts } from '../../reports/homeTeam.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { channel, person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, header, section } from '../blocks.ts';
import { LIST_DIGESTS } from '../messages/digestList.ts';
import { listedName } from '../messages/digestNames.ts';
import { nextRunWords } from '../messages/digestNextRun.ts';
import { RISK_LIST } from '../messages/healthLines.ts';
import { packedSections } from '../messages/packedSections.ts';
import { scheduleWords } from '../messages/scheduleWords.ts';
import { tierName } from '../messages/tierName.ts';
import { ALL_NEEDS } from '../messages/topNeedsSection.ts';
import { formButton } from '../modals/formButton.ts';
import type { HomeReader } from './homeView.ts';
import { needLines } from './needLines.ts';

/** The team's open alerts and red parties by owner, and how loyal its parties are. */
export const teamPart = (
  { t }: HomeReader,
  { alerts: { count, owners }, health, tiers }: NonNullable<HomeOverview['team']>,
): KnownBlock[] => {
  const say = t.home.team;
  return [
    header(say.title),
    ...packedSections([
      say.alerts(count),
      ...owners.shown.map((owner) => ownerLine(owner, t)),
      ...(owners.restCount > 0 ? [say.restOfOwners(owners.restCount)] : []),
      t.health.home.team(health.count),
      ...health.owners.shown.map((owner) => redLine(owner, t)),
      ...(health.owners.restCount > 0 ? [say.restOfOwners(health.owners.restCount)] : []),
      ...(tiers.counts.length > 0 ? [t.loyalty.home.counts(tierWords(tiers, t))] : []),
    ]),
    actions({ action: RISK_LIST, label: t.health.home.riskList, value: 'all' }),
  ];
};

const tierWords = ({ counts, tierNames }: TierCounts, t: Texts): string =>
  counts
    .map(({ tier, count }) => t.loyalty.report.count({ tier: tierName(tier, tierNames, t), n: count }))
    .join(t.common.separator);

const redLine = ({ ownerId, count, names }: OwnersRed, t: Texts): string =>
  t.home.team.owner({
    owner: ownerId ? person(ownerId) : null,
    count,
    parties: names.map(listedName),
    restCount: count - names.length,
  });

const ownerLine = ({ ownerId, count, parties }: OwnersAlerts, t: Texts): string =>
  t.home.team.owner({
    owner: ownerId ? person(ownerId) : null,
    count,
    parties: parties.map(({ name, ageInDays }) => t.home.team.party({ party: listedName(name), ageInDays })),
    restCount: count - parties.length,
  });

/** The needs to do first, whoever asks. */
export const topNeedsPart = ({ t }: HomeReader, needs: Bounded<RankedNeed>): KnownBlock[] => {
  if (needs.shown.length === 0) return [section(`${t.home.team.needs} ${t.home.needs.none}`)];
  return [
    ...packedSections([t.home.team.needs, ...needLines(needs, t)]),
    actions({ action: `${ALL_NEEDS}:team`, label: t.home.needs.all, value: 'all' }),
  ];
};

/** The digests that are set up, with what can be done about them. */
export const digestsPart = (
  reader: HomeReader,
  { shown, restCount }: Bounded<SubscriptionRow>,
): KnownBlock[] => {
  const { t } = reader;
  const say = t.home.digests;
  const create = formButton(say.new, { modal: 'digest', prefill: {} });
  if (shown.length === 0) return [section(say.none), actions(create)];
  const lines = shown.map((one) =>
    say.line({
      channel: channel(one.channelId),
      schedule: scheduleWords(one.cron, t),
      zone: one.zone,
      next: nextRunWords(one, reader),
    }),
  );
  const rest = restCount > 0 ? [t.digest.restOf(restCount)] : [];
  return [
    ...packedSections([say.title, ...lines, ...rest]),
    actions({ action: LIST_DIGESTS, label: say.list, value: 'all' }, create),
  ];
};
