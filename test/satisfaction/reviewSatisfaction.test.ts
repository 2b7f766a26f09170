import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { reviewSatisfaction } from '../../src/satisfaction/reviewSatisfaction.ts';
import { satisfactionModel } from '../../src/satisfaction/satisfactionModel.ts';
import { reviewDaily } from '../../src/schedule/dailyReview.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { type OpenedEngine, openPglite, openSqliteFile } from '../contract/engines.ts';

const DAY_MS = 86_400_000;
const at = new Date('2026-03-02T09:00:00Z');
const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);

describe.each([
  { engineName: 'SQLite', open: openSqliteFile },
  { engineName: 'PGlite', open: openPglite },
])('the daily review on $engineName', ({ open }) => {
  let engine: OpenedEngine;
  let workspace: WorkspaceStore;
  let nextId = 0;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    workspace = await engine.newWorkspace();
  });

  const newId = () => `id-${String(nextId++).padStart(6, '0')}`;
  const act = (when: Date): Act => ({
    actor: { id: 'UANA', role: 'rep', language: 'en', zone: 'UTC' },
    at: when,
    source: 'line',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId,
  });

  /** A party with one rating a day, the last one today. */
  const rated = async (kind: PartyKind, name: string, scores: readonly number[]): Promise<string> =>
    workspace.write(async (tx) => {
      const { party } = await addParty(tx, act(daysAgo(100)), { kind, name });
      for (const [n, score] of scores.entries()) {
        const input = { partyId: party.id, score, comment: null, contactName: null };
        await recordRating(tx, act(daysAgo(scores.length - 1 - n)), input);
      }
      return party.id;
    });

  const model = () => satisfactionModel(workspace.read);

  test('leaves the defaults alone while few parties are rated', async () => {
    for (const n of [1, 2, 3, 4]) await rated('customer', `Party ${n}`, [40, 50]);
    expect(await reviewSatisfaction(workspace, at)).toEqual({
      version: 0,
      isNewVersion: false,
      refreshedCount: 0,
    });
    expect((await model()).priors.customer).toEqual({ mean: 75, shrinkage: 2, spread: 15 });
  });

  test('takes the mean of five parties, each once, for their side alone; one that is both counts on each', async () => {
    for (const [n, score] of [60, 60, 60, 60].entries()) await rated('customer', `Customer ${n}`, [score]);
    await rated('both', 'Globex', [90, 90, 90, 90]);
    const review = await reviewSatisfaction(workspace, at);
    expect(review).toMatchObject({ version: 1, isNewVersion: true });
    const { priors } = await model();
    expect(priors.customer.mean).toBeCloseTo((4 * 60 + 90) / 5, 9);
    expect(priors.partner).toEqual({ mean: 75, shrinkage: 2, spread: 15 });
  });

  test('estimates how much to lean on it once twenty parties have two ratings', async () => {
    for (let n = 0; n < 20; n++) await rated('partner', `Partner ${n}`, n < 10 ? [80, 90] : [50, 60]);
    await reviewSatisfaction(workspace, at);
    const { partner } = (await model()).priors;
    // Within each party the scores differ by 10: σ² = 50. Between them 15 either way, less what chance explains.
    const between = (20 * 2 * 15 ** 2 - 19 * 50) / (40 - (20 * 4) / 40);
    expect(partner.spread).toBeCloseTo(Math.sqrt(50), 9);
    expect(partner.shrinkage).toBe(Math.max(1, 50 / between));
  });

  test('makes no new version when nothing to speak of has changed', async () => {
    for (let n = 0; n < 6; n++) await rated('customer', `Party ${n}`, [60 + n]);
    expect((await reviewSatisfaction(workspace, at)).version).toBe(1);
    expect(await reviewSatisfaction(workspace, at)).toMatchObject({ version: 1, isNewVersion: false });
    await rated('customer', 'Party 6', [90]);
    expect(await reviewSatisfaction(workspace, at)).toMatchObject({ version: 2, isNewVersion: true });
  });

  test('lets a post-dated rating count once its day has come, without losing a later one', async () => {
    const partyId = await rated('customer', 'Acme', [70]);
    const future = new Date(at.getTime() + 3 * DAY_MS);
    await workspace.write((tx) =>
      tx.ratings.insert({
        id: 'post-dated',
        partyId,
        score: 30,
        comment: null,
        rater: 'person:ULIN',
        recordedBy: 'ULIN',
        ratedAt: future,
        ratedOn: future.toISOString().slice(0, 10),
        permalink: null,
        state: 'counted',
        replacesId: null,
        version: 1,
        theme: null,
        themeState: null,
      }),
    );
    expect((await reviewSatisfaction(workspace, at)).refreshedCount).toBe(0);
    expect((await workspace.read.ratings.summaryOf(partyId))?.ratingCount).toBe(1);
    expect((await reviewSatisfaction(workspace, future)).refreshedCount).toBe(1);
    const summary = await workspace.read.ratings.summaryOf(partyId);
    expect(summary).toMatchObject({ ratingCount: 2, lastScore: 30, asOf: future });
    await reviewSatisfaction(workspace, at);
    expect((await workspace.read.ratings.summaryOf(partyId))?.ratingCount).toBe(2);
  });

  test('looks at every party, however many pages they fill', async () => {
    const party = await workspace.read.parties.find(await rated('customer', 'Acme', [60]));
    if (!party) throw new Error('there is no party to copy');
    const summary = { ratingCount: 1, weight: 1, asOf: at, lastRatedAt: at };
    await workspace.write(async (tx) => {
      for (let n = 0; n < 230; n++) {
        const id = `copy-${String(n).padStart(3, '0')}`;
        const score = n % 2 ? 80 : 40;
        await tx.parties.insert({ ...party, id, name: id });
        await tx.ratings.insert({
          id,
          partyId: id,
          score,
          comment: null,
          rater: 'person:ULIN',
          recordedBy: 'ULIN',
          ratedAt: at,
          ratedOn: '2026-03-02',
          permalink: null,
          state: 'counted',
          replacesId: null,
          version: 1,
          theme: null,
          themeState: null,
        });
        await tx.ratings.saveSummary({ partyId: id, mean: score, lastScore: score, ...summary });
      }
    });
    await reviewSatisfaction(workspace, at);
    expect((await model()).priors.customer.mean).toBeCloseTo(60, 9);
  });

  test('happens once a day in the zone of the workspace, however many replicas ask', async () => {
    for (let n = 0; n < 6; n++) await rated('customer', `Party ${n}`, [60]);
    const lateEvening = new Date('2026-03-02T22:30:00Z');
    const first = await Promise.all([1, 2, 3].map(() => reviewDaily(workspace, lateEvening, newId)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect((await workspace.read.workspace.settings()).reviewedOn).toBe('2026-03-02');
    // Half an hour later it is the third of March in Berlin.
    expect(await reviewDaily(workspace, new Date('2026-03-02T22:59:00Z'), newId)).toBeNull();
    expect(await reviewDaily(workspace, new Date('2026-03-02T23:01:00Z'), newId)).not.toBeNull();
  });

  test('is made up for when it failed', async () => {
    const broken: WorkspaceStore = {
      ...workspace,
      report: () => Promise.reject(new Error('gone')),
    };
    await expect(reviewDaily(broken, at, newId)).rejects.toThrow('gone');
    expect(await reviewDaily(workspace, at, newId)).not.toBeNull();
  });
});
