import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { addContactDetails } from '../../src/parties/addContactDetails.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { findParties } from '../../src/parties/findParties.ts';
import { type MergeField, mergeFields } from '../../src/parties/mergedFields.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { readMerge } from '../../src/parties/partyMerge.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { askForRequirement } from '../../src/requirements/askForRequirement.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import type { Schema } from '../../src/store/schema/defineSchema.ts';
import { type OpenedEngine, openSqliteFile } from '../contract/engines.ts';
import { tables } from '../contract/records.ts';

let engine: OpenedEngine;
beforeAll(async () => {
  engine = await openSqliteFile();
});
afterAll(() => engine.stop());

const START_MS = Date.parse('2026-03-02T09:00:00Z');
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const HALF_LIFE_MS = 180 * 24 * HOUR_MS;

const step = fc.record({
  does: fc.constantFrom(
    'rate',
    'rate',
    'rate',
    'log',
    'need',
    'ask',
    'ask',
    'ask',
    'contact',
    'buy',
    'alias',
    'undo',
  ),
  party: fc.nat(2),
  score: fc.constantFrom(20, 45, 55, 80, 95),
  contact: fc.constantFrom(null, 'Jane Doe', 'JANE DOE', '王芳', 'Rick Roe'),
  email: fc.constantFrom(null, 'jane@acme.com', 'rick@acme.com'),
  which: fc.nat(3),
  hoursLater: fc.constantFrom(1, 5, 40, 200),
});

const merging = fc.record({
  merged: fc.nat(2),
  into: fc.nat(2),
  take: fc.dictionary(fc.constantFrom(...mergeFields), fc.constantFrom('merged' as const)),
  kinds: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...partyKinds))),
  hasFields: fc.array(fc.nat(2), { maxLength: 3 }),
});

/** All that people see of a workspace: not who did what when, and not how often a party was changed. */
const seen = async (workspaceId: string): Promise<string[]> => {
  const rows: string[] = [];
  await engine.engine.transaction(workspaceId, async (scope) => {
    for (const table of tables) {
      const target = scope.schema[table] as Schema['parties'];
      const own = await scope.db.select().from(target).where(eq(target.workspaceId, workspaceId));
      rows.push(...own.map((row) => `${table} ${JSON.stringify(row)}`));
    }
    rows.sort();
  });
  return rows.flatMap((row) => {
    const [table = '', ...rest] = row.split(' ');
    if (['audit', 'configurations', 'outbox', 'tierChanges', 'workspaces'].includes(table)) return [];
    const { version, updatedAt, asOf, weight, mean, configVersion, ...kept } = JSON.parse(rest.join(' '));
    if (table === 'satisfactionSummaries' && kept.ratingCount === 0) return [];
    return [`${table} ${JSON.stringify({ ...kept, ...(mean == null ? {} : { mean: mean.toFixed(9) }) })}`];
  });
};

