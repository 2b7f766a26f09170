import { afterEach, beforeEach, expect, test } from 'vitest';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { dismissDuplicate } from '../../src/parties/dismissDuplicate.ts';
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
const found = async (from: string | null = null) => {
  const { pairs, next } = await findDuplicates(records.workspace.read, from);
  return {
    pairs: pairs.map(({ first, second, reason }) => `${first.name} = ${second.name}: ${reason}`),
    next,
  };
};

/** Dismisses what is shown, look after look, until nothing is left; gives back each look. */
const dismissAll = async (from: string | null = null, mostLooks = 20): Promise<number[]> => {
  const counts: number[] = [];
  while (counts.length < mostLooks) {
    const { pairs } = await findDuplicates(records.workspace.read, from);
    counts.push(pairs.length);
    if (pairs.length === 0) break;
    for (const { first, second } of pairs)
      await records.does((tx, act) => dismissDuplicate(tx, act, { partyId: first.id, otherId: second.id }));
  }
  return counts;
};
const letters = 'abcdefghijklmnopqrst';

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
    await party(`${letters[at]}qwertz uiop`);
    await party(`${letters[at]}qwertz uio`);
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

test('what was said not to be the same is left out for whichever reason it would be shown', async () => {
  const first = await party('Bluebird', { website: 'https://bird.com' });
  const second = await party('Bluebird Ltd', { website: 'https://bird.com' });
  await party('Tidewater');
  await party('Tidewatr');
  const other = { partyId: second.id, otherId: first.id };
  await records.does((tx, act) => dismissDuplicate(tx, act, other));
  expect(await found()).toEqual({ pairs: ['Tidewater = Tidewatr: spelling'], next: null });
});

test('of three at one website two are not the same: the third is shown with the first, then with the second', async () => {
  const parties = [];
  for (const name of ['Bluebird', 'Airways', 'Cormorant'])
    parties.push(await party(name, { website: 'https://bird.com' }));
  const [first, second, third] = parties.map(({ id }) => id) as [string, string, string];
  await records.does((tx, act) => dismissDuplicate(tx, act, { partyId: first, otherId: second }));
  expect((await found()).pairs).toEqual(['Bluebird = Cormorant: domain']);
  await records.does((tx, act) => dismissDuplicate(tx, act, { partyId: first, otherId: third }));
  expect((await found()).pairs).toEqual(['Airways = Cormorant: domain']);
});

test('what is dismissed makes room for the next ones: an answer is full as long as there are enough', async () => {
  for (let at = 0; at < 20; at += 1) {
    const website = `https://www${at}.example.org`;
    await party(`One ${letters[at]?.repeat(9)}`, { website });
    await party(`Zwei ${letters[at]?.repeat(5)}`, { website });
  }
  for (let at = 0; at < 10; at += 1) {
    await party(`${letters[at]?.repeat(12)} Inc`);
    await party(`${letters[at]?.repeat(12)} GmbH`);
  }
  const first = await found();
  expect(first.pairs.length).toBe(12);
  expect(first.next).not.toBeNull();
  expect(await dismissAll()).toEqual([12, 12, 6, 0]);
  expect(await found()).toEqual({ pairs: [], next: null });
});

test('a later page is full again too, and goes on where it ends', async () => {
  for (let at = 0; at < 20; at += 1) {
    await party(`${letters[at]?.repeat(7)}water`);
    await party(`${letters[at]?.repeat(7)}watr`);
  }
  const first = await found();
  const second = await found(first.next);
  expect([first.pairs.length, second.pairs.length, second.next]).toEqual([12, 8, null]);
  expect(await dismissAll(first.next)).toEqual([8, 0]);
  expect((await found(first.next)).next).toBeNull();
  expect((await found()).pairs).toEqual(first.pairs);
  await dismissAll();
  expect(await found()).toEqual({ pairs: [], next: null });
});
