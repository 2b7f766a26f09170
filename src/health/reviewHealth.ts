import type { WorkspaceStore } from '../store/store.ts';
import { nextHealthBand } from './healthScore.ts';
import { healthOf, promisedDays } from './partyHealth.ts';
import { promisesKept } from './promises.ts';
import { refreshHealth } from './refreshHealth.ts';
import { relationModel } from './relationModel.ts';
import { type Relation, relationPages } from './relationPages.ts';
import { reviewBacktest } from './reviewBacktest.ts';

export interface HealthReview {
  readonly partyCount: number;
  /** Parties whose band changed, or that were judged for the first time. */
  readonly changedCount: number;
}

/**
 * Judges the health of every active party, page by page, and writes the bands that changed; what was found to be
 * another band is judged once more in its own transaction. Once a month the churn risk is back-tested.
 */
export const reviewHealth = async (workspace: WorkspaceStore, at: Date): Promise<HealthReview> => {
  const model = await relationModel(workspace.read, at);
  let partyCount = 0;
  let changedCount = 0;
  for await (const page of relationPages(workspace.read, model)) {
    partyCount += page.length;
    const [first, last] = [page[0], page.at(-1)];
    if (!first || !last) continue;
    const committed = await workspace.read.relation.committedTo(first.party.id, last.party.id);
    const moved = page.filter((relation) => {
      const days = promisedDays(committed.get(relation.party.id) ?? [], model.zone);
      return bandOf(relation, days, model.on) !== (relation.health?.band ?? null);
    });
    changedCount += moved.length;
    if (moved.length > 0)
      await workspace.write(async (tx) => {
        for (const { party } of moved) await refreshHealth(tx, at, party.id);
      });
  }
  await reviewBacktest(workspace, at);
  return { partyCount, changedCount };
};

const bandOf = (
  { said, behaviour, isAlerted, health }: Relation,
  days: ReturnType<typeof promisedDays>,
  on: string,
) => {
  const index = said?.index ?? null;
  const score = healthOf({ index, behaviour, isAlerted, promises: promisesKept(days, on) });
  return score && nextHealthBand(health?.band ?? null, score);
};
