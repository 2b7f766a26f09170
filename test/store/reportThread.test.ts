import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { collectDigest } from '../../src/reports/collectDigest.ts';
import { digestSections } from '../../src/reports/digest.ts';
import { satisfactionReport } from '../../src/reports/satisfaction/satisfactionReport.ts';
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
  test('runs in a thread of its own, and says the same as in this one', async () => {
    await open();
    const digest = await workspace.report('digest', wantedDigest);
    expect(digest).toEqual(await collectDigest(workspace.read, wantedDigest));
    expect(digest.details?.length).toBeGreaterThan(0);
    const satisfaction = await workspace.report('satisfaction', { at: until, filters: {} });
    expect(satisfaction).toEqual(await satisfactionReport(workspace.read, { at: until, filters: {} }));
    expect(runs).toHaveBeenCalledTimes(2);
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
