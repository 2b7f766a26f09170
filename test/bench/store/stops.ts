import { newId } from '../../../src/newId.ts';
import { reviewDaily } from '../../../src/schedule/dailyReview.ts';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import { type Benchmark, type Figure, median } from '../benchmark.ts';
import { bigDatabase, bigDatabaseEnd as until } from './bigDatabase.ts';
import { weekly } from './reads.ts';
import { inMs, withStops } from './timing.ts';

const GOAL_MS = 50;
const ROUNDS = 3;

/** How long nobody else is served while 100 000 parties and 1 000 000 ratings are reported on. */
export const stops: Benchmark = {
  name: 'stops',
  run: async (folder) => {
    const { path, workspaceId } = await bigDatabase(folder);
    const store = await openSqlite({ path });
    const workspace = store.inWorkspace(workspaceId);
    const runs: [string, () => Promise<unknown>][] = [
      ['a satisfaction report', () => workspace.report('satisfaction', { at: until, filters: {} })],
      ['the list of needs', () => workspace.report('needsPage', { order: 'allocation', at: until, from: 0 })],
      [
        'a weekly digest',
        () => workspace.report('digest', { subscription: weekly, until, requestedBy: null }),
      ],
      [
        'a daily review',
        async () => {
          await workspace.write((tx) => tx.workspace.change({ reviewedOn: null }));
          await reviewDaily(workspace, until, newId);
        },
      ],
    ];
    const figures: Figure[] = [];
    for (const [what, run] of runs) {
      const longest: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) longest.push((await withStops(run)).longestMs);
      const ms = median(longest);
      figures.push({
        what: `Longest stop of the event loop during ${what}`,
        measured: `${inMs(ms)} against ${GOAL_MS} ms`,
        ratio: ms / GOAL_MS,
        goal: { atMost: 1 },
      });
    }
    await store.close();
    return figures;
  },
};
