import type { NeedWords } from '../../../src/slack/line/needOptions.ts';

/** A few words of both languages, enough to read lines with. */
export const needWords: NeedWords = {
  priority: {
    ...{ critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
    ...{ 紧急: 'critical', 高: 'high', 高优先级: 'high', 中: 'medium', 低: 'low' },
  },
  difficulty: { easy: 1, hard: 4, 简单: 1, 困难: 4 },
  type: { feature: 'feature', price: 'price', delivery: 'delivery', 功能: 'feature', 价格: 'price' },
  difficultyMarks: ['difficulty', '难度'],
  due: ['due', '截止'],
};
