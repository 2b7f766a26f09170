import { afterEach, beforeEach, expect, test } from 'vitest';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { findDuplicates } from '../../src/parties/findDuplicates.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const party = async (name: string, more: Partial<NewParty> = {}) =>
  (await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }))).party;
const found = async (beforeId: string | null = null) => {
  const { pairs, next } = await findDuplicates(records.workspace.read, beforeId);
  return {
    pairs: pairs.map(({ first, second, reason }) => `${first.name} = ${second.name}: ${reason}`),
    next,
  };
};

test('parties that share a website, a name but for its legal form, or all letters but one are found once', async () => {
  await party('Bluebird', { website: 'https://bird.com' });
  await party('Airways', { website: 'https://www.bird.com/de' });
  await party('Acme Inc');
  await party('Acme GmbH');
  await party('Tidewater');
  await party('Tidewatr');
  await party('Somebody Else');
  expect(await found()).toEqual({
    pairs: ['Bluebird = Airways: domain', 'Acme Inc = Acme GmbH: name', 'Tidewater = Tidewatr: spelling'],
    next: null,
  });
});

test('what is archived, or part of another already, is not offered', async () => {
  const first = await party('Acme Inc');
  const second = await party('Acme GmbH');
  const third = await party('Acme AG');
  await records.does((tx, act) =>
    changeParty(tx, act, { partyId: third.id, changes: { status: 'archived' } }),
  );
  expect((await found()).pairs).toEqual(['Acme Inc = Acme GmbH: name']);
  await records.does((tx, act) => mergeParties(tx, act, { mergedId: second.id, intoId: first.id }));
  expect((await found()).pairs).toEqual([]);
});

test('of many, an answer shows some and says where to look on', async () => {
  for (let at = 0; at < 20; at += 1) {
    await party(`${'abcdefghijklmnopqrst'[at]}qwertz uiop`);
    await party(`${'abcdefghijklmnopqrst'[at]}qwertz uio`);
  }
  const seen = new Set<string>();
  let next: string | null = null;
  for (let looks = 0; looks < 40; looks += 1) {
    const look = await found(next);
    for (const pair of look.pairs) seen.add(pair);
    next = look.next;
    if (next === null) break;
  }
  expect(next).toBeNull();
  expect([...seen].filter((pair) => pair.startsWith('aqwertz')).length).toBeGreaterThan(0);
});
