import { enqueue } from '../delivery/enqueue.ts';
import type { ComingDemotionMessage } from '../delivery/outgoingMessage.ts';
import type { Act } from '../history/act.ts';
import { followingPlaces } from '../reports/followingPlaces.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { daysFrom } from './localDays.ts';
import { partyLoyalty } from './partyLoyalty.ts';
import { tierInDanger } from './tierInDanger.ts';

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
  const inDanger = await workspace.read.loyalty.listInDanger(MOST_IN_DANGER);
  let announced = 0;
  for (let from = 0; from < inDanger.length; from += PARTIES_AT_A_TIME) {
    const partyIds = inDanger.slice(from, from + PARTIES_AT_A_TIME).map(({ partyId }) => partyId);
    announced += await workspace.write(async (tx) => {
      let count = 0;
      for (const partyId of partyIds) if (await announceDemotion(tx, act, partyId)) count += 1;
      return count;
    });
  }
  return announced;
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
  const daysLeft = daysFrom(on, danger.by);
  if (daysLeft <= 0 || daysLeft > model.config.demotion.announcedBeforeDays) return false;
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
