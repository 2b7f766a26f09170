import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { changeInteraction } from '../../src/interactions/changeInteraction.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { findParty, getParty, idsWithMerged } from '../../src/parties/getParty.ts';
import { mergeParties, type WantedMerge } from '../../src/parties/mergeParties.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { partyTimeline } from '../../src/reports/partyTimeline.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { askForRequirement } from '../../src/requirements/askForRequirement.ts';
import { acknowledgeAlert } from '../../src/satisfaction/acknowledgeAlert.ts';
import { changeRating } from '../../src/satisfaction/changeRating.ts';
import { getAlert } from '../../src/satisfaction/getOpenAlert.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { now, openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const manager = { actor: { id: 'UMO', role: 'manager', language: 'en', zone: 'UTC' } } as const;
const days = (count: number) => ({ ...manager, at: new Date(now.getTime() + count * 86_400_000) });
const party = async (name: string, more: Partial<NewParty> = {}) =>
  (await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }))).party;
const merge = (wanted: WantedMerge, more = days(1)) =>
  records.does((tx, act) => mergeParties(tx, act, wanted), more);
const undo = (auditId: string, more = days(2)) =>
  records.does((tx, act) => undoChange(tx, act, auditId), more);
const rate = (partyId: string, score: number, more = days(0)) =>
  records.does(
    (tx, act) => recordRating(tx, act, { partyId, score, comment: null, contactName: null }),
    more,
  );
const log = (partyId: string, text: string, more = days(0)) =>
  records.does((tx, act) => logInteraction(tx, act, { partyId, kind: 'note', text }), more);
const there = (id: string) => records.workspace.read.parties.find(id);
const openOf = async (id: string) =>
  (await records.workspace.read.alerts.listOpen()).filter(({ partyId }) => partyId === id);
const countedOf = async (id: string) =>
  (await records.workspace.read.ratings.countedOf(id, days(30).at)).map(({ score }) => score);

describe('of two parties that become one', () => {
  test('the one that stays keeps what it says, takes the rest, and is whatever either was', async () => {
    const a = await party('Acme', { ownerId: 'UANA', segment: 'retail', externalId: 'x1', shortName: 'ac' });
    const b = await party('Globex', { kind: 'partner', ownerId: 'UMO', website: 'https://globex.com' });
    await merge({ mergedId: a.id, intoId: b.id });
    expect(await there(b.id)).toMatchObject({
      ...{ name: 'Globex', kind: 'both', ownerId: 'UMO', segment: 'retail', externalId: 'x1' },
      ...{ website: 'https://globex.com', shortName: 'ac' },
    });
    expect(await there(a.id)).toMatchObject({ status: 'removed', mergedIntoId: b.id, externalId: null });
  });

  test('a person says whose field it is to be, and both notes may stay', async () => {
    const a = await party('Acme', { ownerId: 'UANA', note: 'from the fair', externalId: 'x1' });
    const b = await party('Globex', { ownerId: 'UMO', note: 'renews in June', externalId: 'x2' });
    const take = { ownerId: 'merged', note: 'both' } as const;
    const { auditId } = await merge({ mergedId: a.id, intoId: b.id, take });
    expect(await there(b.id)).toMatchObject({
      ...{ ownerId: 'UANA', note: 'renews in June\nfrom the fair', externalId: 'x2' },
    });
    expect(await there(a.id)).toMatchObject({ externalId: 'x1' });
    await undo(auditId);
    expect(await there(b.id)).toMatchObject({ ownerId: 'UMO', note: 'renews in June' });
  });

  test('ratings of one rater and day on both count on: each was given for a reason', async () => {
    const [a, b] = [await party('Acme'), await party('Globex')];
    await rate(a.id, 60);
    await rate(b.id, 80);
    await merge({ mergedId: a.id, intoId: b.id });
    expect(await countedOf(b.id)).toEqual([60, 80]);
    expect(await records.workspace.read.ratings.summaryOf(b.id)).toMatchObject({ ratingCount: 2 });
  });

  test('a wish that both asked for is asked for since the earlier day', async () => {
    const [a, b] = [await party('Acme'), await party('Globex')];
    const added = await records.does((tx, act) =>
      addRequirement(tx, act, { title: 'single sign-on', partyIds: [a.id] }),
    );
    const requirementId = added.requirement.id;
    await records.does((tx, act) => askForRequirement(tx, act, { requirementId, partyIds: [b.id] }), days(3));
    const { auditId, moved } = await merge({ mergedId: a.id, intoId: b.id }, days(4));
    expect(moved.needs).toBe(1);
    const askers = () => records.workspace.read.requirements.askersOf(requirementId);
    expect(await askers()).toMatchObject([{ partyId: b.id, askedAt: now }]);
    await undo(auditId, days(5));
    expect(await askers()).toMatchObject([
      { partyId: a.id, askedAt: now },
      { partyId: b.id, askedAt: days(3).at },
    ]);
  });

  test('the timeline tells the history of both, and that they became one', async () => {
    const [a, b, c] = [await party('Acme'), await party('Globex'), await party('Initech')];
    await log(a.id, 'with Acme');
    await records.does((tx, act) => changeParty(tx, act, { partyId: a.id, changes: { segment: 'retail' } }));
    await merge({ mergedId: a.id, intoId: b.id });
    await merge({ mergedId: b.id, intoId: c.id }, days(2));
    const { events } = await partyTimeline(records.workspace.read, a.id, days(3).at, 0);
    const actions = events.flatMap((event) => (event.type === 'change' ? [event.entry.action] : []));
    expect(actions.filter((action) => action === 'party.merge').length).toBe(2);
    expect(actions).toContain('party.change');
    expect(events.some(({ type }) => type === 'interaction')).toBe(true);
    expect(await idsWithMerged(records.workspace.read, c.id)).toEqual([c.id, b.id, a.id]);
  });
});

