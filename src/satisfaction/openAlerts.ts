import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type AlertLife, alertLife } from './alertLife.ts';
import { satisfactionIndex } from './satisfactionIndex.ts';
import { priorOf, satisfactionModel } from './satisfactionModel.ts';
import { roundToTenth } from './score.ts';

export interface OpenAlert {
  alert: AlertRow;
  party: PartyRow;
  /** 0–100, to the tenth; null when no rating counts any more. */
  index: number | null;
  life: AlertLife;
}

export interface OpenAlerts {
  shown: readonly OpenAlert[];
  /** How many come before those shown. */
  from: number;
  /** How many there are in all. */
  count: number;
  /** How many of all stand first because the reader owns the party; 0 for managers. */
  ownFirstCount: number;
}

interface Wanted {
  reader: Actor;
  at: Date;
  from: number;
  most: number;
  /** Only those of parties that the reader owns. */
  isMine: boolean;
}

/** Fewer than any engine's limit for the parameters of one statement. */
const IDS_AT_A_TIME = 500;

/** A page of the open alerts, by age; a rep's own stand first. Those about archived parties are left out. */
export const openAlerts = async (
  read: Reads,
  { reader, at, from, most, isMine }: Wanted,
): Promise<OpenAlerts> => {
  const open = await read.alerts.listOpen();
  const parties = new Map<string, PartyRow>();
  for (let next = 0; next < open.length; next += IDS_AT_A_TIME) {
    const ids = open.slice(next, next + IDS_AT_A_TIME).map(({ partyId }) => partyId);
    for (const party of await read.parties.listByIds(ids)) parties.set(party.id, party);
  }
  const known = open.flatMap((alert) => {
    const party = parties.get(alert.partyId);
    return party?.status === 'active' ? [{ alert, party }] : [];
  });
  const own = known.filter(({ party }) => party.ownerId === reader.id);
  const ownFirst = roleReaches(reader.role, 'manager') ? [] : own;
  const ordered = isMine ? own : [...ownFirst, ...known.filter((one) => !ownFirst.includes(one))];
  const lastPage = Math.max(0, Math.floor((ordered.length - 1) / most) * most);
  const start = Math.min(Math.max(0, Math.floor(from / most) * most), lastPage);
  const model = await satisfactionModel(read);
  const shown: OpenAlert[] = [];
  for (const { alert, party } of ordered.slice(start, start + most)) {
    const ratings = await read.ratings.countedOf(party.id, at);
    const standing = satisfactionIndex(ratings, at, priorOf(model, party.kind), model.config);
    const life = await alertLife(read, alert, at);
    shown.push({ alert, party, index: standing && roundToTenth(standing.index), life });
  }
  return { shown, from: start, count: ordered.length, ownFirstCount: isMine ? 0 : ownFirst.length };
};
