import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/exchange/exportCsv.ts';
import type { ThingName } from '../../src/exchange/importableThings.ts';
import { type ImportOptions, importCsv } from '../../src/exchange/importCsv.ts';
import { getImport } from '../../src/exchange/importRun.ts';
import { undoImport } from '../../src/exchange/undoImport.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { partySides } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { now, openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const read = () => records.workspace.read;
const imports = (thing: ThingName, csv: string, options: Partial<ImportOptions> = {}) =>
  importCsv(records.workspace, records.act(), csv, { thing, ...options });
const add = async (name: string, more: Partial<Parameters<typeof addParty>[2]> = {}) =>
  (await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }))).party;
const refusals = ({ refused }: Awaited<ReturnType<typeof imports>>) =>
  refused.map(({ row, refusal }) => ({ at: row.line, ...refusal }));
const exported = async (thing: ThingName) => {
  let csv = '';
  for await (const record of exportCsv(records.workspace, thing, { at: now, actorId: 'UANA' })) csv += record;
  return csv;
};
const everything = async () =>
  Promise.all((['parties', 'contacts', 'ratings', 'requirements'] as const).map(exported));
const undo = async () => undoImport(records.workspace, records.act(), await getImport(read(), undefined));
const countedOf = async (partyId: string) =>
  (await read().ratings.latestOf(partyId, now, 100)).map(({ score, comment, ratedOn, rater }) => ({
    ...{ score, comment, ratedOn, rater },
  }));

describe.each(partySides)('scores of a %s', (kind) => {
  it('keep their dates, and the summary is as if they had been recorded', async () => {
    const { id } = await add('Acme Corporation', { kind, externalId: '7' });
    const { counts } = await imports(
      'ratings',
      'Account Name,Account ID,CSAT,Comment,Date,Contact\nACME corporation,,75%,fine,2026-03-01,Jane\n,7,4/5,,01.04.2026,\n,7,9/10,,2026-05-01 10:00,jane\n',
    );
    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 0 });
    const [jane] = await read().parties.contactsOf(id);
    expect(await countedOf(id)).toEqual([
      { score: 90, comment: null, ratedOn: '2026-05-01', rater: `contact:${jane?.id}` },
      { score: 80, comment: null, ratedOn: '2026-04-01', rater: 'person:UANA' },
      { score: 75, comment: 'fine', ratedOn: '2026-03-01', rater: `contact:${jane?.id}` },
    ]);
    expect(await read().ratings.summaryOf(id)).toMatchObject({ ratingCount: 3, lastScore: 90 });
  });

  it('that are low open one alert in the lists, and nobody is told', async () => {
    const { id } = await add('Acme', { kind, ownerId: 'UMO', channelId: 'C1' });
    await imports(
      'ratings',
      'party,score,date\nAcme,10,2026-11-01\nAcme,20,2026-11-02\nAcme,5,2026-11-03\nAcme,7,2026-11-04\n',
    );
    expect(await read().alerts.listOpen()).toMatchObject([{ partyId: id, state: 'open' }]);
    expect(await read().outbox.listHeads()).toEqual([]);
    await undo();
    expect(await read().alerts.listOpen()).toEqual([]);
    expect(await read().ratings.summaryOf(id)).toMatchObject({ ratingCount: 0, lastScore: null });
    expect(await read().outbox.listHeads()).toEqual([]);
  });

  it('undone, the scores whose place they took count again', async () => {
    const { id } = await add('Acme', { kind });
    await records.does((tx, act) =>
      recordRating(tx, act, { partyId: id, score: 60, comment: 'before', contactName: 'Jane' }),
    );
    const before = await everything();
    const { rows } = await imports(
      'ratings',
      'party,score,date,rater\nAcme,70,2026-11-23,Jane\nAcme,80,2026-11-23,JANE\nAcme,30,2026-11-01,Newcomer\n',
    );
    expect(rows).toMatchObject([
      { notes: [{ note: 'replacesScore', score: 60, line: null }] },
      { notes: [{ note: 'replacesScore', score: 70, line: 2 }] },
      { notes: [{ note: 'contactAdded', name: 'Newcomer' }] },
    ]);
    expect((await countedOf(id)).map(({ score }) => score)).toEqual([80, 30]);
    expect(await undo()).toMatchObject({ undoneCount: 4, kept: [] });
    expect(await everything()).toEqual(before);
  });
});

