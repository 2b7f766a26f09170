import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { localDate } from '../../../src/localDate.ts';
import { dayAfter } from '../../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig } from '../../../src/loyalty/loyaltyConfig.ts';
import { partyLoyalty } from '../../../src/loyalty/partyLoyalty.ts';
import { reviewLoyalty } from '../../../src/loyalty/reviewLoyalty.ts';
import { MILLISECONDS_PER_DAY } from '../../../src/satisfaction/countedRatings.ts';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import { type Benchmark, type Figure, median } from '../benchmark.ts';
import { fillDatabase } from '../filling/fillDatabase.ts';
import { fillPurchases } from '../filling/fillPurchases.ts';
import { inMs, timeInTurns, withStops } from './timing.ts';

const amounts = { parties: 50_000, ratings: 300_000, needs: 100, usualScore: { mean: 80, spread: 12 } };
const PURCHASES = 1_000_000;
/** The day whose review is measured begins after this. */
const until = new Date('2026-06-01T07:00:00Z');
const REVIEWED_DAYS = 5;
const WHYS = 200;
const GOAL_MS = 50;

/** Loyalty of 50 000 parties with 1 000 000 purchases and 300 000 ratings, against the best SQL through better-sqlite3 alone. */
export const loyalty: Benchmark = {
  name: 'loyalty',
  run: async (folder) => {
    const path = join(folder, 'loyalty.sqlite');
    const { workspaceId, partyIds } = await fillDatabase(path, amounts, until);
    const parties = fillPurchases(path, { workspaceId, partyIds, count: PURCHASES, now: until });
    const raw = new Database(path, { readonly: true });
    raw.pragma('cache_size = -65536');
    const store = await openSqlite({ path });
    const workspace = store.inWorkspace(workspaceId);
    let count = 0;
    const newId = () => `review-${count++}`;
    const reviews = await reviewedDays(workspace, raw, workspaceId, newId);
    const random = new SeededRandom(31);
    const asked = Array.from({ length: WHYS }, () => random.pick(parties));
    const at = new Date(until.getTime() + REVIEWED_DAYS * MILLISECONDS_PER_DAY);
    const oneRead = raw.prepare(
      `select bought_on, amount, base_amount, cancelled_on from purchases
       where workspace_id = ? and party_id = ? and state = 'counted' order by bought_on, id`,
    );
    const why = await timeInTurns(
      asked,
      (party) => partyLoyalty(workspace.read, party, at),
      ({ id }) => oneRead.all(workspaceId, id),
    );
    raw.close();
    await store.close();
    return [
      ...reviews,
      {
        what: '“Why?” of one party’s loyalty, against one indexed read of its purchases',
        measured: `${inMs(why.oursMs)} against ${inMs(why.theirsMs)}`,
        ratio: why.oursMs / why.theirsMs,
        goal: { atMost: 5 },
      },
    ];
  },
};

/** Several days one after another: each has its own purchases that leave the year. */
const reviewedDays = async (
  workspace: Parameters<typeof reviewLoyalty>[0],
  raw: Database.Database,
  workspaceId: string,
  newId: () => string,
): Promise<Figure[]> => {
  const everyScore = raw.prepare(EVERY_SCORE);
  const times = { ours: [] as number[], theirs: [] as number[], stops: [] as number[] };
  const refreshed: number[] = [];
  for (let day = 1; day <= REVIEWED_DAYS; day += 1) {
    const at = new Date(until.getTime() + day * MILLISECONDS_PER_DAY);
    const today = localDate(at, 'Europe/Berlin');
    const since = dayAfter(today, -defaultLoyaltyConfig.windowInDays);
    const { longestMs, tookMs } = await withStops(async () => {
      const review = await reviewLoyalty(workspace, { at, newId }, dayAfter(today, -1));
      refreshed.push(review.refreshedCount);
    });
    const startedAt = performance.now();
    everyScore.all({ workspaceId, today, since, now: at.getTime() });
    times.theirs.push(performance.now() - startedAt);
    times.ours.push(tookMs);
    times.stops.push(longestMs);
  }
  const [oursMs, theirsMs] = [median(times.ours), median(times.theirs)];
  const longestStopMs = Math.max(...times.stops);
  return [
    {
      what: 'The daily review of everybody’s loyalty, against one statement for the same scores',
      measured: `${inMs(oursMs)} against ${inMs(theirsMs)}; ${median(refreshed)} parties read whole`,
      ratio: oursMs / theirsMs,
      goal: { atMost: 1.5 },
    },
    {
      what: 'Longest stop of the event loop meanwhile',
      measured: `${inMs(longestStopMs)} against ${GOAL_MS}`,
      ratio: longestStopMs / GOAL_MS,
      goal: { atMost: 1 },
    },
  ];
};

/** Reads the covering index of purchases once, and takes satisfaction from its kept summaries. */
const EVERY_SCORE = `
  select p.id, 25.0 * sqrt(min(1.0, b.days / 12.0))
    + 30.0 * sqrt(min(1.0, max(0.0, b.net) / 1000000.0))
    + 25.0 * pow(0.5, (julianday(:today) - julianday(b.last)) / 90.0)
    + 0.2 * (s.weight * pow(0.5, (:now - s.as_of) / 86400000.0 / 180.0) * s.mean + 2 * 75.0)
      / (s.weight * pow(0.5, (:now - s.as_of) / 86400000.0 / 180.0) + 2) as score
  from (
    select party_id,
      count(distinct case when amount > 0 and bought_on > :since
        and (cancelled_on is null or cancelled_on > :today) then bought_on end) as days,
      sum(case when bought_on > :since then base_amount end) as net,
      max(case when amount > 0 and (cancelled_on is null or cancelled_on > :today) then bought_on end) as last
    from purchases
    where workspace_id = :workspaceId and state = 'counted' and bought_on <= :today
    group by party_id
  ) b
  join parties p on p.workspace_id = :workspaceId and p.id = b.party_id
  left join satisfaction_summaries s on s.workspace_id = :workspaceId and s.party_id = b.party_id`;