describe('the alert of two parties that become one', () => {
  const underTheLine = async (name: string) => {
    const { id } = await party(name);
    await rate(id, 40, days(-2));
    await rate(id, 40, days(-1));
    expect((await openOf(id)).length).toBe(1);
    return id;
  };

  test('fires when together they are under the line, and never was when that is undone', async () => {
    const [a, b] = [await party('Acme'), await party('Globex')];
    await rate(a.id, 40);
    await rate(b.id, 45);
    const { alert, auditId } = await merge({ mergedId: a.id, intoId: b.id });
    expect(alert).toMatchObject({ action: 'fire' });
    expect((await openOf(b.id)).length).toBe(1);
    await undo(auditId);
    expect(await records.workspace.read.alerts.listOpen()).toEqual([]);
  });

  test('comes along when only the other had one, and stays open though together they stand well', async () => {
    const a = await underTheLine('Acme');
    const b = await party('Globex');
    for (const at of [-5, -4, -3]) await rate(b.id, 95, days(at));
    const { auditId } = await merge({ mergedId: a, intoId: b.id });
    expect((await openOf(b.id)).length).toBe(1);
    await undo(auditId);
    expect([(await openOf(a)).length, (await openOf(b.id)).length]).toEqual([1, 0]);
  });

  test('is one where both had one; a button of the other leads to it', async () => {
    const [a, b] = [await underTheLine('Acme'), await underTheLine('Globex')];
    const [ofA] = await openOf(a);
    const { auditId } = await merge({ mergedId: a, intoId: b });
    const [open] = await openOf(b);
    expect((await getAlert(records.workspace.read, ofA?.id ?? '')).alert.id).toBe(open?.id);
    await records.does((tx, act) => acknowledgeAlert(tx, act, ofA?.id ?? ''), days(2));
    expect((await openOf(b))[0]).toMatchObject({ acknowledgedBy: 'UMO' });
    await undo(auditId, days(3));
    expect((await openOf(a))[0]).toMatchObject({ id: ofA?.id, acknowledgedBy: null });
  });
});

