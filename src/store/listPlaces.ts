import { type SQL, sql } from 'drizzle-orm';
import type { Placeholders } from './hotQuery.ts';

export type ListValues<N extends string> = Record<`${N}${number}`, string>;

/** Places for a list in a hot query, so many for any list: a shorter one repeats its last value. */
export const listPlaces = <N extends string>(name: N, length: number) => {
  const places = Array.from({ length }, (_, at): `${N}${number}` => `${name}${at}`);
  return {
    length,
    /** For `inArray(column, places.in(p))`. */
    in: (p: Placeholders<ListValues<N>>): SQL =>
      sql`(${sql.join(
        places.map((place) => p[place]),
        sql`, `,
      )})`,
    valuesOf: (list: readonly string[]): ListValues<N> => {
      if (list.length > length) throw new RangeError(`a list of ${list.length} has ${length} places`);
      const last = list.at(-1) ?? '';
      return Object.fromEntries(places.map((place, at) => [place, list[at] ?? last])) as ListValues<N>;
    },
  };
};
