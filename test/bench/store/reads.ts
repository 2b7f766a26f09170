import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { collectDigest } from '../../../src/reports/collectDigest.ts';
import { digestSections } from '../../../src/reports/digest.ts';
import { partyOverview } from '../../../src/reports/partyOverview.ts';
import { listRankedNeeds } from '../../../src/requirements/listRankedNeeds.ts';
import { MILLISECONDS_PER_DAY } from '../../../src/satisfaction/countedRatings.ts';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { bigDatabase, bigDatabaseEnd as until } from './bigDatabase.ts';
import { listenToStatements, rawReader, statementsOf } from './recordedStatements.ts';
import { inMs, timeInTurns } from './timing.ts';

const CARDS = 200;

/** What people read of 100 000 parties and 1 000 000 ratings, against the very same SQL through better-sqlite3 alone. */
export const reads: Benchmark = {
  name: 'reads',
  run: async (folder) => {
    const { path, workspaceId, partyIds } = await bigDatabase(folder);
    listenToStatements();
    const store = await openSqlite({ path });
    const raw = rawReader(path);
    const workspace = store.inWorkspace(workspaceId);
    const { read } = workspace;
    const compare = async (what: string, runs: readonly (() => Promise<unknown>)[]): Promise<Figure> => {
      const cases = [];
      for (const run of runs) cases.push({ run, statements: await statementsOf(run) });
      const { oursMs, theirsMs } = await timeInTurns(
        cases,
        ({ run }) => run(),
        ({ statements }) => raw.run(statements),
      );
      const count = cases[0]?.statements.length ?? 0;
      return {
        what: `${what}, against the same SQL through better-sqlite3 alone`,
        measured: `${inMs(oursMs)} against ${inMs(theirsMs)} (${count} statements)`,
        ratio: oursMs / theirsMs,
        goal: { atMost: 1.5 },
      };
    };
    const random = new SeededRandom(29);
    const cards = Array.from({ length: CARDS }, () => random.pick(partyIds));
    const digest = () => weeklyDigest(read);
    const figures = [
      await compare(
        'A party’s card',
        cards.map((id) => () => partyOverview(workspace, id, until)),
      ),
      await compare('The list of needs', [() => listRankedNeeds(read, { order: 'allocation', at: until })]),
      await compare('A weekly digest', [digest]),
    ];
    raw.close();
    await store.close();
    return figures;
  },
};

export const weekly = {
  id: 'bench',
  sections: [...digestSections],
  filters: {},
  coveredUntil: new Date(until.getTime() - 7 * MILLISECONDS_PER_DAY),
};

const weeklyDigest = (read: Parameters<typeof collectDigest>[0]) =>
  collectDigest(read, { subscription: weekly, until, requestedBy: null });
