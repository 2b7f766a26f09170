import { foldName } from '../parties/foldName.ts';
import type { Reads } from '../store/queries/queries.ts';
import { listRankedNeeds } from './listRankedNeeds.ts';
import type { Need } from './need.ts';

export type NamedNeed = Pick<Need, 'id' | 'number' | 'title'>;

export interface OpenNeedsCalledWanted {
  /** A number, or a part of the title. */
  typed: string;
  at: Date;
  most: number;
}

/** The open needs that a typed text may mean: by number, or by a part of the title in the order of their places. */
export const openNeedsCalled = async (
  read: Pick<Reads, 'loyalty' | 'requirements'>,
  { typed, at, most }: OpenNeedsCalledWanted,
): Promise<NamedNeed[]> => {
  const number = /^\s*r?\s*(\d+)\s*$/iu.exec(typed)?.[1];
  const words = foldName(typed);
  const needs = (await listRankedNeeds(read, { order: 'allocation', at })).map(({ need }) => need);
  const found = needs.filter((need) =>
    number ? String(need.number).startsWith(number) : foldName(need.title).includes(words),
  );
  const ordered = number ? found.toSorted((a, b) => a.number - b.number) : found;
  return ordered.slice(0, most).map(({ id, number: called, title }) => ({ id, number: called, title }));
};
