import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { importCsv } from '../../src/exchange/importCsv.ts';
import type { ImportedRow } from '../../src/exchange/importResult.ts';
import { undoChange, undoLatest } from '../../src/history/undoChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { aliasesOf } from '../../src/parties/aliasesOf.ts';
import { findParties } from '../../src/parties/findParties.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const imports = (csv: string, options: { kind?: PartyKind; isDryRun?: boolean } = {}) =>
  importCsv(records.workspace, records.act(), csv, { thing: 'parties', kind: 'customer', ...options });
const partyNamed = async (typed: string) => (await findParties(records.workspace.read, typed)).best?.party;
const names = async () => (await records.workspace.read.parties.list()).map(({ name }) => name);
const refusals = (rows: readonly ImportedRow[]) =>
  rows.flatMap((row) => (row.outcome === 'refused' ? [{ at: row.line, ...row.refusal }] : []));
const add = (name: string, more: Partial<Parameters<typeof addParty>[2]> = {}) =>
  records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }));

describe.each(partyKinds)('a file of %s rows', (kind) => {
  it('adds each as that kind, found by the beginning of its name', async () => {
    const result = await imports('account,sector\nAcme Corporation,technology\nBetatech,medical\n', { kind });
    expect(result.counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
    expect(await partyNamed('acme')).toMatchObject({ name: 'Acme Corporation', kind, segment: 'technology' });
  });

  it('imported again changes nothing', async () => {
    const csv = 'account,sector\nAcme Corporation,technology\n';
    await imports(csv, { kind });
    expect((await imports(csv, { kind })).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });
});

test('everything a row may hold arrives', async () => {
  await records.meet('UMO', 'Mo Haddad');
  await imports(
    'Name,Short name,Aliases,Website,Industry,Owner,Record ID,Notes,Contact,Job title,Email,Phone\n' +
      '"Globex, Inc.",GBX,"Globex Group; Globex One",globex.com,retail,mo haddad,77,"line one\nline two",Jane Doe,CTO,jane@globex.com,\'+49 30 1\n',
  );
  const party = await partyNamed('gbx');
  expect(party).toMatchObject({
    name: 'Globex, Inc.',
    website: 'https://globex.com',
    segment: 'retail',
    ownerId: 'UMO',
    externalId: '77',
    note: 'line one\nline two',
  });
  const { read } = records.workspace;
  expect(await aliasesOf(read, party?.id ?? '')).toEqual(['Globex Group', 'Globex One']);
  expect(await read.parties.contactsOf(party?.id ?? '')).toMatchObject([
    { name: 'Jane Doe', title: 'CTO', email: 'jane@globex.com', phone: '+49 30 1' },
  ]);
});

describe('a party that is there', () => {
  it('gets only what the file says otherwise; empty cells erase nothing', async () => {
    await add('Acme Corporation', { segment: 'technology', website: 'https://acme.com', note: 'old' });
    const result = await imports('name,segment,website,note\nACME CORPORATION,,https://acme.com,new\n');
    expect(result.rows).toMatchObject([{ outcome: 'updated', changed: ['name', 'note'] }]);
    expect(await partyNamed('acme')).toMatchObject({
      name: 'ACME CORPORATION',
      segment: 'technology',
      note: 'new',
    });
  });

  it('that comes as the other kind is both', async () => {
    await add('Acme', { kind: 'partner' });
    const result = await imports('name\nAcme\n', { kind: 'customer' });
    expect(result.rows).toMatchObject([{ outcome: 'updated', changed: ['kind'] }]);
    expect((await partyNamed('acme'))?.kind).toBe('both');
  });

  it('is found by its id in the other system, and renamed; the old name goes', async () => {
    await imports('Record ID,Company name\n7,Acme\n');
    await imports('Record ID,Company name\n7,Acme Holding\n');
    expect(await names()).toEqual(['Acme Holding']);
  });

  it('found by another name of its own keeps its name', async () => {
    await add('International Business Machines', { aliases: ['IBM'] });
    const result = await imports('name,segment\nIBM,technology\n');
    expect(result.rows).toMatchObject([{ outcome: 'updated', changed: ['segment'] }]);
    expect(await names()).toEqual(['International Business Machines']);
  });

  it('of the same name under another id is somebody else: refused', async () => {
    await imports('Record ID,name\n7,Acme\n');
    expect(refusals((await imports('Record ID,name\n8,Acme\n')).rows)).toEqual([
      { at: 2, reason: 'nameTaken', name: 'Acme' },
    ]);
  });

  it('under another legal form is told as similar', async () => {
    await add('Acme Corporation');
    const { rows } = await imports('name\nAcme GmbH\n');
    expect(rows).toMatchObject([
      { outcome: 'created', notes: [{ note: 'similar', names: ['Acme Corporation'] }] },
    ]);
  });
});

describe('rows that cannot be taken are refused by line and reason, and the others go in', () => {
  it('duplicates, missing and impossible names, cells too many or too long', async () => {
    const csv = [
      'name,segment',
      'Acme,technology',
      'acme ,retail',
      ',medical',
      `${'x'.repeat(121)},medical`,
      'Beta, Gamma,retail',
      `Delta,${'s'.repeat(81)}`,
      'Epsilon,retail',
    ].join('\n');
    const { rows, counts } = await imports(csv);
    expect(refusals(rows)).toEqual([
      { at: 3, reason: 'duplicateOfLine', line: 2 },
      { at: 4, reason: 'missing', field: 'name' },
      { at: 5, reason: 'nameRefused', field: 'name', because: 'tooLong', length: 121, most: 120 },
      { at: 6, reason: 'tooManyCells', cells: 3, columns: 2 },
      { at: 7, reason: 'tooLong', field: 'segment', length: 81, most: 80 },
    ]);
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 5 });
    expect(await names()).toEqual(['Acme', 'Epsilon']);
  });

  it('websites and owners that cannot be read are left out, and said', async () => {
    const { rows } = await imports('name,website,owner\nAcme,n/a,Nobody\n');
    expect(rows).toMatchObject([
      {
        outcome: 'created',
        notes: [
          { note: 'websiteLeftOut', typed: 'n/a' },
          { note: 'ownerUnknown', typed: 'Nobody' },
        ],
      },
    ]);
  });
});

