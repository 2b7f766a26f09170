import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty, type PartyChanges } from '../../src/parties/changeParty.ts';
import { findParties } from '../../src/parties/findParties.ts';
import { suggestParties } from '../../src/parties/suggestParties.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const add = (name: string, more: Partial<NewParty> = {}) =>
  records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }));
const change = (partyId: string, changes: PartyChanges, version?: number) =>
  records.does((tx, act) =>
    changeParty(tx, act, { partyId, changes, ...(version === undefined ? {} : { version }) }),
  );
const undo = (auditId: string | null) => records.does((tx, act) => undoChange(tx, act, auditId ?? ''));
const similarTo = async (name: string, more: Partial<NewParty> = {}) =>
  (await add(name, more)).similar.map((party) => party.name);
const found = async (typed: string) => (await findParties(records.workspace.read, typed)).best?.party.name;

describe('an exact double is refused', () => {
  it.each([
    ['Acme Corporation', 'the same name'],
    ['ACME  corporation', 'case and spaces'],
    ['Ácme Corporation', 'accents'],
    ['acm', 'its short name'],
    ['Acme Group', 'one of its other names'],
  ])('%s (%s)', async (name) => {
    await add('Acme Corporation', { shortName: 'ACM', aliases: ['Acme Group'] });
    await expect(add(name, { kind: 'partner' })).rejects.toMatchObject({
      key: 'partyExists',
      params: { name: 'Acme Corporation' },
    });
  });
});

describe('a near double is added, and said', () => {
  it.each([
    ['Acme GmbH', {}, 'another legal form'],
    ['Acne Corporation', {}, 'a slip of the pen'],
    ['Roadrunner Supplies', { website: 'http://acme.com/shop' }, 'a website at the same domain'],
  ])('%s %o: %s', async (name, more, _why) => {
    await add('Acme Corporation', { website: 'https://www.acme.com' });
    expect(await similarTo(name, more)).toEqual(['Acme Corporation']);
  });

  it('but not one that merely begins alike', async () => {
    await add('Acme Corporation', { website: 'https://acme.com' });
    expect(await similarTo('Acme Data Systems', { website: 'https://acmedata.com' })).toEqual([]);
  });
});

describe('names', () => {
  it.each(['   ', '\u200b\u2060', 'x'.repeat(500)])('%j is refused, and nothing is written', async (name) => {
    await expect(add(name)).rejects.toMatchObject({ key: 'nameRefused' });
    expect(await records.workspace.read.parties.list()).toEqual([]);
  });

  it('a new one is found, the old one not any more', async () => {
    const { party } = await add('Acme Corporation', { aliases: ['Acme Group'] });
    await change(party.id, { name: 'Hooli' });
    expect(await found('hooli')).toBe('Hooli');
    expect(await found('acme group')).toBe('Hooli');
    expect(await found('acme corporation')).toBeUndefined();
  });

  it('that another answers to is refused', async () => {
    const { party } = await add('Acme');
    await add('Globex', { shortName: 'GBX' });
    await expect(change(party.id, { name: 'gbx' })).rejects.toMatchObject({ key: 'partyExists' });
    expect(await found('acme')).toBe('Acme');
  });
});

describe('a change', () => {
  it('over somebody else’s is refused', async () => {
    const { party } = await add('Acme');
    await change(party.id, { segment: 'retail' }, party.version);
    await expect(change(party.id, { segment: 'medical' }, party.version)).rejects.toMatchObject({
      key: 'changedSince',
    });
  });

  it('of nothing writes no history', async () => {
    const { party } = await add('Acme', { aliases: ['A'], segment: 'retail' });
    expect(await change(party.id, { aliases: ['A'], segment: 'retail' })).toMatchObject({
      auditId: null,
      changed: [],
    });
  });

  it('is taken back with the names', async () => {
    const { party } = await add('Acme', { segment: 'retail', aliases: ['Road'] });
    const { auditId } = await change(party.id, { name: 'Hooli', segment: 'medical', aliases: ['Gavin'] });
    await undo(auditId);
    expect(await records.workspace.read.parties.find(party.id)).toMatchObject({
      name: 'Acme',
      segment: 'retail',
    });
    expect([await found('acme'), await found('road'), await found('gavin')]).toEqual([
      'Acme',
      'Acme',
      undefined,
    ]);
  });

  it('cannot be taken back after a later one', async () => {
    const { party } = await add('Acme');
    const { auditId } = await change(party.id, { segment: 'retail' });
    await change(party.id, { note: 'later' });
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'changedSince' });
  });
});

describe('adding is taken back', () => {
  it('and nothing finds it any more; the name is free', async () => {
    const { auditId } = await add('Acme', { website: 'https://acme.com' });
    await undo(auditId);
    expect((await findParties(records.workspace.read, 'acme')).ranked).toEqual([]);
    expect(await suggestParties(records.workspace.read, 'ac')).toEqual([]);
    expect(await similarTo('Acme', { website: 'https://acme.com' })).toEqual([]);
  });

  it.each([
    [
      'rated',
      (partyId: string) =>
        records.does((tx, act) =>
          recordRating(tx, act, { partyId, score: 75, comment: null, contactName: null }),
        ),
    ],
    [
      'logged',
      (partyId: string) =>
        records.does((tx, act) => logInteraction(tx, act, { partyId, kind: 'note', text: 'x' })),
    ],
  ])('but not once something is %s on it', async (_, use) => {
    const { party, auditId } = await add('Acme');
    const used = await use(party.id);
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'partyUsedSince', params: { name: 'Acme' } });
    await undo(used.auditId);
    await undo(auditId);
    expect((await records.workspace.read.parties.find(party.id))?.status).toBe('removed');
  });

  it('but not once it was changed', async () => {
    const { party, auditId } = await add('Acme');
    await change(party.id, { segment: 'retail' });
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'changedSince' });
  });
});

test('the same form is carried out once', async () => {
  const once = { requestKey: 'form:V1' };
  await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Acme' }), once);
  const again = records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Beta' }), once);
  await expect(again).rejects.toBeInstanceOf(AppError);
  expect((await records.workspace.read.parties.list()).map(({ name }) => name)).toEqual(['Acme']);
});

test('an archived party is found, and offered last while somebody types', async () => {
  const { party } = await add('Acme');
  await change(party.id, { status: 'archived' });
  expect(await found('acme')).toBe('Acme');
  await add('Acmelon');
  const offered = await suggestParties(records.workspace.read, 'acm');
  expect(offered.map(({ name }) => name)).toEqual(['Acmelon', 'Acme']);
});
