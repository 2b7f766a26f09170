import { setImmediate as turn } from 'node:timers/promises';
import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import { basisOf, keptScore } from '../loyalty/partyLoyalty.ts';
import { indexOfSummary } from '../satisfaction/satisfactionIndex.ts';
import { priorOf } from '../satisfaction/satisfactionModel.ts';
import type { ReportedParty } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RelationRow } from '../store/queries/relation.ts';
import { type Behaviour, behavioursOn } from './behaviourOf.ts';
import type { RelationModel } from './relationModel.ts';

/** A party as it stands between what it says and what it does. Scores are 0–100. */
export interface Relation {
  readonly party: ReportedParty;
  /** Null: it never bought. */
  readonly behaviour: Behaviour | null;
  readonly tier: LoyaltyTier | null;
  /** Null: it was never rated. */
  readonly said: {
    readonly ratingCount: number;
    /** Its own weighted mean, unshrunk. */
    readonly mean: number;
    /** S of section 2: shrunk. */
    readonly index: number;
    readonly lastScore: number | null;
    readonly lastRatedAt: Date | null;
  } | null;
  /** A low-satisfaction alert is open. */
  readonly isAlerted: boolean;
  /** As kept; null: not judged yet. */
  readonly health: RelationRow['health'];
}

/** A few milliseconds' work; others are served in between. */
const PARTIES_AT_A_TIME = 50;

type PageReads = Pick<Reads, 'alerts' | 'relation'>;

/** Every active party, page by page, by id: never more than a page is held. */
export async function* relationPages(
  read: PageReads,
  model: RelationModel,
): AsyncGenerator<readonly Relation[]> {
  const alerted = new Set((await read.alerts.listOpen()).map(({ partyId }) => partyId));
  let afterId = '';
  for (;;) {
    const rows = await read.relation.page(afterId, PARTIES_AT_A_TIME);
    const last = rows.at(-1);
    if (!last) return;
    yield await relationsOf(read, rows, alerted, model);
    if (rows.length < PARTIES_AT_A_TIME) return;
    afterId = last.party.id;
    await turn();
  }
}

const relationsOf = async (
  read: PageReads,
  rows: readonly RelationRow[],
  alerted: ReadonlySet<string>,
  model: RelationModel,
): Promise<Relation[]> => {
  const kept = new Map(rows.map((row) => [row.party.id, keptBehaviour(row, model)]));
  const stale = rows.filter(({ party, loyalty }) => loyalty !== null && !kept.get(party.id));
  const purchases =
    stale.length > 0 ? await read.relation.purchasesOf(stale.map(({ party }) => party.id)) : null;
  return rows.map((row) => {
    const { party, loyalty, health } = row;
    const bought = purchases?.get(party.id);
    const behaviour =
      kept.get(party.id) ??
      (bought ? (behavioursOn(bought, [model.on], party.kind, model)[0] ?? null) : null);
    return {
      ...{ party, behaviour, health, said: saidOf(row, model), isAlerted: alerted.has(party.id) },
      tier: loyalty?.tier ?? null,
    };
  });
};

/** Null where time has changed the kept inputs meanwhile, and without any. */
const keptBehaviour = ({ party, loyalty }: RelationRow, model: RelationModel): Behaviour | null =>
  loyalty &&
  keptScore(loyalty, {
    ...{ kind: party.kind, on: model.on, model: model.loyalty },
    basis: basisOf(model.satisfaction, party.kind),
  });

const saidOf = ({ party, summary }: RelationRow, { at, satisfaction }: RelationModel): Relation['said'] => {
  if (!summary) return null;
  const prior = priorOf(satisfaction, party.kind);
  const standing = indexOfSummary(summary, at, prior, satisfaction.config);
  if (!standing) return null;
  const { ratingCount, weightedMean: mean, index } = standing;
  const { lastScore, lastRatedAt } = summary;
  return { ratingCount, mean, index, lastScore, lastRatedAt };
};
