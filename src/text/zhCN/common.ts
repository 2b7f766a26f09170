import type { Texts } from '../texts.ts';

export const common: Texts['common'] = {
  band: {
    verySatisfied: '非常满意',
    satisfied: '满意',
    neutral: '一般',
    dissatisfied: '不满意',
    veryDissatisfied: '非常不满意',
  },
  confidence: { low: '可信度低', medium: '可信度中', high: '可信度高' },
  kind: { customer: '客户', partner: '合作伙伴', both: '客户兼合作伙伴' },
  sides: { customer: '客户', partner: '合作伙伴' },
  sidesOf: { customer: '客户', partner: '合作伙伴', both: '客户和合作伙伴' },
  role: { viewer: '查看者', rep: '业务员', manager: '经理', admin: '管理员' },
  trend: { rising: '上升', falling: '下降', steady: '平稳' },
  undo: '撤销',
  cancel: '取消',
  save: '保存',
  why: '为什么？',
  openForm: '打开表单',
  needsForm: '请在表单中补充其余内容。',
  working: '正在处理…',
  ratings: (count) => `${count} 次评分`,
  separator: '、',
  sentences: (...said) => said.filter(Boolean).join(''),
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}或${items.at(-1)}`),
};
