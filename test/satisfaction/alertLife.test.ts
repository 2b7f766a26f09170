import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { Role } from '../../src/people/role.ts';
import { lowSatisfaction } from '../../src/reports/lowSatisfaction.ts';
import { acknowledgeAlert } from '../../src/satisfaction/acknowledgeAlert.ts';
import { alertHistory } from '../../src/satisfaction/alertLife.ts';
import { openAlerts } from '../../src/satisfaction/openAlerts.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { isSnoozed, type SnoozeLength, snoozeAlert } from '../../src/satisfaction/snoozeAlert.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

const DAY_MS = 86_400_000;
const start = new Date('2026-03-02T09:00:00Z');
const day = (days: number) => new Date(start.getTime() + days * DAY_MS);

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const actBy = (id: string, role: Role, days: number): Act => ({
  ...records.act(day(days)),
  actor: { id, role, language: 'en', zone: 'Europe/Berlin' },
});
const manager = (days: number) => actBy('UMO', 'manager', days);
const rate = (partyId: string, score: number, days: number) =>
  records.workspace.write((tx) =>
    recordRating(tx, actBy('UZOE', 'rep', days), { partyId, score, comment: null, contactName: null }),
  );

/** A party of Ana's under the line since day 1, and its alert. */
const unhappyParty = async (name = 'Acme', ownerId: string | null = 'UANA') => {
  const { party } = await records.workspace.write((tx) =>
    addParty(tx, manager(0), { kind: 'customer', name, ownerId, channelId: 'CSALES' }),
  );
  await rate(party.id, 40, 0);
  await rate(party.id, 40, 1);
  const alert = await records.workspace.read.alerts.latestOf(party.id);
  if (!alert) throw new Error('no alert fired');
  return { party, alertId: alert.id };
};
const found = async (alertId: string) => {
  const alert = await records.workspace.read.alerts.find(alertId);
  if (!alert) throw new Error('the alert is gone');
  return alert;
};
const acknowledge = (alertId: string, act: Act) =>
  records.workspace.write((tx) => acknowledgeAlert(tx, act, alertId));
const snooze = (alertId: string, length: SnoozeLength, act: Act) =>
  records.workspace.write((tx) => snoozeAlert(tx, act, { alertId, length }));
const digestAt = (days: number) =>
  lowSatisfaction(records.workspace.read, { since: day(0), until: day(days), filters: {} });

describe('an acknowledged alert', () => {
  test('says who has it, once, and not any more when that is taken back', async () => {
    const { alertId } = await unhappyParty();
    const auditId = await acknowledge(alertId, actBy('ULIN', 'rep', 2));
    expect(await found(alertId)).toMatchObject({ acknowledgedBy: 'ULIN', acknowledgedAt: day(2) });
    await expect(acknowledge(alertId, manager(3))).rejects.toMatchObject({ key: 'alertAcknowledged' });
    await records.workspace.write((tx) => undoChange(tx, actBy('ULIN', 'rep', 3), auditId));
    expect(await found(alertId)).toMatchObject({ acknowledgedBy: null, acknowledgedAt: null });
    await acknowledge(alertId, manager(4));
    await expect(records.workspace.write((tx) => undoChange(tx, manager(5), auditId))).rejects.toMatchObject({
      key: 'alreadyUndone',
    });
  });

  test('is given back by nobody but who has it, or a manager', async () => {
    const { alertId } = await unhappyParty();
    const auditId = await acknowledge(alertId, actBy('ULIN', 'rep', 2));
    const byAnother = records.workspace.write((tx) => undoChange(tx, actBy('UZOE', 'rep', 3), auditId));
    await expect(byAnother).rejects.toMatchObject({ key: 'notYours' });
  });

  test('that never was, or has cleared, is told to be so', async () => {
    await expect(acknowledge('forged', manager(1))).rejects.toMatchObject({ key: 'alertGone' });
    const { party, alertId } = await unhappyParty();
    for (const days of [30, 40, 50, 60, 70, 80]) await rate(party.id, 100, days);
    expect((await found(alertId)).clearing).toMatchObject({ latestScore: 100 });
    await expect(acknowledge(alertId, manager(81))).rejects.toMatchObject({ key: 'alertCleared' });
  });
});

