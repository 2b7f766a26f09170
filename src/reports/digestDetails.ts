import { alertHistory } from '../satisfaction/alertLife.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { Bounded } from './bounded.ts';
import { alertGroups, type DigestDetail, type ToldAlert, type ToldAlertEvent } from './digestDetail.ts';
import type { DigestSectionData } from './digestMessage.ts';
import type { AlertedParty } from './lowSatisfaction.ts';

/** Of the last so many ratings, so many that came with words. */
const LOOKED_THROUGH = 10;
const MOST_COMMENTS = 2;

/**
 * What the digest itself has no room for: the whole of each list that it cuts, and what came of each alert. Empty when
 * the digest tells everything. `whole` is cut far later than `short`.
 */
export const digestDetails = async (
  read: Reads,
  whole: Partial<DigestSectionData>,
  short: Partial<DigestSectionData>,
  until: Date,
): Promise<DigestDetail[]> => [
  ...needDetails(whole.topNeeds, short.topNeeds),
  ...(await alertDetails(read, whole.lowSatisfaction, until)),
  ...movementDetails(whole.movements, short.movements),
];

/** Everything in a list, and how many more there are; nothing where the digest has it all. */
const cutList = <T>(
  whole: Bounded<T>,
  short: Bounded<T> | undefined,
  place: { section: DigestDetail['section']; list: string },
  detailOf: (item: T) => DigestDetail,
): DigestDetail[] => {
  if ((short?.restCount ?? 0) === 0) return [];
  const rest: DigestDetail[] = whole.restCount > 0 ? [{ ...place, rest: whole.restCount }] : [];
  return [...whole.shown.map(detailOf), ...rest];
};

const needDetails = (
  whole: DigestSectionData['topNeeds'] | undefined,
  short: DigestSectionData['topNeeds'] | undefined,
): DigestDetail[] => {
  if (!whole) return [];
  const place = { section: 'topNeeds', list: 'open' } as const;
  return cutList(whole, short, place, (need) => ({ ...place, need }));
};

const movementDetails = (
  whole: DigestSectionData['movements'] | undefined,
  short: DigestSectionData['movements'] | undefined,
): DigestDetail[] => {
  if (!whole) return [];
  const section = 'movements';
  const standings = { section, list: 'standings' } as const;
  const firstRated = { section, list: 'firstRated' } as const;
  const newParties = { section, list: 'newParties' } as const;
  return [
    ...cutList(whole.standings, short?.standings, standings, (standing) => ({ ...standings, standing })),
    ...cutList(whole.firstRated, short?.firstRated, firstRated, ({ name, index }) => ({
      ...firstRated,
      party: { name, index },
    })),
    ...(['added', 'shipped', 'declined'] as const).flatMap((list) =>
      cutList(whole.needs[list], short?.needs[list], { section, list }, (need) => ({ section, list, need })),
    ),
    ...cutList(whole.newParties, short?.newParties, newParties, (party) => ({ ...newParties, party })),
  ];
};

/** Every alert, also one that the digest has: there is more to tell of each. */
const alertDetails = async (
  read: Reads,
  whole: DigestSectionData['lowSatisfaction'] | undefined,
  until: Date,
): Promise<DigestDetail[]> => {
  const details: DigestDetail[] = [];
  if (!whole) return details;
  for (const list of alertGroups) {
    const place = { section: 'lowSatisfaction', list } as const;
    for (const party of whole[list].shown) {
      const alert = await toldAlert(read, party, until);
      if (alert) details.push({ ...place, alert });
    }
    if (whole[list].restCount > 0) details.push({ ...place, rest: whole[list].restCount });
  }
  return details;
};

/** Undefined when it was taken back meanwhile. */
const toldAlert = async (read: Reads, party: AlertedParty, until: Date): Promise<ToldAlert | undefined> => {
  const alert = await read.alerts.find(party.alertId);
  if (!alert) return undefined;
  const ratings = await read.ratings.latestOf(party.partyId, until, LOOKED_THROUGH);
  const { clearing, clearedAt, reason } = alert;
  return {
    ...party,
    reason,
    events: await eventsUntil(read, alert, until),
    cleared:
      clearing && clearedAt && clearedAt <= until ? { ...clearing, at: clearedAt.toISOString() } : null,
    comments: ratings
      .flatMap(({ score, comment, ratedAt }) =>
        comment ? [{ score, comment, at: ratedAt.toISOString() }] : [],
      )
      .slice(0, MOST_COMMENTS),
  };
};

const eventsUntil = async (
  read: Reads,
  alert: Parameters<typeof alertHistory>[1],
  until: Date,
): Promise<ToldAlertEvent[]> => {
  const nameOf = async (id: string) => (await read.people.find(id))?.name ?? null;
  const told: ToldAlertEvent[] = [];
  for (const event of (await alertHistory(read, alert)).events) {
    if (event.at > until) continue;
    const { takenBack } = event;
    told.push({
      ...event,
      byName: await nameOf(event.byId),
      at: event.at.toISOString(),
      until: event.until?.toISOString() ?? null,
      takenBack: takenBack && {
        byId: takenBack.byId,
        byName: await nameOf(takenBack.byId),
        at: takenBack.at.toISOString(),
      },
    });
  }
  return told;
};
