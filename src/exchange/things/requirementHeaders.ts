import { LONGEST_CATEGORY, LONGEST_DETAIL, LONGEST_TITLE } from '../../requirements/requirementFields.ts';
import type { Columns } from '../columns.ts';
import type { ImportField } from '../importResult.ts';
import { type PartyField, partyFields } from '../partyOfRow.ts';

export type RequirementColumn =
  | PartyField
  | Extract<
      ImportField,
      | ('number' | 'title' | 'detail' | 'type' | 'priority' | 'difficulty' | 'category' | 'status')
      | ('dueOn' | 'askedAt' | 'closedAt' | 'link')
    >;

const day = 60;

/** What trackers, help desks and CRMs call the columns of a wish. */
export const requirementHeaders: Columns<RequirementColumn> = {
  ...partyFields,
  number: { headers: ['Number', 'Need number', '编号', '需求编号'], most: 40 },
  title: {
    headers: [
      ...(['Title', 'Need', 'Requirement', 'Request', 'Subject', 'Summary', 'Ticket name'] as const),
      ...['Deal - Title', 'Name', '标题', '需求', '需求名称', '主题'],
    ],
    most: LONGEST_TITLE,
  },
  detail: {
    headers: ['Detail', 'Details', 'Description', 'Note', 'Notes', '详情', '描述', '说明', '备注'],
    most: LONGEST_DETAIL,
  },
  type: { headers: ['Type', 'Request type', '类型'], most: 80 },
  priority: { headers: ['Priority', 'Importance', '优先级'], most: 80 },
  difficulty: { headers: ['Difficulty', 'Effort', '难度'], most: 80 },
  category: { headers: ['Category', 'Area', 'Product area', 'Tag', '分类', '类别'], most: LONGEST_CATEGORY },
  status: { headers: ['Status', 'State', 'Ticket status', 'Stage', '状态'], most: 80 },
  dueOn: { headers: ['Due date', 'Due', 'Due on', 'Deadline', '截止日期', '期限', '到期日'], most: day },
  askedAt: {
    headers: [
      ...(['Asked on', 'Asked at', 'Asked', 'Date', 'Create date', 'Created Date', 'Created'] as const),
      ...['createdAt', 'Opened', '提出日期', '提出时间', '日期', '创建时间', '创建日期'],
    ],
    most: day,
  },
  closedAt: {
    headers: [
      ...(['Closed on', 'Closed at', 'Close date', 'Closed Date', 'Resolved', 'Shipped on'] as const),
      ...['关闭日期', '完成日期', '关闭时间'],
    ],
    most: day,
  },
  link: { headers: ['Link', 'URL', 'Permalink', '链接'], most: 1000 },
};
