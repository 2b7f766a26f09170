import type { Columns } from '../columns.ts';
import type { ImportField } from '../importResult.ts';

export type PartyColumn = Extract<
  ImportField,
  | ('name' | 'kind' | 'shortName' | 'aliases' | 'segment' | 'owner' | 'website' | 'externalId' | 'note')
  | ('contactName' | 'contactTitle' | 'email' | 'phone')
>;

/** The headers of HubSpot, Salesforce, Pipedrive and EspoCRM, and what people write. */
export const partyHeaders: Columns<PartyColumn> = {
  name: {
    headers: [
      ...(['Company name', 'Account Name', 'Organization - Name', 'Organization Name'] as const),
      ...['Organisation Name', 'Partner Name', 'Customer Name', 'Client Name'],
      ...['公司名称', '客户名称', '合作伙伴名称', '企业名称', '单位名称'],
      ...['Company', 'Account', 'Organization', 'Organisation', 'Partner', 'Customer', 'Client'],
      ...['Name', '公司', '客户', '合作伙伴', '名称'],
    ],
  },
  kind: { headers: ['Kind', 'Customer or partner', '客户或合作伙伴', '客户/合作伙伴'], most: 80 },
  shortName: { headers: ['Short name', 'Abbreviation', '简称'] },
  aliases: { headers: ['Aliases', 'Alias', 'Also known as', 'Other names', '别名'], most: 3000 },
  segment: {
    headers: ['Segment', 'Industry', 'Sector', 'Organization - Label', 'Type', '细分', '行业', '类型'],
    most: 80,
  },
  owner: {
    headers: [
      ...(['Company owner', 'Account Owner', 'Organization - Owner', 'Owner', 'Owner Name'] as const),
      ...['Assigned User', 'assignedUserName', '负责人', '所有者'],
    ],
    most: 200,
  },
  website: {
    headers: [
      ...(['Website URL', 'Website', 'Organization - Website', 'Company Domain Name', 'Domain'] as const),
      ...['Web site', 'Homepage', 'URL', '网站', '网址', '官网'],
    ],
    most: 2000,
  },
  externalId: {
    headers: [
      ...(['External ID', 'Record ID', 'Account ID', 'Organization - ID', 'Company ID', 'ID'] as const),
      ...['外部编号', '编号'],
    ],
    most: 200,
  },
  note: {
    headers: [
      ...(['Note', 'Notes', 'Description', 'Organization - Note', 'Comments', '备注', '说明'] as const),
    ],
    most: 3000,
  },
  contactName: {
    headers: [
      ...(['Contact Name', 'Contact', 'Contact Person', 'Primary Contact', 'Person - Name'] as const),
      ...['联系人', '联系人姓名'],
    ],
    isReadOnly: true,
  },
  contactTitle: { headers: ['Contact Title', 'Job Title', '职务', '职位'], most: 120, isReadOnly: true },
  email: {
    headers: ['Email', 'Email Address', 'Contact Email', 'Person - Email', '邮箱', '电子邮件'],
    most: 254,
    isReadOnly: true,
  },
  phone: {
    headers: [
      ...(['Phone', 'Phone Number', 'Contact Phone', 'Telephone', 'Person - Phone'] as const),
      ...['电话', '联系电话'],
    ],
    most: 60,
    isReadOnly: true,
  },
};
