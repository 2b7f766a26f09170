import type { Language } from '../people/language.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { isInDigest } from './partyFilter.ts';

/** A channel that hears of something at once, as enqueue takes it. */
export interface FollowingPlace {
  readonly target: string;
  readonly to: 'channel';
  readonly language: Language;
  readonly zone: string;
  /** Who is told when it cannot be delivered. */
  readonly ownerId: string | null;
}

/** The party's own channel, else every channel of `following` whose digest is about the party; each once. */
export const followingPlaces = async (
  read: Pick<Reads, 'workspace'>,
  party: PartyRow,
  following: readonly SubscriptionRow[],
): Promise<FollowingPlace[]> => {
  const { language, zone } = await read.workspace.settings();
  const own = following.find((subscription) => subscription.channelId === party.channelId);
  if (party.channelId)
    return [
      {
        ...{ target: party.channelId, to: 'channel', ownerId: party.ownerId },
        ...{ language: own?.language ?? language, zone: own?.zone ?? zone },
      },
    ];
  const places = following.filter(({ filters }) => isInDigest(party, filters)).map(placeOf);
  return [...new Map(places.map((place) => [place.target, place])).values()];
};

export const placeOf = ({ channelId, language, zone, ownerId }: SubscriptionRow): FollowingPlace => ({
  ...{ target: channelId, to: 'channel' },
  ...{ language, zone, ownerId },
});
