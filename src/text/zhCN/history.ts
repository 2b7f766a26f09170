import type { Texts } from '../texts.ts';

export const history: Texts['history'] = {
  undone: {
    'rating.record': ({ party, score }) => `已撤销：*${party}* 的评分 *${score}* 不再计入。`,
  },
  undoneOther: '已撤销。',
};
