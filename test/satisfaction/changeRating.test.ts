import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { Role } from '../../src/people/role.ts';
import { changeRating } from '../../src/satisfaction/changeRating.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { setRatingTheme } from '../../src/satisfaction/setRatingTheme.ts';
import { suggestTheme } from '../../src/satisfaction/themeModel.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000);

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const actBy = (id: string, role: Role, hours: number): Act => ({
  ...records.act(at(hours)),
  actor: { id, role, language: 'en', zone: 'Europe/Berlin' },
});
const ana = (hours: number) => actBy('UANA', 'rep', hours);
const party = async () =>
  (
    await records.workspace.write((tx) =>
      addParty(tx, actBy('UMO', 'manager', 0), { kind: 'partner', name: 'Acme', ownerId: 'UMO' }),
    )
  ).party.id;
const rate = (partyId: string, score: number, act: Act, comment: string | null = null) =>
  records.workspace.write((tx) => recordRating(tx, act, { partyId, score, comment, contactName: null }));
const change = (
  ratingId: string,
  act: Act,
  to: { score: number; version?: number; comment?: string | null; contactName?: string | null },
) =>
  records.workspace.write((tx) =>
    changeRating(tx, act, { ratingId, version: 1, comment: null, contactName: null, ...to }),
  );
const meanOf = async (partyId: string) => (await records.workspace.read.ratings.summaryOf(partyId))?.mean;

describe('a corrected rating', () => {
  test('counts as corrected, and as before when that is undone', async () => {
    const id = await party();
    const { rating, auditId: recording } = await rate(id, 45, ana(1), 'slow');
    const changed = await change(rating.id, ana(2), { score: 85, comment: 'fast', contactName: 'Jane Doe' });
    expect(changed.rating).toMatchObject({ score: 85, comment: 'fast', version: 2 });
    expect(changed.rating.rater).toMatch(/^contact:/);
    expect(changed.after?.ratingCount).toBe(1);
    expect(await meanOf(id)).toBe(85);
    await expect(records.workspace.write((tx) => undoChange(tx, ana(3), recording))).rejects.toMatchObject({
      key: 'changedSince',
    });
    await records.workspace.write((tx) => undoChange(tx, ana(3), changed.auditId));
    expect(await records.workspace.read.ratings.find(rating.id)).toMatchObject({
      ...{ score: 45, comment: 'slow', rater: 'person:UANA' },
    });
    expect(await meanOf(id)).toBe(45);
    await records.workspace.write((tx) => undoChange(tx, ana(4), recording));
    expect(await meanOf(id)).toBeNull();
  });

  test('is corrected by whoever recorded it and by managers, by nobody else', async () => {
    const { rating } = await rate(await party(), 45, ana(1));
    await expect(change(rating.id, actBy('ULIN', 'rep', 2), { score: 50 })).rejects.toMatchObject({
      key: 'ratingNotYours',
    });
    await change(rating.id, actBy('UMO', 'manager', 2), { score: 50 });
    expect(await records.workspace.read.ratings.find(rating.id)).toMatchObject({
      ...{ score: 50, recordedBy: 'UANA', rater: 'person:UANA' },
    });
  });

  test('says who was faster, and that nothing changed where nothing did', async () => {
    const { rating } = await rate(await party(), 45, ana(1));
    await expect(change(rating.id, ana(2), { score: 45 })).rejects.toMatchObject({ key: 'ratingUnchanged' });
    await change(rating.id, actBy('UMO', 'manager', 2), { score: 50 });
    await expect(change(rating.id, ana(3), { score: 60 })).rejects.toMatchObject({
      key: 'ratingChanged',
      params: { byId: 'UMO', at: at(2) },
    });
    await expect(change('forged', ana(3), { score: 60 })).rejects.toMatchObject({ key: 'ratingGone' });
  });

  test('takes the alert away that it alone had fired, and undoing that fires it again', async () => {
    const id = await party();
    await rate(id, 85, ana(1));
    const { rating, alert } = await rate(id, 5, actBy('ULIN', 'rep', 2));
    expect(alert.action).toBe('fire');
    const changed = await change(rating.id, actBy('ULIN', 'rep', 3), { score: 95 });
    expect(changed.alert.action).toBe('clear');
    expect(await records.workspace.read.alerts.listOpen()).toEqual([]);
    await records.workspace.write((tx) => undoChange(tx, actBy('ULIN', 'rep', 4), changed.auditId));
    expect(await records.workspace.read.alerts.listOpen()).toHaveLength(1);
  });
});

describe('the theme of a comment', () => {
  const sort = (ratingId: string, theme: string | null, act = ana(9)) =>
    records.workspace.write((tx) => setRatingTheme(tx, act, { ratingId, theme }));

  test('is kept, changed, and undone', async () => {
    const { rating } = await rate(await party(), 45, ana(1), 'late again');
    const first = await sort(rating.id, '#delivery');
    expect(first.rating).toMatchObject({ theme: 'delivery', themeState: 'confirmed' });
    await expect(sort(rating.id, 'delivery')).rejects.toMatchObject({ key: 'themeAlready' });
    const second = await sort(rating.id, null);
    await expect(
      records.workspace.write((tx) => undoChange(tx, ana(10), first.auditId)),
    ).rejects.toMatchObject({ key: 'changedSince' });
    await records.workspace.write((tx) => undoChange(tx, ana(10), second.auditId));
    expect(await records.workspace.read.ratings.find(rating.id)).toMatchObject({ theme: 'delivery' });
    await records.workspace.write((tx) => undoChange(tx, ana(11), first.auditId));
    expect(await records.workspace.read.ratings.find(rating.id)).toMatchObject({
      ...{ theme: null, themeState: null, version: 1 },
    });
  });

  test.each(['', ' ', '\u200b', 'x'.repeat(41)])('%j is none', async (theme) => {
    const { rating } = await rate(await party(), 45, ana(1), 'late again');
    await expect(sort(rating.id, theme)).rejects.toMatchObject({ key: 'themeRefused' });
  });

  test('is not given to a rating without words, nor to a forged one', async () => {
    const { rating } = await rate(await party(), 45, ana(1));
    await expect(sort(rating.id, 'delivery')).rejects.toMatchObject({ key: 'ratingGone' });
    await expect(sort('forged', 'delivery')).rejects.toMatchObject({ key: 'ratingGone' });
  });

  test('is suggested from what people confirmed, and not before they did', async () => {
    const id = await party();
    const said: [string, string][] = [
      ['the delivery was late', 'delivery'],
      ['late delivery again', 'delivery'],
      ['delivery took three weeks', 'delivery'],
      ['waited long for the delivery', 'delivery'],
      ['the invoice was wrong', 'invoices'],
      ['wrong amount on the invoice', 'invoices'],
      ['invoice sent twice', 'invoices'],
      ['nobody explains the invoice', 'invoices'],
    ];
    for (const [hours, [comment, theme]] of said.entries()) {
      const guess = await suggestTheme(records.workspace.read, 'another late delivery');
      // Of a single theme nobody learns to tell themes apart.
      if (hours <= 4) expect(guess).toBeNull();
      const { rating } = await rate(id, 50, ana(24 * (hours + 1)), comment);
      await sort(rating.id, theme);
    }
    const suggested = await suggestTheme(records.workspace.read, 'another late delivery');
    expect(suggested?.category).toBe('delivery');
    expect(suggested?.because.map(({ word }) => word)).toContain('delivery');
    expect(await suggestTheme(records.workspace.read, '完全不同的事情')).toBeNull();
  });
});
