import type { InteractionKind } from '../interactions/interactionKind.ts';
import type { Priority, RequirementType } from '../requirements/requirement.ts';

type Tongue = 'en' | 'zh';

/** A comment, and what it is about. */
export interface SampleComment {
  text: string;
  theme: string;
}

/** What they say with a score, by how high it is. */
export const sampleComments: Record<Tongue, Record<'high' | 'middle' | 'low', readonly SampleComment[]>> = {
  en: {
    high: [
      { text: 'quick answers', theme: 'support' },
      { text: 'the rollout went smoothly', theme: 'onboarding' },
      { text: 'invoices are finally clear', theme: 'billing' },
      { text: 'the new reports save us an hour a day', theme: 'reports' },
      { text: 'very helpful support', theme: 'support' },
    ],
    middle: [
      { text: 'works, but the import is slow', theme: 'performance' },
      { text: 'onboarding took longer than planned', theme: 'onboarding' },
      { text: 'fine, though the app logs us out too often', theme: 'reliability' },
      { text: 'we would like more training', theme: 'onboarding' },
    ],
    low: [
      { text: 'third outage this quarter', theme: 'reliability' },
      { text: 'nobody called back for a week', theme: 'support' },
      { text: 'delivery came late again', theme: 'delivery' },
      { text: 'the price rise was not explained', theme: 'price' },
      { text: 'the bug is still open', theme: 'reliability' },
    ],
  },
  zh: {
    high: [
      { text: '回复很快', theme: '客服' },
      { text: '上线很顺利', theme: '上线' },
      { text: '账单终于清楚了', theme: '账单' },
      { text: '新报表每天省一个小时', theme: '报表' },
      { text: '客服很耐心', theme: '客服' },
    ],
    middle: [
      { text: '能用，但导入太慢', theme: '性能' },
      { text: '上线比计划晚', theme: '上线' },
      { text: '还可以，就是经常要重新登录', theme: '稳定性' },
      { text: '希望多一些培训', theme: '上线' },
    ],
    low: [
      { text: '本季度第三次中断', theme: '稳定性' },
      { text: '一周没有人回电', theme: '客服' },
      { text: '又延迟交货', theme: '交付' },
      { text: '涨价没有说明', theme: '价格' },
      { text: '问题一直没有解决', theme: '稳定性' },
    ],
  },
};

export interface SampleNeed {
  title: string;
  type: RequirementType;
  priority: Priority | null;
  difficulty: number | null;
  category: string | null;
}

const need = (
  title: string,
  type: RequirementType,
  priority: Priority | null,
  difficulty: number | null,
  category: string | null,
): SampleNeed => ({ title, type, priority, difficulty, category });

/** What they ask for. */
export const sampleNeeds: Record<Tongue, readonly SampleNeed[]> = {
  en: [
    need('Single sign-on with SAML', 'feature', 'critical', 3, 'security'),
    need('Export of invoices as CSV', 'feature', 'high', 1, 'billing'),
    need('Two-factor login by app', 'feature', 'high', 2, 'security'),
    need('A faster import of orders', 'quality', 'high', 4, 'performance'),
    need('Delivery on Saturdays', 'delivery', 'medium', 3, 'logistics'),
    need('A named contact for support', 'service', 'medium', 1, 'support'),
    need('Volume discount above 500 seats', 'price', 'high', 2, 'pricing'),
    need('Dark mode', 'feature', 'low', 2, 'app'),
    need('An audit log of who changed what', 'feature', 'critical', 4, 'security'),
    need('Training for new administrators', 'service', 'medium', 2, 'training'),
    need('Offline mode for field staff', 'feature', 'medium', 5, 'app'),
    need('Status page with history', 'service', 'high', 2, 'support'),
    need('Fewer forced log-outs', 'quality', 'high', 2, 'app'),
    need('A Spanish user interface', 'feature', 'low', 4, 'app'),
    need('Purchase orders by e-mail', 'feature', 'medium', 2, 'billing'),
    need('Quarterly business review', 'service', 'low', 1, 'support'),
    need('Webhooks for shipped orders', 'feature', 'high', 3, 'integration'),
    need('Longer payment terms for partners', 'price', 'medium', null, 'pricing'),
    need('Joint marketing material', 'service', 'medium', 2, 'marketing'),
    need('A sandbox for integrators', 'feature', 'high', 4, 'integration'),
    need('Clearer release notes', 'quality', 'medium', 1, 'support'),
    need('Labels printed in two sizes', 'delivery', 'low', 1, 'logistics'),
    need('Search that forgives typing errors', 'feature', null, 3, 'app'),
    need('Deal registration for resellers', 'feature', 'critical', 3, 'channel'),
  ],
  zh: [
    need('支持企业微信单点登录', 'feature', 'critical', 3, '安全'),
    need('发票批量导出', 'feature', 'high', 1, '账单'),
    need('订单导入速度太慢', 'quality', 'high', 4, '性能'),
    need('周末也能送货', 'delivery', 'medium', 3, '物流'),
    need('指定一位客服联系人', 'service', 'medium', 1, '客服'),
    need('渠道价格保护', 'price', 'high', 2, '价格'),
    need('操作日志可查询', 'feature', 'high', 4, '安全'),
    need('管理员培训', 'service', 'medium', 2, '培训'),
    need('移动端离线使用', 'feature', null, 5, '移动端'),
    need('报表按地区汇总', 'feature', 'medium', 2, '报表'),
    need('延长账期', 'price', 'medium', null, '价格'),
    need('联合市场活动资料', 'service', 'low', 1, '市场'),
  ],
};

/** What happens with them. */
export const sampleInteractions: Record<Tongue, readonly { kind: InteractionKind; body: string }[]> = {
  en: [
    { kind: 'call', body: 'Talked through the renewal; they decide next month.' },
    { kind: 'meeting', body: 'Quarterly review on site. Mood was good, they want a roadmap.' },
    { kind: 'inquiry', body: 'Asked how to add users from a second site.' },
    { kind: 'inquiry', body: 'Wants to know whether we deliver to Norway.' },
    { kind: 'problem', body: 'Import stops at row 4 000; sent us the file.' },
    { kind: 'problem', body: 'Two pallets arrived damaged; replacement is on the way.' },
    { kind: 'feedback', body: 'The new dashboard is liked by the team leads.' },
    { kind: 'feedback', body: 'Support answers well but too late in the day for them.' },
    { kind: 'note', body: 'New head of purchasing starts in spring.' },
    { kind: 'call', body: 'Checked in after the outage; they accept the credit note.' },
  ],
  zh: [
    { kind: 'call', body: '电话沟通续约，下个月决定。' },
    { kind: 'meeting', body: '现场季度回顾，对方希望看到产品规划。' },
    { kind: 'inquiry', body: '询问第二个办公地点如何添加用户。' },
    { kind: 'problem', body: '导入到第 4000 行就停止，已收到文件。' },
    { kind: 'feedback', body: '新看板很受班组长欢迎。' },
    { kind: 'feedback', body: '客服回答不错，但下班前才回复。' },
    { kind: 'note', body: '春季将有新的采购负责人到任。' },
  ],
};
