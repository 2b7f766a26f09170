/** The first few of a list, and how many more there are. */
export interface Bounded<T> {
  shown: T[];
  restCount: number;
}

export const bounded = <T>(items: readonly T[], most: number): Bounded<T> => ({
  shown: items.slice(0, most),
  restCount: Math.max(0, items.length - most),
});