describe('scores that cannot be taken say why', () => {
  it('by line', async () => {
    await add('Acme');
    const result = await imports(
      'ratings',
      'party,score,date\nAcme,101,\nAcme,-1,\nAcme,abc,\nAcme,,\nAcne,75,\nNobody at all,75,\n,75,\nAcme,75,31/02/2026\nAcme,75,03/04/2026\nAcme,75,2026-11-24\n',
    );
    expect(refusals(result)).toEqual([
      { at: 2, reason: 'scoreRefused', typed: '101', because: 'aboveHundred' },
      { at: 3, reason: 'scoreRefused', typed: '-1', because: 'negative' },
      { at: 4, reason: 'scoreRefused', typed: 'abc', because: 'notANumber' },
      { at: 5, reason: 'missing', field: 'score' },
      { at: 6, reason: 'partyUnknown', typed: 'Acne', nearest: 'Acme' },
      { at: 7, reason: 'partyUnknown', typed: 'Nobody at all', nearest: null },
      { at: 8, reason: 'missing', field: 'party' },
      { at: 9, reason: 'dateRefused', field: 'ratedAt', typed: '31/02/2026', because: 'noSuchDay' },
      { at: 10, reason: 'dateRefused', field: 'ratedAt', typed: '03/04/2026', because: 'ambiguous' },
      { at: 11, reason: 'dateRefused', field: 'ratedAt', typed: '2026-11-24', because: 'future' },
    ]);
  });

  it('a name that two parties answer to needs the external id', async () => {
    await add('Acme', { aliases: ['ACM'] });
    await add('Association for Computing Machinery', { shortName: 'ACM' });
    expect(refusals(await imports('ratings', 'party,score\nacm,75\n'))).toMatchObject([
      { reason: 'partyUnclear', typed: 'acm' },
    ]);
  });

  it('a time before that of the score that counts leaves it', async () => {
    const { id } = await add('Acme');
    const { rows } = await imports(
      'ratings',
      'party,score,date\nAcme,80,2026-11-20 15:00\nAcme,40,2026-11-20 09:00\n',
    );
    expect(rows).toMatchObject([
      { outcome: 'created' },
      { outcome: 'unchanged', notes: [{ note: 'laterScoreCounts', score: 80 }] },
    ]);
    expect((await countedOf(id)).map(({ score }) => score)).toEqual([80]);
  });
});

describe.each(partySides)('contacts of a %s', (kind) => {
  it('are added and changed; undone they are as before', async () => {
    const { id } = await add('Acme', { kind });
    await records.does((tx, act) =>
      changeParty(tx, act, {
        partyId: id,
        changes: {},
        contacts: { shown: [], wanted: [{ name: 'Jane Doe', email: 'old@x.com', phone: '1', title: null }] },
      }),
    );
    const before = await everything();
    const { rows } = await imports(
      'contacts',
      "First Name,Last Name,Email,Phone Number,Associated Company,Job Title\nJane,Doe,new@x.com,,Acme,CTO\n三,李,,'+86 1,Acme,\nBob,,bob,,Acme,\njane,DOE,,,Acme,\n",
    );
    expect(rows).toMatchObject([
      { name: 'Jane Doe', outcome: 'updated', changed: ['email', 'contactTitle'] },
      { name: '李三', outcome: 'created' },
      { outcome: 'refused', refusal: { reason: 'emailRefused', typed: 'bob' } },
      { outcome: 'refused', refusal: { reason: 'duplicateOfLine', line: 2 } },
    ]);
    expect(await read().parties.contactsOf(id)).toMatchObject([
      { name: 'Jane Doe', email: 'new@x.com', phone: '1', title: 'CTO' },
      { name: '李三', phone: '+86 1' },
    ]);
    expect(await undo()).toMatchObject({ undoneCount: 2, kept: [] });
    expect(await everything()).toEqual(before);
  });
});