test('whatever was recorded, merging and taking it back leaves everything as it was', async () => {
  const done = { merged: 0, joinedAsks: 0, joinedContacts: 0, fired: 0, movedOpen: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 15, maxLength: 30 }),
      merging,
      async (steps, { merged, into, take, kinds, hasFields }) => {
        const workspace = await engine.newWorkspace();
        let nowMs = START_MS;
        let nextId = 0;
        const act = (): Act => ({
          actor: { id: 'UMO', role: 'manager', language: 'en', zone: 'UTC' },
          at: new Date(nowMs),
          source: 'line',
          requestKey: null,
          permalink: null,
          batchId: null,
          newId: () => `id-${String(nextId++).padStart(6, '0')}`,
        });
        const does = <T>(run: (tx: Parameters<Parameters<typeof workspace.write>[0]>[0]) => Promise<T>) =>
          workspace.write(run);
        const parties: string[] = [];
        for (const [at, name] of ['Acme Inc', 'Acme Holding GmbH', 'Globex'].entries()) {
          const more = hasFields.includes(at)
            ? {
                ...{
                  segment: `s${at}`,
                  ownerId: `U${at}`,
                  website: `https://s${at}.com`,
                  note: `note ${at}`,
                },
                ...{ externalId: `x${at}`, shortName: `short ${at}`, channelId: `C${at}` },
              }
            : {};
          const kind = kinds[at] ?? 'both';
          parties.push((await does((tx) => addParty(tx, act(), { kind, name, ...more }))).party.id);
        }
        const requirementIds: string[] = [];
        const audits: string[] = [];
        for (const { does: what, party, score, contact, email, which, hoursLater } of steps) {
          nowMs += hoursLater * HOUR_MS;
          const partyId = parties[party] ?? '';
          try {
            await does(async (tx) => {
              if (what === 'rate')
                audits.push(
                  (await recordRating(tx, act(), { partyId, score, comment: null, contactName: contact }))
                    .auditId,
                );
              if (what === 'log')
                audits.push(
                  (await logInteraction(tx, act(), { partyId, kind: 'call', text: 'rang' })).auditId,
                );
              if (what === 'need') {
                const title = `wish ${requirementIds.length}`;
                const added = await addRequirement(tx, act(), { title, partyIds: [partyId] });
                requirementIds.push(added.requirement.id);
              }
              const requirementId = requirementIds.at(-1 - which);
              if (what === 'ask' && requirementId)
                audits.push(
                  (await askForRequirement(tx, act(), { requirementId, partyIds: [partyId] })).auditId,
                );
              if (what === 'contact' && contact)
                await addContactDetails(tx, { tx, act: act() }, partyId, {
                  ...{ name: contact, email, phone: null, title: `no. ${which}` },
                });
              if (what === 'alias')
                await changeParty(tx, act(), {
                  partyId,
                  changes: { aliases: [`A${party}`, `a${party} inc`, `A${party} Ltd`, 'Ajax', 'AJAX AG'] },
                });
              const auditId = audits.at(-1 - which);
              if (what === 'undo' && auditId) await undoChange(tx, act(), auditId);
            });
            if (what === 'buy')
              await engine.engine.transaction(workspace.workspaceId, (scope) =>
                scope.insert('purchases', {
                  ...{ id: act().newId(), partyId, amount: 100, currency: 'EUR', baseAmount: 100 },
                  ...{
                    boughtOn: '2026-03-02',
                    recordedBy: 'UMO',
                    recordedAt: new Date(nowMs),
                    state: 'counted',
                  },
                  version: 1,
                }),
              );
            if (what === 'buy') await does((tx) => refreshLoyalty(tx, act(), partyId, 'purchase'));
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
        }
        const [mergedId = '', intoId = ''] = [parties[merged], parties[into]];
        if (mergedId === intoId) return;
        // Within one day: a day more ages what was said.
        nowMs = Math.ceil(nowMs / DAY_MS) * DAY_MS + 9 * HOUR_MS;
        await does(async (tx) => {
          for (const partyId of parties) await refreshLoyalty(tx, act(), partyId, 'merging');
        });
        const before = await seen(workspace.workspaceId);
        const name = (await workspace.read.parties.find(mergedId))?.name ?? '';
        const wasOpen = (await workspace.read.alerts.latestOf(mergedId))?.state === 'open';
        const result = await does((tx) =>
          mergeParties(tx, act(), { mergedId, intoId, take: take as Record<MergeField, 'merged'> }),
        );

        done.merged += 1;
        done.fired += result.alert?.action === 'fire' ? 1 : 0;
        done.movedOpen += wasOpen ? 1 : 0;
        const entry = await workspace.read.audit.find(result.auditId);
        const { moved } = readMerge(entry ?? { before: null, after: null }).kept;
        done.joinedAsks += moved.asks.joined.length;
        done.joinedContacts += moved.contacts.joined.length;
        const left = (await seen(workspace.workspaceId)).filter(
          (row) => row.includes(`"partyId":"${mergedId}"`) && row.includes('"state":"counted"'),
        );
        expect(left).toEqual([]);
        expect((await findParties(workspace.read, name)).ranked[0]?.partyId).toBe(intoId);
        const own = (await workspace.read.ratings.listCounted(new Date(0), new Date(nowMs))).filter(
          ({ partyId }) => partyId === intoId,
        );
        const kept = await workspace.read.ratings.summaryOf(intoId);
        expect(kept?.ratingCount ?? 0).toBe(own.length);
        if (kept && own.length > 0) {
          const weights = own.map(
            (row) => 0.5 ** ((kept.asOf.getTime() - row.ratedAt.getTime()) / HALF_LIFE_MS),
          );
          const weight = weights.reduce((sum, w) => sum + w, 0);
          expect(kept.mean).toBeCloseTo(
            own.reduce((sum, row, n) => sum + row.score * (weights[n] ?? 0), 0) / weight,
            9,
          );
        }
        const open = (await workspace.read.alerts.listOpen()).filter(({ partyId }) => partyId === intoId);
        expect(open.length).toBeLessThanOrEqual(1);

        nowMs += HOUR_MS;
        await does((tx) => undoChange(tx, act(), result.auditId));
        expect(await seen(workspace.workspaceId)).toEqual(before);
      },
    ),
    { numRuns: 80, interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
  expect(done.merged).toBeGreaterThan(20);
  expect(done.joinedAsks).toBeGreaterThan(2);
  expect(done.joinedContacts).toBeGreaterThan(2);
  expect(done.fired).toBeGreaterThan(0);
  expect(done.movedOpen).toBeGreaterThan(2);
}, 120_000);
