/** The first few of a list, and how many more there are. */
export interface Bounded<T> {
  shown: T[];
  restCount: number;
}

/** So much of a list is collected: the digest shows less of it, and its thread all of that. */
export const MOST_COLLECTED = 100;

/** The same list, cut sooner. */
export const cutTo = <T>({ shown, restCount }: Bounded<T>, most: number): Bounded<T> => ({
  shown: shown.slice(0, most),
  restCount: restCount + Math.max(0, shown.length - most),
});

export const bounded = <T>(items: readonly T[], most: number): Bounded<T> => ({
  shown: items.slice(0, most),
  restCount: Math.max(0, items.length - most),
});