describe('wishes', () => {
  const csv =
    'Account Name,Title,Type,Priority,Difficulty,Category,Status,Due date,Asked on\n' +
    'Acme,Single sign-on,Feature Request,Highest,4,Security,Backlog,2026-01-31,2025-12-01\n' +
    'Globex,single sign on,,low,,,,,2025-12-05\n' +
    'Acme,Dark mode,功能,低,2,,Done,,2025-06-01\n';

  it('of several parties under one title are one with several askers', async () => {
    const [acme, globex] = [await add('Acme'), await add('Globex', { kind: 'partner' })];
    const { rows } = await imports('requirements', csv);
    expect(rows).toMatchObject([
      { outcome: 'created' },
      {
        outcome: 'updated',
        changed: ['askers'],
        notes: [{ note: 'saidOtherwise', fields: ['priority'], line: 2 }],
      },
      { outcome: 'created' },
    ]);
    const [sso] = await read().requirements.listByTitle('single sign on');
    expect(sso).toMatchObject({
      ...{ title: 'Single sign-on', type: 'feature', priority: 'critical', difficulty: 4, status: 'open' },
      ...{ category: 'Security', dueOn: '2026-01-31' },
    });
    const askers = await read().requirements.askersOf(sso?.id ?? '');
    expect(askers.map(({ partyId, askedAt }) => [partyId, askedAt.toISOString().slice(0, 10)])).toEqual([
      [acme.id, '2025-12-01'],
      [globex.id, '2025-12-05'],
    ]);
    expect(await read().requirements.listByTitle('dark mode')).toMatchObject([
      { status: 'shipped', closedAt: null },
    ]);
    expect(await read().outbox.listHeads()).toEqual([]);
    expect((await imports('requirements', csv)).counts).toMatchObject({ created: 0, refused: 0 });
  });

  it('are changed by a later file, shipped without telling anybody, and undone exactly', async () => {
    await add('Acme', { ownerId: 'UMO' });
    await add('Globex');
    await imports('requirements', 'party,title,priority\nAcme,Dark mode,low\n');
    const before = await everything();
    const { rows } = await imports(
      'requirements',
      'party,title,priority,status,closed on\nAcme,Dark mode,high,shipped,2026-10-01\nGlobex,Dark mode,,,\nGlobex,Export,,,\n',
    );
    expect(rows).toMatchObject([
      { outcome: 'updated', changed: ['priority', 'status', 'closedAt'] },
      { outcome: 'updated', changed: ['askers'] },
      { outcome: 'created' },
    ]);
    expect(await read().outbox.listHeads()).toEqual([]);
    expect(await undo()).toMatchObject({ undoneCount: 3, kept: [] });
    expect(await everything()).toEqual(before);
  });

  it('with words nobody knows are refused with those that are', async () => {
    await add('Acme');
    const result = await imports(
      'requirements',
      `party,title,type,priority,difficulty,status,due date,link\nAcme,A,huge,,,,,\nAcme,B,,P1,,,,\nAcme,C,,,9,,,\nAcme,D,,,,maybe,,\nAcme,E,,,,,03/04/2026,\nAcme,,,,,,,\nAcme,${'x'.repeat(151)},,,,,,\nAcme,F,,,,,,ftp:x\n`,
    );
    expect(refusals(result)).toMatchObject([
      { at: 2, reason: 'notOneOf', field: 'type', valid: expect.arrayContaining(['feature']) },
      { at: 3, reason: 'notOneOf', field: 'priority' },
      { at: 4, reason: 'notOneOf', field: 'difficulty', valid: ['1', '2', '3', '4', '5'] },
      { at: 5, reason: 'notOneOf', field: 'status' },
      { at: 6, reason: 'dateRefused', field: 'dueOn', because: 'ambiguous' },
      { at: 7, reason: 'missing', field: 'title' },
      { at: 8, reason: 'tooLong', field: 'title', length: 151, most: 150 },
      { at: 9, reason: 'linkRefused', typed: 'ftp:x' },
    ]);
  });
});

const files: readonly [ThingName, string][] = [
  [
    'parties',
    'name,kind,segment,contact\nAcme,customer,a,Jane\nAcme GmbH,partner,b,\nGlobex,both,c,Bob\nacme,both,,\n',
  ],
  ['contacts', 'party,name,email\nAcme,Jane,j@x.com\nGlobex,Ann,a@x.com\nNobody,X,\n'],
  [
    'ratings',
    'party,score,date,rater\nAcme,50,2026-10-01,Kim\nAcme,60,2026-10-01,KIM\nAcme,50,2026-10-01,Kim\nGlobex,70,,\nGlobex,300,,\n',
  ],
  ['requirements', 'party,title,priority\nAcme,SSO,high\nGlobex,S.S.O,low\nGlobex,sso,\nAcme,Export,\n'],
];

