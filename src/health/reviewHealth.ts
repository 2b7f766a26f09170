import type { HealthBand } from '../loyalty/healthBand.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { nextHealthBand } from './healthScore.ts';
import { healthOf, promisedDays } from './partyHealth.ts';
import { promisesKept } from './promises.ts';
import { keepHealth } from './refreshHealth.ts';
import { relationModel } from './relationModel.ts';
import { type Relation, relationPages } from './relationPages.ts';
import { reviewBacktest } from './reviewBacktest.ts';

export interface HealthReview {
  readonly partyCount: number;
  /** Parties whose band changed, or that were judged for the first time. */
  readonly changedCount: number;
}

/** Bands written in one transaction: a few milliseconds' work. */
const BANDS_AT_A_TIME = 25;

/**
 * Judges the health of every active party, page by page, and writes the bands that changed. A band that somebody else
 * brought up to date meanwhile stays. Once a month the churn risk is back-tested.
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
    const moved = page
      .map((relation) => {
        const days = promisedDays(committed.get(relation.party.id) ?? [], model.zone);
        return { relation, health: judged(relation, days, model.on) };
      })
      .filter(({ relation, health }) => (health?.band ?? null) !== (relation.health?.band ?? null));
    changedCount += moved.length;
    for (let from = 0; from < moved.length; from += BANDS_AT_A_TIME)
      await workspace.write(async (tx) => {
        for (const { relation, health } of moved.slice(from, from + BANDS_AT_A_TIME)) {
          const kept = await tx.health.stateOf(relation.party.id);
          if ((kept?.band ?? null) === (relation.health?.band ?? null))
            await keepHealth(tx, at, relation.party.id, { on: model.on, health });
        }
      });
  }
  await reviewBacktest(workspace, at);
  return { partyCount, changedCount };
};

const judged = (
  { said, behaviour, isAlerted, health }: Relation,
  days: ReturnType<typeof promisedDays>,
  on: string,
): { score: number; band: HealthBand } | null => {
  const index = said?.index ?? null;
  const score = healthOf({ index, behaviour, isAlerted, promises: promisesKept(days, on) });
  return score && { score: score.score, band: nextHealthBand(health?.band ?? null, score) };
};