describe('a snoozed alert', () => {
  test('is snoozed by its owner and managers, by others only where nobody owns the party', async () => {
    const { alertId } = await unhappyParty();
    await expect(snooze(alertId, 'week', actBy('ULIN', 'rep', 2))).rejects.toMatchObject({
      key: 'snoozeNotYours',
    });
    await snooze(alertId, 'week', actBy('UANA', 'rep', 2));
    await expect(snooze(alertId, 'week', manager(3))).rejects.toMatchObject({ key: 'alertSnoozed' });
    const nobodys = await unhappyParty('Globex', null);
    await snooze(nobodys.alertId, 'week', actBy('ULIN', 'rep', 2));
  });

  test('is left out of the digest for a week, which says by whom and until when', async () => {
    const { alertId } = await unhappyParty();
    expect((await digestAt(2)).fired.shown).toHaveLength(1);
    const auditId = await snooze(alertId, 'week', manager(2));
    const during = await digestAt(5);
    expect(during.fired.shown).toEqual([]);
    expect(during.snoozed?.shown).toMatchObject([{ name: 'Acme', byId: 'UMO', until: day(9).toISOString() }]);
    const after = await digestAt(9.01);
    expect(after.fired.shown).toHaveLength(1);
    expect(after.snoozed).toBeUndefined();
    await records.workspace.write((tx) => undoChange(tx, manager(5), auditId));
    expect((await digestAt(5)).fired.shown).toHaveLength(1);
  });

  test('wakes with the next rating when it was snoozed until then, and not when for a week', async () => {
    const first = await unhappyParty('Acme');
    const second = await unhappyParty('Globex');
    await snooze(first.alertId, 'untilChange', manager(2));
    await snooze(second.alertId, 'week', manager(2));
    await rate(first.party.id, 45, 3);
    await rate(second.party.id, 45, 3);
    expect(isSnoozed(await found(first.alertId), day(3))).toBe(false);
    expect(isSnoozed(await found(second.alertId), day(3))).toBe(true);
    const { events } = await alertHistory(records.workspace.read, await found(first.alertId));
    expect(events).toMatchObject([{ type: 'snoozed', byId: 'UMO', until: null, isEndedByRating: true }]);
  });

  test('that clears and fires again meanwhile stays snoozed: no channel hears of it', async () => {
    const { party, alertId } = await unhappyParty();
    await snooze(alertId, 'week', manager(59.9));
    for (const days of [60, 61, 62]) await rate(party.id, 100, days);
    expect(await found(alertId)).toMatchObject({ state: 'cleared' });
    for (const days of [63, 64, 65]) await rate(party.id, 0, days);
    const again = await records.workspace.read.alerts.latestOf(party.id);
    expect(again?.id).not.toBe(alertId);
    expect(again).toMatchObject({ state: 'open', snoozedBy: 'UMO' });
    expect(await records.workspace.read.outbox.findByKey(`alert:${again?.id}:CSALES`)).toBeUndefined();
  });
});

test('the open ones are listed by age, a rep’s own first, and page by page', async () => {
  const names = ['One', 'Two', 'Three'];
  for (const name of names) await unhappyParty(name, name === 'Three' ? 'ULIN' : 'UANA');
  const listedFor = async (id: string, role: Role, more = {}) => {
    const reader = actBy(id, role, 3).actor;
    const wanted = { reader, at: day(3), from: 0, most: 6, isMine: false, ...more };
    const { shown } = await openAlerts(records.workspace.read, wanted);
    return shown.map(({ party }) => party.name);
  };
  expect(await listedFor('UMO', 'manager')).toEqual(names);
  expect(await listedFor('ULIN', 'rep')).toEqual(['Three', 'One', 'Two']);
  expect(await listedFor('ULIN', 'rep', { isMine: true })).toEqual(['Three']);
  expect(await listedFor('UMO', 'manager', { from: 2, most: 2 })).toEqual(['Three']);
  expect(await listedFor('UMO', 'manager', { from: 1e9, most: 2 })).toEqual(['Three']);
  expect(await listedFor('UMO', 'manager', { from: -7, most: 2 })).toEqual(['One', 'Two']);
});