describe('of every thing', () => {
  it('a dry run says what the real one does, and writes nothing', async () => {
    for (const [thing, csv] of files) {
      const before = await everything();
      const dry = await imports(thing, csv, { isDryRun: true });
      expect(await everything()).toEqual(before);
      const real = await imports(thing, csv);
      expect(real.rows).toEqual(dry.rows);
      expect(real.counts).toEqual(dry.counts);
    }
  });

  it('what is exported and imported again changes nothing, there and elsewhere', async () => {
    await records.meet('UMO', 'Mo Haddad');
    await add('=1+1 & "Sons", Inc.', { aliases: ['A, B; C', "'+x"], note: 'two\nlines', ownerId: 'UMO' });
    await add("'-Quoted", { externalId: '-7', shortName: '@q' });
    for (const [thing, csv] of files) await imports(thing, csv);
    const before = await everything();
    for (const [at, thing] of (['parties', 'contacts', 'ratings', 'requirements'] as const).entries()) {
      const { counts, refused } = await imports(thing, before[at] ?? '');
      expect({ thing, ...counts, refused }).toMatchObject({ thing, created: 0, updated: 0, refused: [] });
    }
    expect(await everything()).toEqual(before);
    const here = records;
    records = await openRecords();
    await records.meet('UMO', 'Mo Haddad');
    for (const [at, thing] of (['parties', 'contacts', 'ratings', 'requirements'] as const).entries())
      expect((await imports(thing, before[at] ?? '')).counts.refused).toBe(0);
    expect(await everything()).toEqual(before);
    await here.close();
  });

  it('undone one after the other, all is as it was', async () => {
    await add('Acme', { segment: 'before', kind: 'partner' });
    const states: string[][] = [];
    for (const [thing, csv] of files) {
      states.push(await everything());
      await imports(thing, csv);
    }
    for (const before of states.toReversed()) {
      expect((await undo()).kept).toEqual([]);
      expect(await everything()).toEqual(before);
    }
    await expect(undo()).rejects.toMatchObject({ key: 'importUnknown' });
  });
});

describe('undoing an import of parties', () => {
  it('leaves what was changed since, or has something recorded on it, and says which', async () => {
    await imports('parties', 'name,kind\nAcme,customer\nBeta,customer\nGamma,customer\n');
    const byName = new Map((await read().parties.list()).map((party) => [party.name, party.id]));
    const id = (name: string) => byName.get(name) ?? '';
    await records.does((tx, act) => changeParty(tx, act, { partyId: id('Acme'), changes: { note: 'x' } }));
    await records.does((tx, act) =>
      recordRating(tx, act, { partyId: id('Beta'), score: 80, comment: null, contactName: null }),
    );
    const { kept, undoneCount } = await undo();
    expect(undoneCount).toBe(1);
    expect(kept).toMatchObject([
      { line: 2, name: 'Acme', error: { key: 'changedSince' } },
      { line: 3, name: 'Beta', error: { key: 'partyUsedSince' } },
    ]);
    expect((await read().parties.list()).map(({ name }) => name)).toEqual(['Acme', 'Beta']);
  });

  it('stopped on the way, goes on where it was', async () => {
    await imports(
      'parties',
      `name,kind\n${Array.from({ length: 120 }, (_, n) => `Party ${n * 7919},both`).join('\n')}\n`,
    );
    const run = await getImport(read(), undefined);
    const stopping = new AbortController();
    const first = await undoImport(records.workspace, records.act(), run, {
      onProgress: () => stopping.abort(),
      signal: stopping.signal,
    });
    expect(first.leftCount).toBeGreaterThan(0);
    expect((await getImport(read(), undefined)).batchId).toBe(run.batchId);
    const second = await undoImport(records.workspace, records.act(), run);
    expect(first.undoneCount + second.undoneCount).toBe(120);
    expect(await read().parties.list()).toEqual([]);
  });
});

it('a cell of ten million characters is refused at once, and reported short', async () => {
  const { refused } = await imports('parties', `name,kind,note\nAcme,customer,${'x'.repeat(10_000_000)}\n`);
  expect(refused).toMatchObject([{ refusal: { reason: 'tooLong', field: 'note', length: 10_000_000 } }]);
  const name = await imports('parties', `name,kind\n${'x'.repeat(1_000_000)},customer\n`);
  expect(name.refused).toMatchObject([{ refusal: { reason: 'nameRefused', because: 'tooLong' } }]);
});
