export type CountableRating = { readonly score: number; readonly at: Date };

export const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole and part days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / MILLISECONDS_PER_DAY;
}

/**
 * The ratings that count at `now`, oldest first: those dated later wait for their time. Of two at the
 * same instant the lower is taken as the later one, so that no order of arrival hides a complaint.
 */
export function countedRatings<R extends CountableRating>(ratings: readonly R[], now: Date): R[] {
  const counted = ratings.filter((rating) => rating.at.getTime() <= now.getTime());
  // The store gives them in order, and a digest asks for those of ten thousand parties.
  const isInOrder = counted.every((rating, i) => i === 0 || compare(counted[i - 1] ?? rating, rating) <= 0);
  return isInOrder ? counted : counted.sort(compare);
}

const compare = (a: CountableRating, b: CountableRating): number =>
  a.at.getTime() - b.at.getTime() || b.score - a.score;
