import type { Reads } from '../store/queries/queries.ts';

/** When something was last rated, logged or asked of a party; null when never. */
export const lastContact = async (
  read: Pick<Reads, 'interactions' | 'ratings' | 'requirements'>,
  partyId: string,
  at: Date,
): Promise<Date | null> => {
  const [[rating], [interaction], [ask]] = await Promise.all([
    read.ratings.latestOf(partyId, at, 1),
    read.interactions.latestOf(partyId, at, 1),
    read.requirements.latestAsksOf(partyId, at, 1),
  ]);
  const times = [rating?.ratedAt, interaction?.happenedAt, ask?.askedAt].flatMap(
    (time) => time?.getTime() ?? [],
  );
  return times.length > 0 ? new Date(Math.max(...times)) : null;
};