test('the lines that Salesforce puts under a report are no parties', async () => {
  const { counts } = await imports(
    '"Account Name","Type"\n"Acme","Customer"\n"Confidential Records Ltd","Customer"\n\n"My report"\n' +
      '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n' +
      '"Confidential Information - Do Not Distribute"\n"Generated By:  Ana Ruiz  23/11/2026 12:00"\n"Northwind"\n',
  );
  expect(counts).toMatchObject({ created: 2, refused: 0 });
  expect(await names()).toEqual(['Acme', 'Confidential Records Ltd']);
});

test('names that would do harm elsewhere are taken as they are', async () => {
  await imports('name\n<!channel>\n<script>alert(1)</script>\n"O\'Brien & ""Sons"""\nשירותי בריאות\n');
  expect((await names()).sort()).toEqual(
    ['<!channel>', '<script>alert(1)</script>', 'O\'Brien & "Sons"', 'שירותי בריאות'].sort(),
  );
});

describe('a dry run', () => {
  const csv = 'name,segment\nAcme,retail\nBeta,retail\nACME,medical\n,x\n';

  it('says the same as the real one and writes nothing', async () => {
    await add('Beta');
    const dry = await imports(csv, { isDryRun: true });
    expect(await names()).toEqual(['Beta']);
    expect((await partyNamed('beta'))?.segment).toBeNull();
    const real = await imports(csv);
    const outcomes = (rows: readonly ImportedRow[]) => rows.map(({ line, outcome }) => ({ line, outcome }));
    expect(outcomes(dry.rows)).toEqual(outcomes(real.rows));
    expect(dry.counts).toEqual({ created: 1, updated: 1, unchanged: 0, refused: 2 });
    expect(real.counts).toEqual(dry.counts);
  });
});

test('one import is one batch in the history, and none of its rows is undone by itself', async () => {
  const { batchId } = await imports('name,segment\nAcme,retail\n');
  const acme = await partyNamed('acme');
  const [entry] = await records.workspace.read.audit.ofParty(acme?.id ?? '');
  expect(entry).toMatchObject({ batchId, source: 'import', after: { importLine: 2 } });
  const undoing = records.does((tx, act) => undoChange(tx, act, entry?.id ?? ''));
  await expect(undoing).rejects.toMatchObject({ key: 'importedTogether', params: { batchId } });
  await expect(records.does((tx, act) => undoLatest(tx, act))).rejects.toMatchObject({
    key: 'importedTogether',
  });
  expect((await partyNamed('acme'))?.status).toBe('active');
});

test('three hundred rows leave the event loop its turns', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => `Party ${n * 7919}`);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const { counts } = await imports(`name\n${rows.join('\n')}\n`);
  clearInterval(timer);
  expect(counts.created).toBe(300);
  expect(turns).toBeGreaterThan(10);
});

test('a row of a party that became part of another brings that one up to date, under its own name and id', async () => {
  const acme = (await add('Acme', { externalId: 'x1' })).party;
  const globex = (await add('Globex', { externalId: 'x2' })).party;
  await records.does((tx, act) => mergeParties(tx, act, { mergedId: acme.id, intoId: globex.id }));
  const { counts } = await imports('Name,Industry,Record ID\nAcme,retail,x1\n');
  expect(counts).toMatchObject({ created: 0, updated: 1, refused: 0 });
  expect(await partyNamed('acme')).toMatchObject({ name: 'Globex', segment: 'retail', externalId: 'x2' });
  expect(await names()).toEqual(['Globex']);
});
