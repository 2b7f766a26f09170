import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { digestSections } from '../../src/reports/digest.ts';
import {
  type LongReport,
  longReports,
  type ReportParams,
  runLongReport,
} from '../../src/reports/longReports.ts';
import { listRankedNeeds } from '../../src/requirements/listRankedNeeds.ts';
import { ReportThread } from '../../src/store/reportThread.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';
import { putSample } from '../reports/sampleRecords.ts';

const since = new Date('2026-06-08T07:00:00Z');
const until = new Date('2026-06-15T07:00:00Z');
const weekly = { id: 's', sections: [...digestSections], filters: {}, coveredUntil: since };
const wantedDigest = { subscription: weekly, until, requestedBy: null };

let records: Records;
let workspace: WorkspaceStore;
const runs = vi.spyOn(ReportThread.prototype, 'run');

const open = async (
  options: Parameters<typeof openRecords>[0] = { reportThreadFromBytes: 0 },
): Promise<void> => {
  records = await openRecords(options);
  ({ workspace } = records);
  await putSample(records, { seed: 7, end: until, partyCount: 40 });
};

beforeEach(() => void runs.mockClear());
afterEach(() => records.close());

describe('a long report over a large file', () => {
  test('runs in a thread of its own, and says the same as in this one, every one of them', async () => {
    await open();
    const [party] = await workspace.read.parties.list();
    const [need] = await listRankedNeeds(workspace.read, { order: 'allocation', at: until });
    const all = { at: until, filters: {} };
    const requirementId = need?.need.id ?? '';
    const wanted: { [N in LongReport]: ReportParams<N> } = {
      capacityPlan: { capacity: 20, at: until },
      digest: wantedDigest,
      home: { actor: records.act(until).actor, at: until, mostParties: 5 },
      insight: all,
      loyalty: all,
      loyaltyPreview: { config: defaultLoyaltyConfig, at: until },
      needStanding: { requirementId, at: until, withSimilar: true },
      needsPage: { order: 'priority', at: until, from: 0 },
      openNeedsCalled: { typed: 'e', at: until, most: 5 },
      partyNeeds: { partyId: party?.id ?? '', at: until },
      rankExplained: { requirementId, at: until },
      rfm: { ...all, mostNamed: 3 },
      risk: all,
      satisfaction: all,
      satisfactionFigures: { at: until },
      touchedByTime: { since: '2026-06-01', today: '2026-06-15' },
    };
    const names = Object.keys(longReports) as LongReport[];
    for (const name of names)
      expect(await workspace.report(name, wanted[name]), name).toEqual(
        await runLongReport(workspace.read, name, wanted[name]),
      );
    expect(runs).toHaveBeenCalledTimes(names.length);
    expect((await workspace.report('digest', wantedDigest)).details?.length).toBeGreaterThan(0);
    expect((await workspace.report('needStanding', wanted.needStanding)).ranked?.rank).toBe(1);
  });

  test('sees what was written before it was asked for', async () => {
    await open();
    const named = async () => (await workspace.report('digest', wantedDigest)).ownerName;
    expect(await named()).toBeNull();
    const ofAna = { ...weekly, filters: { ownerId: 'UNEW' } };
    const person = { id: 'UNEW', name: 'Ana', language: 'en', zone: 'UTC' } as const;
    await workspace.write((tx) =>
      tx.people.save({ ...person, isSlackAdmin: false, isOutsider: false, refreshedAt: until }),
    );
    const digest = await workspace.report('digest', { ...wantedDigest, subscription: ofAna });
    expect(digest.ownerName).toBe('Ana');
  });

  test('says what went wrong, and the next one is none the worse', async () => {
    await open();
    const broken = { ...wantedDigest, subscription: { ...weekly, coveredUntil: null as never } };
    await expect(workspace.report('digest', broken)).rejects.toThrow(/null/);
    await expect(workspace.report('nothing' as 'digest', wantedDigest)).rejects.toThrow(/not a function/);
    expect((await workspace.report('digest', wantedDigest)).type).toBe('digest');
  });

  test('hears "try again" when everything is closed meanwhile', async () => {
    await open();
    const asked = workspace.report('digest', wantedDigest);
    const heard = expect(asked).rejects.toMatchObject({ key: 'storeUnavailable' });
    await records.close();
    await heard;
    await open();
  });
});

test('a small file is read in this thread', async () => {
  await open({});
  expect((await workspace.report('digest', wantedDigest)).type).toBe('digest');
  expect(runs).not.toHaveBeenCalled();
});
