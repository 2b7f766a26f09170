import type { Texts } from '../texts.ts';

export const interactions: Texts['interactions'] = {
  field: {
    partyId: '客户或合作伙伴',
    kind: '类型',
    body: '内容',
    sentiment: '对方态度',
    happenedAt: '日期',
  },
  kind: {
    inquiry: '咨询',
    feedback: '反馈',
    problem: '问题',
    meeting: '会议',
    call: '电话',
    note: '备注',
  },
  sentiment: { positive: '积极', neutral: '中性', negative: '消极' },
  logged: {
    inquiry: (party) => `已记录 *${party}* 的咨询。`,
    feedback: (party) => `已记录 *${party}* 的反馈。`,
    problem: (party) => `已记录 *${party}* 的问题。`,
    meeting: (party) => `已记录与 *${party}* 的会议。`,
    call: (party) => `已记录与 *${party}* 的电话。`,
    note: (party) => `已记录关于 *${party}* 的备注。`,
  },
  quote: (text) => `“${text}”`,
  happenedOn: (day) => `发生于 ${day}。`,
  sounded: (sentiment) => `对方态度：${sentiment}。`,
  sentimentQuestion: {
    suggested: ({ sentiment, words }) =>
      `听起来是${sentiment}的（依据：${words}）。对方态度如何？会计入忠诚度。`,
    word: (word) => `“${word}”`,
    open: '对方态度如何？会计入忠诚度。',
    answer: { positive: '积极', neutral: '中性', negative: '消极' },
  },
  form: {
    title: '记录往来',
    party: '客户或合作伙伴',
    kind: '类型',
    text: '内容',
    sentiment: '对方态度',
    happenedOn: '日期',
    happenedOnHint: '不填则为今天。',
    edit: '编辑往来记录',
    notSaid: '未说明',
  },
  fromMessage: {
    saveTitle: '存为需求',
    addTo: '或加入已有的待办需求',
    addToHint: '选择后，会把提出方和此消息的链接加入该需求，以下各项不再使用。',
    addToExample: 'R12，或标题中的词',
  },
  changed: (party) => `已修改 *${party}* 的往来记录。`,
  nothingChanged: (party) => `内容没有变化，*${party}* 的记录保持原样。`,
};
