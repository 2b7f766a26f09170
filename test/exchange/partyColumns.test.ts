import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { findColumns } from '../../src/exchange/columns.ts';
import { parties } from '../../src/exchange/things/parties.ts';

const partyColumns = (table: { headers: string[] }) => findColumns(parties.columns, parties.needed, table);

const columnsOf = (...headers: string[]) => {
  const { at, ignored } = partyColumns({ headers });
  return {
    ...Object.fromEntries(Object.entries(at).map(([field, index]) => [field, headers[index]])),
    ignored,
  };
};

describe('the name is found under every header that other systems give it', () => {
  it.each([
    'account',
    'Company name',
    'Account Name',
    'Organization - Name',
    'name',
    'NAME',
    ' company_name ',
    'accountName',
    '客户名称',
  ])('%s', (header) => {
    expect(columnsOf('x', header)).toMatchObject({ name: header });
  });

  it('the more telling header wins', () => {
    expect(columnsOf('Name', 'Account', 'Account Name')).toMatchObject({
      name: 'Account Name',
      ignored: ['Name', 'Account'],
    });
  });

  it('without one the error lists what is there and what would do', () => {
    let problem: unknown;
    try {
      partyColumns({ headers: ['Firma', 'Ort', ''] });
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(AppError);
    expect(problem).toMatchObject({
      key: 'csvColumnMissing',
      params: {
        field: 'name',
        found: ['Firma', 'Ort'],
        accepted: expect.arrayContaining(['Company name', 'Account Name']),
      },
    });
  });
});

describe('exports of other systems', () => {
  it('HubSpot companies', () => {
    expect(
      columnsOf('Record ID', 'Company name', 'Company Domain Name', 'Company owner', 'Industry', 'City'),
    ).toEqual({
      externalId: 'Record ID',
      name: 'Company name',
      website: 'Company Domain Name',
      owner: 'Company owner',
      segment: 'Industry',
      ignored: ['City'],
    });
  });

  it('a Salesforce report', () => {
    expect(columnsOf('Account ID', 'Account Name', 'Account Owner', 'Website', 'Type')).toEqual({
      externalId: 'Account ID',
      name: 'Account Name',
      owner: 'Account Owner',
      website: 'Website',
      segment: 'Type',
      ignored: [],
    });
  });

  it('Pipedrive organizations', () => {
    expect(columnsOf('Organization - Name', 'Organization - Owner', 'Organization - ID')).toMatchObject({
      name: 'Organization - Name',
      owner: 'Organization - Owner',
      externalId: 'Organization - ID',
    });
  });

  it('EspoCRM accounts', () => {
    expect(columnsOf('name', 'website', 'emailAddress', 'phoneNumber', 'type')).toEqual({
      name: 'name',
      website: 'website',
      segment: 'type',
      email: 'emailAddress',
      phone: 'phoneNumber',
      ignored: [],
    });
    expect(columnsOf('name', 'Contact', 'emailAddress')).toMatchObject({
      contactName: 'Contact',
      email: 'emailAddress',
      ignored: [],
    });
  });
});
