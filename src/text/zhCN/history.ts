import type { Texts } from '../texts.ts';

export const history: Texts['history'] = {
  undone: {
    'rating.record': ({ party, score }) => `已撤销：*${party}* 的评分 *${score}* 不再计入。`,
    'requirement.add': ({ number, title }) => `已撤销：需求 *${number}* ${title} 不再存在。`,
    'requirement.ask': ({ number, title, parties }) =>
      `已撤销：${parties} 不再是 *${number}* ${title} 的提出方。`,
    'requirement.change': ({ number, title, status }) =>
      `已撤销：*${number}* ${title} 恢复为更改前的状态：*${status}*。`,
  },
  undoneOther: '已撤销。',
};
