import { afterEach, beforeEach, expect, test } from 'vitest';
import { contactOfRow } from '../../src/exchange/contactOfRow.ts';
import { importCsv } from '../../src/exchange/importCsv.ts';
import { getImport } from '../../src/exchange/importRun.ts';
import { RowMemory } from '../../src/exchange/rowMemory.ts';
import { undoImport } from '../../src/exchange/undoImport.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const acmeWith = async (...names: string[]) => {
  const { party } = await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Acme' }));
  const wanted = names.map((name) => ({ name, email: null, phone: null, title: null }));
  const contacts = { shown: [], wanted };
  return (await records.does((tx, act) => changeParty(tx, act, { partyId: party.id, changes: {}, contacts })))
    .party;
};

test('the contacts of a party are read once for all rows, and again when somebody changed them', async () => {
  const acme = await acmeWith('Jane', 'Raj');
  const { parties } = records.workspace.read;
  let readCount = 0;
  const counting = {
    parties: {
      ...parties,
      contactsOf: (id: string) => {
        readCount += 1;
        return parties.contactsOf(id);
      },
    },
  };
  const memory = new RowMemory();
  for (const name of ['JANE', 'raj', 'Jane'])
    expect(await contactOfRow(counting, memory, acme, name)).toBeDefined();
  expect(await contactOfRow(counting, memory, acme, 'Wei')).toBeUndefined();
  expect(readCount).toBe(1);
  const shown = await parties.contactsOf(acme.id);
  const changed = await records.does((tx, act) =>
    changeParty(tx, act, { partyId: acme.id, changes: {}, contacts: { shown, wanted: [] } }),
  );
  expect(await contactOfRow(counting, memory, changed.party, 'Jane')).toBeUndefined();
  expect(readCount).toBe(2);
});

test('many raters of one party come in and go again, and those that were there stay', async () => {
  const acme = await acmeWith('Rater 7');
  const before = await records.workspace.read.parties.contactsOf(acme.id);
  const rows = Array.from(
    { length: 130 },
    (_, n) => `Acme,${n % 101},2026-03-0${1 + (n % 2)},rater ${n % 65}`,
  );
  const csv = ['party,score,date,rater', ...rows].join('\n');
  const { counts } = await importCsv(records.workspace, records.act(), csv, { thing: 'ratings' });
  expect(counts).toEqual({ created: 130, updated: 0, unchanged: 0, refused: 0 });
  expect(await records.workspace.read.parties.contactsOf(acme.id)).toHaveLength(65);
  const run = await getImport(records.workspace.read, undefined);
  expect((await undoImport(records.workspace, records.act(), run)).kept).toEqual([]);
  expect(await records.workspace.read.parties.contactsOf(acme.id)).toEqual(before);
});