describe('a merge that is taken back', () => {
  test('leaves with the one that stayed what was recorded or changed on it since', async () => {
    const a = await party('Acme', { segment: 'retail' });
    const b = await party('Globex');
    await rate(a.id, 60);
    const { auditId } = await merge({ mergedId: a.id, intoId: b.id });
    await rate(b.id, 90, days(2));
    await records.does(
      (tx, act) =>
        changeParty(tx, act, { partyId: b.id, changes: { segment: 'wholesale', aliases: ['Acme', 'Gx'] } }),
      days(2),
    );
    await undo(auditId, days(3));
    expect(await countedOf(a.id)).toEqual([60]);
    expect(await countedOf(b.id)).toEqual([90]);
    expect(await there(b.id)).toMatchObject({ segment: 'wholesale' });
    const names = await records.workspace.read.parties.namesOf(b.id);
    expect(names.map(({ spelling }) => spelling)).toEqual(['Gx', 'Globex']);
  });

  test('gives back what was corrected since as it is now, and leaves what was moved elsewhere', async () => {
    const [a, b, c] = [await party('Acme'), await party('Globex'), await party('Initech')];
    const { rating } = await rate(a.id, 60);
    const { interaction } = await log(a.id, 'meant Initech');
    const { auditId } = await merge({ mergedId: a.id, intoId: b.id });
    await records.does(
      (tx, act) =>
        changeRating(tx, act, {
          ...{ ratingId: rating.id, version: 1, score: 75, comment: null, contactName: null },
        }),
      days(2),
    );
    await records.does(
      (tx, act) =>
        changeInteraction(tx, act, {
          ...{
            interactionId: interaction.id,
            version: 1,
            partyId: c.id,
            kind: 'note',
            text: 'meant Initech',
          },
          ...{ sentiment: null, happenedOn: null },
        }),
      days(2),
    );
    await undo(auditId, days(3));
    expect(await countedOf(a.id)).toEqual([75]);
    expect(await records.workspace.read.interactions.find(interaction.id)).toMatchObject({ partyId: c.id });
  });

  test('waits until a later merge is, and is taken back once', async () => {
    const [a, b, c] = [await party('Acme'), await party('Globex'), await party('Initech')];
    const first = await merge({ mergedId: a.id, intoId: b.id });
    const second = await merge({ mergedId: b.id, intoId: c.id });
    expect((await getParty(records.workspace.read, a.id)).id).toBe(c.id);
    await expect(undo(first.auditId)).rejects.toMatchObject({ key: 'partyMerged' });
    await undo(second.auditId);
    expect((await getParty(records.workspace.read, a.id)).id).toBe(b.id);
    await undo(first.auditId);
    expect((await getParty(records.workspace.read, a.id)).id).toBe(a.id);
    await expect(undo(first.auditId)).rejects.toMatchObject({ key: 'alreadyUndone' });
  });
});

describe('merging is refused', () => {
  test('with itself, with nobody, into an archived one, and a second time', async () => {
    const [a, b] = [await party('Acme'), await party('Globex')];
    const asked = (mergedId: string, intoId: string, more = {}) => merge({ mergedId, intoId, ...more });
    await expect(asked(a.id, a.id)).rejects.toMatchObject({ key: 'partyMergedWithItself' });
    await expect(asked(a.id, 'of another workspace')).rejects.toMatchObject({ key: 'partyGone' });
    await expect(asked(a.id, b.id, { shown: { merged: 1, into: 7 } })).rejects.toMatchObject({
      key: 'changedSince',
    });
    await records.does((tx, act) => changeParty(tx, act, { partyId: b.id, changes: { status: 'archived' } }));
    await expect(asked(a.id, b.id)).rejects.toMatchObject({ key: 'partyMergedIntoArchived' });
    const both = await Promise.allSettled([asked(b.id, a.id), asked(b.id, a.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(asked(b.id, a.id)).rejects.toMatchObject({
      ...{ key: 'partyMerged', params: { name: 'Globex', into: 'Acme' } },
    });
  });

  test('what became part of another cannot be changed, archived or taken back itself', async () => {
    const added = await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Acme' }));
    const b = await party('Globex');
    await merge({ mergedId: added.party.id, intoId: b.id });
    const archiving = records.does((tx, act) =>
      changeParty(tx, act, { partyId: added.party.id, changes: { status: 'archived' } }),
    );
    await expect(archiving).rejects.toMatchObject({ key: 'partyMerged' });
    await expect(undo(added.auditId)).rejects.toMatchObject({ key: 'partyMerged' });
    expect(await findParty(records.workspace.read, 'never there')).toBeUndefined();
  });
});

test('a refund that was recorded after the merge goes back with its purchase', async () => {
  const [a, b] = [await party('Acme'), await party('Globex')];
  const bought = { partyId: a.id, currency: 'EUR', boughtOn: '2026-11-01' };
  const { purchase } = await records.does((tx, act) => recordPurchase(tx, act, { ...bought, amount: 90_00 }));
  const merged = await merge({ mergedId: a.id, intoId: b.id });
  const refund = await records.does((tx, act) =>
    recordPurchase(tx, act, { ...bought, amount: -40_00, refundOfId: purchase.id }),
  );
  expect(refund.party.id).toBe(b.id);
  await undo(merged.auditId);
  const { purchases, loyalty } = records.workspace.read;
  expect((await purchases.countedOf(a.id)).map(({ amount }) => amount).sort()).toEqual([-40_00, 90_00]);
  expect(await purchases.countedOf(b.id)).toEqual([]);
  expect((await loyalty.stateOf(a.id))?.inputs.netAmount).toBe(50_00);
  if (refund.outcome === 'recorded') await undo(refund.auditId);
  expect((await loyalty.stateOf(a.id))?.inputs.netAmount).toBe(90_00);
});
