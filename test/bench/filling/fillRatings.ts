import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { summarizeRatings } from '../../../src/satisfaction/ratingSummary.ts';
import { type Amounts, type Filling, idOf } from './fillDatabase.ts';

const COMMENTS = [
  'quick answers',
  'waited three days for an answer',
  'wants single sign-on',
  '响应很快',
  null,
  null,
];
const OPEN_ALERTS = 500;

/** Ratings spread evenly over the time, with each party's summary, talks now and then, and some open alerts. */
export const fillRatings = (
  { load, workspaceId, personIds, start, now }: Filling,
  partyIds: readonly string[],
  partyNames: readonly string[],
  { ratings: count, usualScore }: Amounts,
): void => {
  const random = new SeededRandom(13);
  const usual = partyIds.map(() => random.around(usualScore.mean, usualScore.spread));
  const byParty = partyIds.map((): { score: number; at: Date }[] => []);
  const addRating = load.into('ratings');
  const addInteraction = load.into('interactions');
  const step = (now.getTime() - start.getTime()) / (count + 1);
  for (let at = 0; at < count; at += 1) {
    const party = random.whole(0, partyIds.length - 1);
    const partyId = partyIds[party] ?? '';
    const ratedAt = new Date(start.getTime() + Math.floor(step * (at + 1)));
    const score = Math.round(Math.min(100, Math.max(0, random.around(usual[party] ?? 80, 10))));
    const recordedBy = random.pick(personIds);
    byParty[party]?.push({ score, at: ratedAt });
    addRating({
      workspaceId,
      id: idOf(3, at),
      partyId,
      score,
      comment: random.pick(COMMENTS),
      rater: `person:${recordedBy}`,
      recordedBy,
      ratedAt,
      ratedOn: ratedAt.toISOString().slice(0, 10),
      state: 'counted',
      version: 1,
    });
    if (at % 5 > 0) continue;
    addInteraction({
      workspaceId,
      id: idOf(4, at),
      partyId,
      kind: random.pick(['call', 'feedback', 'meeting']),
      body: `Talked about the plans of ${partyNames[party]}`,
      happenedAt: ratedAt,
      recordedBy,
      recordedAt: ratedAt,
      state: 'counted',
      version: 1,
    });
  }
  const addSummary = load.into('satisfactionSummaries');
  const addAlert = load.into('alerts');
  for (const [party, ratings] of byParty.entries()) {
    const last = ratings.at(-1);
    const partyId = partyIds[party] ?? '';
    if (!last) continue;
    const kept = { lastScore: last.score, lastRatedAt: last.at };
    addSummary({ workspaceId, partyId, ...summarizeRatings(ratings, now), ...kept });
    if (party % Math.ceil(partyIds.length / OPEN_ALERTS) > 0) continue;
    const reason = { rule: 'indexBelowLine' as const, index: 65, below: 70, lastScores: [60, 62] };
    const fired = { state: 'open' as const, firedAt: last.at, ratingId: idOf(3, 0) };
    addAlert({ workspaceId, id: idOf(5, party), partyId, reason, ...fired });
  }
};
