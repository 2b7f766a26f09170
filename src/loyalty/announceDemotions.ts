import { enqueue } from '../delivery/enqueue.ts';
import type { ComingDemotionMessage } from '../delivery/outgoingMessage.ts';
import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { followingPlaces } from '../reports/followingPlaces.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { daysFrom } from './localDays.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { loyaltyModel } from './loyaltyModel.ts';
import { partyLoyalty } from './partyLoyalty.ts';
import { tierInDanger } from './tierInDanger.ts';
import { demotionDay } from './tierState.ts';

/** Bounds what one review reads; the others come with the next one. */
const MOST_IN_DANGER = 5000;
/** One transaction each, so that nobody waits for long. */
const PARTIES_AT_A_TIME = 20;

/**
 * Tells once of each demotion that is due within the days of notice: its owner, and the channels that follow tier
 * changes. Call it after the states were brought up to date. Returns how many were announced.
 */
export const announceDemotions = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
): Promise<number> => {
  const { read } = workspace;
  const { demotion } = (await loyaltyModel(read)).config;
  const on = localDate(act.at, (await read.workspace.settings()).zone);
  // By what is kept alone, so that nothing is read or locked for those who are told already, or not yet.
  const due = (await read.loyalty.listInDanger(MOST_IN_DANGER)).filter(({ belowSince, ...state }) => {
    const by = belowSince === null ? null : demotionDay({ ...state, belowSince }, { demotion });
    return by !== null && by !== state.announcedFor && isTimeToTell(on, by, demotion);
  });
  let announced = 0;
  for (let from = 0; from < due.length; from += PARTIES_AT_A_TIME) {
    const partyIds = due.slice(from, from + PARTIES_AT_A_TIME).map(({ partyId }) => partyId);
    announced += await workspace.write(async (tx) => {
      let count = 0;
      for (const partyId of partyIds) if (await announceDemotion(tx, act, partyId)) count += 1;
      return count;
    });
  }
  return announced;
};

const isTimeToTell = (
  on: string,
  by: string,
  { announcedBeforeDays }: Pick<LoyaltyConfig['demotion'], 'announcedBeforeDays'>,
): boolean => {
  const daysLeft = daysFrom(on, by);
  return daysLeft > 0 && daysLeft <= announcedBeforeDays;
};

/** Announces a party's coming demotion if it is time to and nobody was told of that day yet. Returns whether it did. */
export const announceDemotion = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  partyId: string,
): Promise<boolean> => {
  const party = await tx.parties.find(partyId);
  if (party?.status !== 'active') return false;
  const loyalty = await partyLoyalty(tx, party, act.at);
  if (!loyalty) return false;
  const { on, state, score, model, announcedFor } = loyalty;
  const danger = tierInDanger(state, score.score, model.config);
  if (!danger || announcedFor === danger.by) return false;
  if (!isTimeToTell(on, danger.by, model.config.demotion)) return false;
  const message: ComingDemotionMessage = {
    type: 'comingDemotion',
    ...{ partyId, partyName: party.name, ownerId: party.ownerId, isToOwner: false },
    ...{ ...danger, score: score.score, tierNames: model.config.tierNames },
  };
  const keyFor = (target: string) => `comingDemotion:${partyId}:${danger.by}:${target}`;
  for (const place of await followingPlaces(tx, party, await tx.subscriptions.listTierChangesAtOnce()))
    await enqueue(tx, act, { ...place, deliveryKey: keyFor(place.target), message });
  if (party.ownerId)
    await enqueue(tx, act, {
      ...{ deliveryKey: keyFor(party.ownerId), target: party.ownerId, to: 'person', ownerId: null },
      message: { ...message, isToOwner: true },
    });
  await tx.loyalty.setAnnouncedFor(partyId, danger.by);
  return true;
};
