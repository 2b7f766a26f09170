import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoChange, undoLatest } from '../../src/history/undoChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { dismissDuplicate, undoDismissal } from '../../src/parties/dismissDuplicate.ts';
import { findDuplicates } from '../../src/parties/findDuplicates.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import type { PartyRow } from '../../src/store/queries/parties.ts';
import { now, openRecords, type Records } from './openRecords.ts';

let records: Records;
let data: PartyRow;
let date: PartyRow;
beforeEach(async () => {
  records = await openRecords();
  data = await party('Acme Data');
  date = await party('Acme Date');
});
afterEach(() => records.close());

const party = async (name: string) =>
  (await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name }))).party;
const dismiss = (partyId: string, otherId: string, by = 'UANA') =>
  records.does((tx, act) => dismissDuplicate(tx, act, { partyId, otherId }), {
    actor: { id: by, role: 'manager', language: 'en', zone: 'UTC' },
  });
const undo = (auditId: string) => records.does((tx, act) => undoChange(tx, act, auditId));
const merge = (mergedId: string, intoId: string) =>
  records.does((tx, act) => mergeParties(tx, act, { mergedId, intoId }));
const kept = () => records.workspace.read.duplicates.dismissal(data.id, date.id);
const offered = async () =>
  (await findDuplicates(records.workspace.read, null)).pairs.map(
    ({ first, second }) => `${first.name} = ${second.name}`,
  );
const pair = 'Acme Data = Acme Date';

test.each([
  ['in the order of the list', () => dismiss(data.id, date.id)],
  ['the other way round', () => dismiss(date.id, data.id)],
])(
  'two that are not the same, named %s, are not offered again, and it is known who said so',
  async (_, say) => {
    expect(await offered()).toEqual([pair]);
    const { auditId, first, second } = await say();
    expect([first.name, second.name]).toEqual(['Acme Data', 'Acme Date']);
    expect(await offered()).toEqual([]);
    expect(await kept()).toMatchObject({ dismissedBy: 'UANA', dismissedAt: now, state: 'counted' });
    expect(await records.workspace.read.audit.find(auditId)).toMatchObject({
      ...{ action: 'duplicate.dismiss', actorId: 'UANA', partyId: null },
      after: { firstId: data.id, secondId: date.id },
    });
  },
);

test('what was said is not said twice, from whichever side, and stays whose it was', async () => {
  await dismiss(data.id, date.id);
  for (const [one, other] of [
    [data.id, date.id],
    [date.id, data.id],
  ] as const)
    await expect(dismiss(one, other, 'UMO')).rejects.toMatchObject({
      key: 'duplicateDismissed',
      params: { byId: 'UANA', at: now },
    });
  expect(await kept()).toMatchObject({ dismissedBy: 'UANA' });
});

test('two people at once: one says it, the other hears that it was said', async () => {
  const said = await Promise.allSettled([dismiss(data.id, date.id), dismiss(date.id, data.id, 'UMO')]);
  expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

describe('undone', () => {
  test('the pair is offered again, once', async () => {
    const { auditId } = await dismiss(data.id, date.id);
    await undo(auditId);
    expect(await offered()).toEqual([pair]);
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'alreadyUndone' });
  });

  test('by /prm undo as by its button', async () => {
    await dismiss(data.id, date.id);
    const entry = await records.does((tx, act) => undoLatest(tx, act));
    expect(entry.action).toBe('duplicate.dismiss');
    expect(await offered()).toEqual([pair]);
  });

  test('it can be said again, and the first undo does not take that back', async () => {
    const { auditId } = await dismiss(data.id, date.id);
    await undo(auditId);
    await dismiss(date.id, data.id, 'UMO');
    expect(await offered()).toEqual([]);
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'alreadyUndone' });
    expect(await kept()).toMatchObject({ dismissedBy: 'UMO', state: 'counted' });
  });

  test('only where it stands', async () => {
    const { auditId } = await dismiss(data.id, date.id);
    const entry = await records.workspace.read.audit.find(auditId);
    if (!entry) throw new Error('the entry is missing');
    await records.does((tx, act) => undoDismissal(tx, act, entry));
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'changedSince' });
  });

  test('also where one was edited or put away since', async () => {
    const { auditId } = await dismiss(data.id, date.id);
    await records.does((tx, act) =>
      changeParty(tx, act, { partyId: date.id, changes: { status: 'archived', segment: 'retail' } }),
    );
    await undo(auditId);
    expect(await offered()).toEqual([]);
    await records.does((tx, act) =>
      changeParty(tx, act, { partyId: date.id, changes: { status: 'active' } }),
    );
    expect(await offered()).toEqual([pair]);
  });
});

test('the two can still be merged, and are still not the same once that is undone', async () => {
  await dismiss(data.id, date.id);
  const { auditId } = await merge(date.id, data.id);
  await undo(auditId);
  expect(await offered()).toEqual([]);
});

test('where one became part of a third, that one is compared anew; once that is undone, it holds again', async () => {
  const third = await party('Umbra');
  await dismiss(data.id, date.id);
  const { auditId } = await merge(data.id, third.id);
  await expect(dismiss(data.id, date.id)).rejects.toMatchObject({
    key: 'partyMerged',
    params: { name: 'Acme Data', into: 'Umbra' },
  });
  expect(await offered()).toEqual([]);
  await records.does((tx, act) =>
    changeParty(tx, act, { partyId: third.id, changes: { name: 'Acme Dates' } }),
  );
  expect(await offered()).toEqual(['Acme Date = Acme Dates']);
  await undo(auditId);
  expect(await offered()).toEqual(['Acme Date = Acme Dates']);
});

test('a party that is not there, or is the same one, is refused and nothing is kept', async () => {
  await expect(dismiss(data.id, 'nobody')).rejects.toMatchObject({ key: 'partyGone' });
  await expect(dismiss(data.id, data.id)).rejects.toMatchObject({ key: 'partyMergedWithItself' });
  expect(await records.workspace.read.duplicates.listDismissedBefore(date.id)).toEqual([]);
  expect(await offered()).toEqual([pair]);
});

test('parties of another workspace are nobody’s here, and neither is told of the other', async () => {
  await records.store.addWorkspace({
    ...(await records.workspace.read.workspace.settings()),
    ...{ id: 'T2', name: 'Southwind' },
  });
  const theirs = records.store.inWorkspace('T2');
  const there = await theirs.write((tx) =>
    addParty(tx, records.act(), { kind: 'customer', name: 'Acme Dat' }),
  );
  await expect(dismiss(data.id, there.party.id)).rejects.toMatchObject({ key: 'partyGone' });
  const ours = { partyId: data.id, otherId: date.id };
  await expect(theirs.write((tx) => dismissDuplicate(tx, records.act(), ours))).rejects.toMatchObject({
    key: 'partyGone',
  });
  expect(await offered()).toEqual([pair]);
});
