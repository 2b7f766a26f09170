import { distance } from 'fastest-levenshtein';
import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { findParties } from '../../../src/parties/findParties.ts';
import { nameKey } from '../../../src/parties/nameKey.ts';
import { suggestParties } from '../../../src/parties/suggestParties.ts';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { bigDatabase } from './bigDatabase.ts';
import { inMs, timeInTurns } from './timing.ts';

const LOOKUPS = 40;

/** Names looked up among 100 000 parties, against a scan of all of them in memory for the nearest spelling. */
export const names: Benchmark = {
  name: 'names',
  run: async (folder) => {
    const { path, workspaceId, partyNames } = await bigDatabase(folder);
    const store = await openSqlite({ path });
    const { read } = store.inWorkspace(workspaceId);
    const keys = partyNames.map(nameKey);
    const nearest = (typed: string): string => nearestOf(keys, nameKey(typed));
    const random = new SeededRandom(23);
    const some = Array.from({ length: LOOKUPS }, () => random.pick(partyNames));
    const chinese = some.filter((name) => /\p{sc=Han}/u.test(name));
    const beginnings = (of: readonly string[], length: number) =>
      of.map((name) => [...name].slice(0, length).join(''));
    const compare = async (
      what: string,
      typed: readonly string[],
      look: (one: string) => Promise<unknown>,
    ): Promise<Figure> => {
      const { oursMs, theirsMs } = await timeInTurns(typed, look, nearest);
      return {
        what: `${what} among 100 000 parties, against a scan of them all by edit distance in memory`,
        measured: `${inMs(oursMs)} against ${inMs(theirsMs)}`,
        ratio: oursMs / theirsMs,
        goal: { atMost: 0.05 },
      };
    };
    const find = (typed: string) => findParties(read, typed);
    const suggest = (typed: string) => suggestParties(read, typed);
    const figures = [
      await compare(
        'A misspelt name',
        some.map((name) => misspelt(name, random)),
        find,
      ),
      await compare('Type-ahead, one letter', beginnings(some, 1), suggest),
      await compare('Type-ahead, two letters', beginnings(some, 2), suggest),
      await compare('Type-ahead, three letters', beginnings(some, 3), suggest),
      await compare('Type-ahead, one Chinese character', beginnings(chinese, 1), suggest),
      await compare('Type-ahead, three Chinese characters', beginnings(chinese, 3), suggest),
    ];
    await store.close();
    return figures;
  },
};

const nearestOf = (keys: readonly string[], typed: string): string => {
  let nearest = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const edits = distance(typed, key);
    if (edits >= fewest) continue;
    fewest = edits;
    nearest = key;
  }
  return nearest;
};

/** With two neighbouring letters swapped, somewhere after the first. */
const misspelt = (name: string, random: SeededRandom): string => {
  const signs = [...name];
  const at = random.whole(1, 3);
  return [...signs.slice(0, at), signs[at + 1], signs[at], ...signs.slice(at + 2)].join('');
};
