import { AppError } from '../errors.ts';
import { foldName } from '../parties/foldName.ts';
import type { CsvTable } from './readCsv.ts';

/** What a column of a list of parties may hold. */
export const partyFields = [
  'name',
  'shortName',
  'aliases',
  'segment',
  'owner',
  'website',
  'externalId',
  'note',
  'contactName',
  'contactTitle',
  'email',
  'phone',
] as const;
export type PartyField = (typeof partyFields)[number];

/**
 * The headers each field is known by, the most telling first: those of HubSpot, Salesforce, Pipedrive and EspoCRM, and
 * what people write. Compared without case, accents, punctuation and spaces.
 */
const headersOf: Readonly<Record<PartyField, readonly string[]>> = {
  name: [
    ...['Company name', 'Account Name', 'Organization - Name', 'Organization Name', 'Organisation Name'],
    ...[
      'Partner Name',
      'Customer Name',
      'Client Name',
      '公司名称',
      '客户名称',
      '合作伙伴名称',
      '企业名称',
      '单位名称',
    ],
    ...['Company', 'Account', 'Organization', 'Organisation', 'Partner', 'Customer', 'Client'],
    ...['Name', '公司', '客户', '合作伙伴', '名称'],
  ],
  shortName: ['Short name', 'Abbreviation', '简称'],
  aliases: ['Aliases', 'Alias', 'Also known as', 'Other names', '别名'],
  segment: ['Segment', 'Industry', 'Sector', 'Organization - Label', 'Type', '细分', '行业', '类型'],
  owner: [
    ...['Company owner', 'Account Owner', 'Organization - Owner', 'Owner', 'Owner Name', 'Assigned User'],
    ...['assignedUserName', '负责人', '所有者'],
  ],
  website: [
    ...['Website URL', 'Website', 'Organization - Website', 'Company Domain Name', 'Domain', 'Web site'],
    ...['Homepage', 'URL', '网站', '网址', '官网'],
  ],
  externalId: [
    ...[
      'External ID',
      'Record ID',
      'Account ID',
      'Organization - ID',
      'Company ID',
      'ID',
      '外部编号',
      '编号',
    ],
  ],
  note: ['Note', 'Notes', 'Description', 'Organization - Note', 'Comments', '备注', '说明'],
  contactName: [
    'Contact Name',
    'Contact',
    'Contact Person',
    'Primary Contact',
    'Person - Name',
    '联系人',
    '联系人姓名',
  ],
  contactTitle: ['Contact Title', 'Job Title', '职务', '职位'],
  email: ['Email', 'Email Address', 'Contact Email', 'Person - Email', '邮箱', '电子邮件'],
  phone: ['Phone', 'Phone Number', 'Contact Phone', 'Telephone', 'Person - Phone', '电话', '联系电话'],
};

/** Enough of the name's headers to show what is meant. */
const acceptedForName = [
  'name',
  'account',
  'Company name',
  'Account Name',
  'Organization - Name',
  '客户名称',
];

/** Which column (counted from 0) holds which field, and the headers that are not read. */
export interface PartyColumns {
  readonly at: Readonly<Partial<Record<PartyField, number>>>;
  readonly ignored: readonly string[];
}

/** Finds the columns by their headers. Throws AppError csvNameColumnMissing when none holds the name. */
export const partyColumns = ({ headers }: Pick<CsvTable, 'headers'>): PartyColumns => {
  const keys = headers.map(headerKey);
  const at: Partial<Record<PartyField, number>> = {};
  for (const field of partyFields) {
    const found = headersOf[field]
      .map((header) => keys.indexOf(headerKey(header)))
      .find((index) => index >= 0);
    if (found !== undefined) at[field] = found;
  }
  if (at.name === undefined) {
    const found = headers.filter(Boolean);
    throw new AppError('invalid', 'csvNameColumnMissing', { found, accepted: acceptedForName });
  }
  // An address or number says whom it belongs to only beside a contact's name.
  if (at.contactName === undefined) for (const field of contactDetails) delete at[field];
  const used = new Set(Object.values(at));
  return { at, ignored: headers.filter((header, index) => header !== '' && !used.has(index)) };
};

const contactDetails = ['contactTitle', 'email', 'phone'] as const;

const headerKey = (header: string): string => foldName(header).replaceAll(' ', '');
