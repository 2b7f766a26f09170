import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { changeRequirementStatus } from '../../src/requirements/changeRequirementStatus.ts';
import { getRequirement, getRequirementNumbered } from '../../src/requirements/getRequirement.ts';
import { mergeRequirements } from '../../src/requirements/mergeRequirements.ts';
import { openRecords, type Records } from './openRecords.ts';
import { now } from './requirement.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const later = (hours: number) => ({ at: new Date(now.getTime() + hours * 3_600_000) });

const add = async (title: string, partyIds: readonly string[], more = {}) =>
  (await records.does((tx, act) => addRequirement(tx, act, { title, partyIds }), more)).requirement;

const merge = (from: { id: string }, into: { id: string }, more = {}) =>
  records.does((tx, act) => mergeRequirements(tx, act, { requirementId: from.id, intoId: into.id }), more);

const undo = (auditId: string) => records.does((tx, act) => undoChange(tx, act, auditId));

const numbered = (number: number) => getRequirementNumbered(records.workspace.read, number);

const askersOf = async ({ id }: { id: string }) =>
  (await records.workspace.read.requirements.askersOf(id)).map(({ partyId, askedAt }) => ({
    partyId,
    askedAt,
  }));

describe('a need that becomes part of another', () => {
  test('brings its askers along, each since it asked first, and its number leads to the other', async () => {
    const { Acme, Globex, Initech } = records.partyIds;
    const early = await add('login by SAML', [Acme, Globex]);
    const kept = await add('single sign-on', [Acme, Initech], later(24));
    const { movedPartyIds } = await merge(early, kept, later(25));
    expect(movedPartyIds).toEqual([Globex]);
    expect(await askersOf(kept)).toEqual([
      { partyId: Acme, askedAt: now },
      { partyId: Globex, askedAt: now },
      { partyId: Initech, askedAt: later(24).at },
    ]);
    expect((await numbered(early.number)).id).toBe(kept.id);
    await expect(getRequirement(records.workspace.read, early.id)).rejects.toMatchObject({
      key: 'requirementMerged',
      params: { number: early.number, into: kept.number },
    });
    expect((await records.workspace.read.requirements.listOpenLines()).length).toBe(3);
  });

  test('is itself again when that is undone, and the other has its own askers since its own days', async () => {
    const { Acme, Globex } = records.partyIds;
    const early = await add('login by SAML', [Acme, Globex]);
    const kept = await add('single sign-on', [Acme], later(24));
    const before = [await askersOf(early), await askersOf(kept)];
    const { auditId } = await merge(early, kept);
    await undo(auditId);
    expect([await askersOf(early), await askersOf(kept)]).toEqual(before);
    expect(await numbered(early.number)).toMatchObject({ id: early.id, status: 'open' });
  });

  test('leads on when the other becomes part of a third, and cannot be undone before that is', async () => {
    const { Acme, Globex, Initech } = records.partyIds;
    const [a, b, c] = [await add('a', [Acme]), await add('b', [Globex]), await add('c', [Initech])];
    const first = await merge(a, b);
    const second = await merge(b, c);
    expect((await numbered(a.number)).id).toBe(c.id);
    expect((await askersOf(c)).length).toBe(3);
    await expect(undo(first.auditId)).rejects.toMatchObject({ key: 'changedSince' });
    await undo(second.auditId);
    await undo(first.auditId);
    expect((await askersOf(a)).length + (await askersOf(b)).length + (await askersOf(c)).length).toBe(3);
  });

  test('must be open, and another one; a second time it is already part of it', async () => {
    const { Acme, Globex } = records.partyIds;
    const [a, b] = [await add('a', [Acme]), await add('b', [Globex])];
    await expect(merge(a, a)).rejects.toMatchObject({ key: 'mergedWithItself' });
    await expect(merge(a, { id: 'of another workspace' })).rejects.toMatchObject({ key: 'requirementGone' });
    await merge(a, b);
    await expect(merge(a, b)).rejects.toMatchObject({ key: 'requirementMerged' });
    const c = await add('c', [Acme]);
    await records.does((tx, act) =>
      changeRequirementStatus(tx, act, { requirementId: b.id, status: 'shipped' }),
    );
    await expect(merge(c, b)).rejects.toMatchObject({ key: 'requirementClosed' });
  });

  test('an undone need is gone, and not part of anything', async () => {
    const outcome = await records.does((tx, act) =>
      addRequirement(tx, act, { title: 'gone', partyIds: [records.partyIds.Acme] }),
    );
    if (outcome.outcome !== 'added') throw new Error('the need was not added');
    await undo(outcome.auditId);
    await expect(numbered(outcome.requirement.number)).rejects.toMatchObject({
      key: 'requirementUnknown',
      params: { wasUndone: true },
    });
  });
});
