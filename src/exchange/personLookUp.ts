import { foldName } from '../parties/foldName.ts';
import type { Importing, ImportReads, Listing } from './importable.ts';

/** People by their name or id in Slack, both ways. `actorId` is somebody, too. */
export const personLookUp = async (
  read: Pick<ImportReads, 'people'>,
  actorId: string,
): Promise<Pick<Importing, 'personIdOf'> & Pick<Listing, 'personNameOf'>> => {
  const people = await read.people.list();
  const byName = Map.groupBy(people, ({ name }) => foldName(name));
  const byId = new Map(people.map((person) => [person.id, person]));
  const personIdOf = (typed: string): string | undefined => {
    if (byId.has(typed) || typed === actorId) return typed;
    const named = byName.get(foldName(typed)) ?? [];
    return named.length === 1 ? named[0]?.id : undefined;
  };
  const personNameOf = (id: string | null): string | null => {
    const name = id === null ? undefined : byId.get(id)?.name;
    return name !== undefined && personIdOf(name) === id ? name : id;
  };
  return { personIdOf, personNameOf };
};
