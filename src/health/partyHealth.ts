import { localDate } from '../localDate.ts';
import type { HealthBand } from '../loyalty/healthBand.ts';
import { satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf } from '../satisfaction/satisfactionModel.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { CommittedRow } from '../store/queries/relation.ts';
import { type Behaviour, behavioursOn } from './behaviourOf.ts';
import { activityOf, type ChurnRisk, churnRisk } from './churnRisk.ts';
import { type HealthScore, healthScore, nextHealthBand } from './healthScore.ts';
import { type PromisedDay, type PromisesKept, promiseScore, promisesKept } from './promises.ts';
import { type RelationModel, relationModel } from './relationModel.ts';

/** How a party is, and how likely it is to stay away, with everything that made both. */
export interface PartyHealth {
  /** yyyy-mm-dd */
  readonly on: string;
  /** Null: nothing to judge it by. */
  readonly health: (HealthScore & { readonly band: HealthBand; readonly bandSince: string }) | null;
  /** Null: it never bought. */
  readonly risk: ChurnRisk | null;
  readonly behaviour: Behaviour | null;
  readonly ratingCount: number;
  readonly promises: PromisesKept;
}

/** What health is judged by. Scores are 0–100. */
export interface HealthFacts {
  /** S of section 2; null: never rated. */
  readonly index: number | null;
  readonly behaviour: Behaviour | null;
  readonly isAlerted: boolean;
  readonly promises: PromisesKept;
}

export const healthOf = ({ index, behaviour, isAlerted, promises }: HealthFacts): HealthScore | null =>
  healthScore(
    {
      satisfaction: index,
      activity: behaviour && activityOf(behaviour),
      // Cases of service answered in time will stand here; until then their weight goes to the rest.
      service: null,
      delivery: promiseScore(promises),
    },
    isAlerted ? 'alert' : null,
  );

/** Needs that were promised for a day, as promises. */
export const promisedDays = (committed: readonly CommittedRow[], zone: string): PromisedDay[] =>
  committed.flatMap(({ dueOn, status, closedAt }) =>
    dueOn === null
      ? []
      : [{ dueOn, shippedOn: status === 'shipped' && closedAt ? localDate(closedAt, zone) : null }],
  );

export type PartyHealthReads = Pick<
  Reads,
  'alerts' | 'configurations' | 'health' | 'purchases' | 'ratings' | 'relation' | 'workspace'
>;

/** One party's health and churn risk at a time, from all that is known of it; its kept band says where it comes from. */
export const partyHealth = async (
  read: PartyHealthReads,
  { id, kind }: Pick<PartyRow, 'id' | 'kind'>,
  at: Date,
): Promise<PartyHealth> => {
  const [model, ratings, bought, committed, alert, kept] = await Promise.all([
    relationModel(read, at),
    read.ratings.countedOf(id, at),
    read.purchases.countedOf(id),
    read.relation.committedTo(id, id),
    read.alerts.latestOf(id),
    read.health.stateOf(id),
  ]);
  const { satisfaction, on, zone } = model;
  const standing = satisfactionIndex(ratings, at, priorOf(satisfaction, kind), satisfaction.config);
  const behaviour = behaviourOn(bought, kind, model);
  const isAlerted = alert?.state === 'open';
  const promises = promisesKept(promisedDays(committed.get(id) ?? [], zone), on);
  const score = healthOf({ index: standing?.index ?? null, behaviour, isAlerted, promises });
  const band = score && nextHealthBand(kept?.band ?? null, score);
  return {
    on,
    health: score && band && { ...score, band, bandSince: kept && kept.band === band ? kept.bandSince : on },
    risk: behaviour && churnRisk(behaviour, isAlerted),
    ...{ behaviour, promises, ratingCount: ratings.length },
  };
};

const behaviourOn = (
  bought: Parameters<typeof behavioursOn>[0],
  kind: PartyRow['kind'],
  model: RelationModel,
): Behaviour | null =>
  bought.length > 0 ? (behavioursOn(bought, [model.on], kind, model)[0] ?? null) : null;
