import { setImmediate as turn } from 'node:timers/promises';
import { behavioursOn } from '../health/behaviourOf.ts';
import { churnRisk } from '../health/churnRisk.ts';
import { type RelationModel, relationModel } from '../health/relationModel.ts';
import { type Relation, relationPages } from '../health/relationPages.ts';
import { localDate } from '../localDate.ts';
import { type HealthBand, healthBands } from '../loyalty/healthBand.ts';
import { daysFrom } from '../loyalty/localDays.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import { satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf } from '../satisfaction/satisfactionModel.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { CountedRating } from '../store/queries/ratings.ts';
import { type Bounded, bounded } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import {
  breakLines,
  happiestFirst,
  relationBreak,
  relationBreaker,
  worstFirst,
} from './insight/relationBreakers.ts';
import { isInDigest } from './partyFilter.ts';

export interface MovedBand {
  partyId: string;
  name: string;
  from: HealthBand;
  to: HealthBand;
}

/** Whose health, churn risk or place between satisfaction and loyalty turned since the last digest. */
export interface RelationMovesData {
  /** The worst score first. */
  healthFell: Bounded<MovedBand>;
  healthRose: Bounded<MovedBand>;
  /** Bought within the year, and now at high risk; the highest first. */
  highRisk: Bounded<{ partyId: string; name: string; daysSince: number }>;
  /** Now loyal but unhappy. `mean`: 0–100. */
  atRisk: Bounded<{ partyId: string; name: string; mean: number }>;
  /** Now happy but not loyal. */
  toGrow: Bounded<{ partyId: string; name: string; mean: number }>;
}

const MOST_NAMED = 5;
const PARTIES_AT_A_TIME = 40;

/** What holds at the end of the time and did not at its beginning; both are made from what happened by then. */
export const relationMoves = async (read: Reads, scope: DigestScope): Promise<RelationMovesData> => {
  const { since, until, filters } = scope;
  const moved = (await read.health.listMoved(since, until)).filter((one) => isInDigest(one, filters));
  const bands = moved.flatMap(({ partyId, name, fromBand, band }): MovedBand[] =>
    fromBand === null ? [] : [{ partyId, name, from: fromBand, to: band }],
  );
  const isRise = ({ from, to }: MovedBand) => healthBands.indexOf(to) > healthBands.indexOf(from);
  const turned = await listTurned(read, scope);
  const said = (relations: readonly Relation[], order: typeof worstFirst) =>
    bounded(
      relations
        .flatMap((one) => relationBreaker(one) ?? [])
        .sort(order)
        .map(({ partyId, name, mean }) => ({ partyId, name, mean })),
      MOST_NAMED,
    );
  return {
    healthFell: bounded(
      bands.filter((one) => !isRise(one)),
      MOST_NAMED,
    ),
    healthRose: bounded(bands.filter(isRise), MOST_NAMED),
    highRisk: bounded(turned.highRisk, MOST_NAMED),
    atRisk: said(turned.atRisk, worstFirst),
    toGrow: said(turned.toGrow, happiestFirst),
  };
};

interface Turned {
  highRisk: { partyId: string; name: string; daysSince: number }[];
  atRisk: Relation[];
  toGrow: Relation[];
}

type Turn = keyof Turned;

