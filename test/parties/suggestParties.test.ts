import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addParty, type NewParty } from '../../src/parties/addParty.ts';
import { suggestParties } from '../../src/parties/suggestParties.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const add = (name: string, more: Partial<NewParty> = {}) =>
  records.does((tx, act) => addParty(tx, act, { kind: 'customer', name, ...more }));
const offered = async (typed: string) =>
  (await suggestParties(records.workspace.read, typed)).map(({ name }) => name);

describe('while somebody types, they are offered', () => {
  it('in the order of their names, the very name first, then those of which a later word begins with it', async () => {
    for (const name of ['North Acme', 'Acmelon GmbH', 'Acme Tools', 'Beta', 'Big Acme', 'Acme'])
      await add(name);
    expect(await offered('acm')).toEqual(['Acme', 'Acme Tools', 'Acmelon GmbH', 'Big Acme', 'North Acme']);
    expect(await offered('ACME ')).toEqual(['Acme', 'Acme Tools', 'Acmelon GmbH', 'Big Acme', 'North Acme']);
  });

  it('by short names and other names too, each once', async () => {
    await add('Initech', { shortName: 'ini', aliases: ['Initrode', 'Office Space'] });
    expect(await offered('init')).toEqual(['Initech']);
    expect(await offered('off')).toEqual(['Initech']);
    expect(await offered('spa')).toEqual(['Initech']);
  });

  it('by another legal form or a slip of the pen where nothing begins with it', async () => {
    await add('Acme Corporation');
    expect(await offered('Acme Inc')).toEqual(['Acme Corporation']);
    expect(await offered('acem')).toEqual(['Acme Corporation']);
    expect(await offered('华为')).toEqual([]);
    expect(await offered('  ')).toEqual([]);
  });

  it('twenty at most', async () => {
    for (let at = 10; at < 35; at += 1) await add(`Acme ${at}`);
    expect((await offered('a')).length).toBe(20);
    expect(await offered('acme 34')).toEqual(['Acme 34']);
  });
});
