import type { NeedWords } from './needOptions.ts';

/**
 * The words that a need's options are typed in; those of all languages work for everybody. Left out on purpose: words
 * that end ordinary titles ("back to normal"), and P1 to P4, which teams count from different ends.
 */
export const needWords: NeedWords = {
  priority: {
    ...{ critical: 'critical', urgent: 'critical', high: 'high', medium: 'medium', low: 'low' },
    ...{ 紧急: 'critical', 最高: 'critical', 高: 'high', 中: 'medium', 中等: 'medium', 低: 'low' },
    ...{ 高优先级: 'high', 中优先级: 'medium', 低优先级: 'low' },
    ...{ 优先级高: 'high', 优先级中: 'medium', 优先级低: 'low', 优先级紧急: 'critical' },
  },
  difficulty: {
    ...{ trivial: 1, easy: 2, moderate: 3, hard: 4, extreme: 5 },
    ...{ 极易: 1, 容易: 2, 简单: 2, 适中: 3, 困难: 4, 较难: 4, 极难: 5, 很难: 5 },
  },
  type: {
    ...{ feature: 'feature', function: 'feature', 功能: 'feature' },
    ...{ service: 'service', support: 'service', 服务: 'service', 支持: 'service' },
    ...{ price: 'price', pricing: 'price', 价格: 'price', 报价: 'price' },
    ...{ delivery: 'delivery', shipping: 'delivery', 交付: 'delivery', 交货: 'delivery', 物流: 'delivery' },
    ...{ quality: 'quality', 质量: 'quality', 品质: 'quality' },
    ...{ other: 'other', 其他: 'other', 其它: 'other' },
  },
  difficultyMarks: ['difficulty', '难度'],
  due: ['due', 'by', '截止', '截止日期', '到期', '期限'],
};