const listTurned = async (read: Reads, { since, until, filters }: DigestScope): Promise<Turned> => {
  // Without purchases there is nothing to set beside what people say.
  if (!(await read.purchases.hasAny())) return { highRisk: [], atRisk: [], toGrow: [] };
  const model = await relationModel(read, until);
  const lines = breakLines({ loyalty: model.loyalty.config, satisfaction: model.satisfaction.config });
  let hasBought = false;
  let candidates: Relation[] = [];
  const found: { turn: Turn; relation: Relation }[] = [];
  const sift = async () => {
    found.push(...(await newTurns(read, candidates, { since, model, lines })));
    candidates = [];
    await turn();
  };
  for await (const page of relationPages(read, model)) {
    for (const relation of page) {
      if (!isInDigest(relation.party, filters)) continue;
      hasBought ||= relation.behaviour !== null;
      if (mayHaveTurned(relation, since) && turnsOf(relation, lines).length > 0) candidates.push(relation);
    }
    if (candidates.length >= PARTIES_AT_A_TIME) await sift();
  }
  await sift();
  const of = (kind: Turn) => found.filter((one) => one.turn === kind).map(({ relation }) => relation);
  return {
    highRisk: of('highRisk')
      .flatMap(({ party, behaviour }) => {
        const last = behaviour?.inputs.lastBoughtOn;
        if (!last) return [];
        const { risk } = churnRisk(behaviour, false);
        return [{ risk, partyId: party.id, name: party.name, daysSince: daysFrom(last, model.on) }];
      })
      .sort((a, b) => b.risk - a.risk)
      .map(({ partyId, name, daysSince }) => ({ partyId, name, daysSince })),
    atRisk: of('atRisk'),
    // Where nothing at all was bought, everybody happy would be "to grow".
    toGrow: hasBought ? of('toGrow') : [],
  };
};

/** Somebody rated since or not: the ratings of before age alike, which leaves their mean as it is. */
const wasRatedSince = ({ said }: Relation, since: Date): boolean =>
  said?.lastRatedAt != null && said.lastRatedAt > since;

/** Time alone changes what a buyer does, and nothing of those who never bought. */
const mayHaveTurned = (relation: Relation, since: Date): boolean =>
  relation.behaviour !== null || relation.tier !== null || wasRatedSince(relation, since);

type Judged = Pick<Relation, 'behaviour' | 'isAlerted'> & { said: { mean: number } | null };

const turnsOf = ({ behaviour, isAlerted, said }: Judged, lines: ReturnType<typeof breakLines>): Turn[] => {
  const isHigh =
    behaviour !== null && behaviour.frequency > 0 && churnRisk(behaviour, isAlerted).level === 'high';
  const broken = relationBreak({ said, behaviour }, lines);
  return [...(isHigh ? ['highRisk' as const] : []), ...(broken ? [broken] : [])];
};

/** What holds for the parties now and did not at `since`. */
const newTurns = async (
  read: Reads,
  relations: readonly Relation[],
  { since, model, lines }: { since: Date; model: RelationModel; lines: ReturnType<typeof breakLines> },
): Promise<{ turn: Turn; relation: Relation }[]> => {
  const day = localDate(since, model.zone);
  const found: { turn: Turn; relation: Relation }[] = [];
  for (let from = 0; from < relations.length; from += PARTIES_AT_A_TIME) {
    const some = relations.slice(from, from + PARTIES_AT_A_TIME);
    const ids = some.map(({ party }) => party.id);
    const rated = some.filter((one) => wasRatedSince(one, since)).map(({ party }) => party.id);
    const [purchases, alerts, ratings] = await Promise.all([
      read.relation.purchasesOf(ids),
      read.relation.alertsOf(ids),
      rated.length > 0 ? read.ratings.countedOfEach(rated, since) : new Map<string, CountedRating[]>(),
    ]);
    const saidBefore = (id: string, kind: PartyKind): Judged['said'] => {
      const prior = priorOf(model.satisfaction, kind);
      const standing = satisfactionIndex(ratings.get(id) ?? [], since, prior, model.satisfaction.config);
      return standing && { mean: standing.weightedMean };
    };
    for (const relation of some) {
      const { id, kind } = relation.party;
      const bought = purchases.get(id);
      const before: Judged = {
        behaviour: bought ? (behavioursOn(bought, [day], kind, model)[0] ?? null) : null,
        said: wasRatedSince(relation, since) ? saidBefore(id, kind) : relation.said,
        isAlerted: (alerts.get(id) ?? []).some(
          ({ firedAt, clearedAt }) => firedAt <= since && (clearedAt === null || clearedAt > since),
        ),
      };
      const held = turnsOf(before, lines);
      found.push(
        ...turnsOf(relation, lines)
          .filter((one) => !held.includes(one))
          .map((one) => ({ turn: one, relation })),
      );
    }
    await turn();
  }
  return found;
};
