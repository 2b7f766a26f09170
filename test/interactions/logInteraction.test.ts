import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { logInteraction, type NewInteraction } from '../../src/interactions/logInteraction.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { now, openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
let partyId: string;
beforeEach(async () => {
  records = await openRecords();
  const { party } = await records.does((tx, act) => addParty(tx, act, { kind: 'partner', name: 'Globex' }));
  partyId = party.id;
});
afterEach(() => records.close());

const log = (more: Partial<NewInteraction> = {}) =>
  records.does((tx, act) => logInteraction(tx, act, { partyId, kind: 'feedback', text: 'good', ...more }));
const logged = () => records.workspace.read.interactions.latestOf(partyId, new Date('2027-01-01'), 10);

describe('the text', () => {
  it('of 3000 characters is kept whole, with its lines, however many bytes they take', async () => {
    const text = `两行\n${'😀'.repeat(2997)}`;
    await log({ text });
    expect((await logged())[0]?.body).toBe(text);
  });

  it.each([
    ['x'.repeat(3001), 3001],
    ['x'.repeat(10_000), 10_000],
    ['😀'.repeat(3001), 3001],
    ['  \u200b ', 0],
  ])('that is too long or empty is refused with its length, and nothing is written', async (text, length) => {
    await expect(log({ text })).rejects.toMatchObject({
      key: 'interactionTextRefused',
      params: { length, most: 3000 },
    });
    expect(await logged()).toEqual([]);
  });
});

describe('the day it happened', () => {
  it('today is this very moment', async () => {
    expect((await log({ happenedOn: '2026-11-23' })).interaction.happenedAt).toEqual(now);
  });

  it('an earlier one is its noon where the person is', async () => {
    expect((await log({ happenedOn: '2026-11-20' })).interaction.happenedAt).toEqual(
      new Date('2026-11-20T11:00:00Z'),
    );
  });

  it.each([
    ['2026-11-24', 'future'],
    ['2026-02-30', 'notADate'],
    ['yesterday', 'notADate'],
  ])('%s is refused: %s', async (happenedOn, reason) => {
    await expect(log({ happenedOn })).rejects.toMatchObject({
      key: 'happenedOnRefused',
      params: { typed: happenedOn, reason },
    });
  });
});

it('what was taken back is not among what happened, and cannot be taken back twice', async () => {
  const { auditId } = await log();
  const undo = () => records.does((tx, act) => undoChange(tx, act, auditId));
  await undo();
  expect(await logged()).toEqual([]);
  await expect(undo()).rejects.toMatchObject({ key: 'alreadyUndone' });
});

it('a party that was removed meanwhile takes nothing', async () => {
  await expect(log({ partyId: 'gone' })).rejects.toMatchObject({ key: 'partyGone' });
});
