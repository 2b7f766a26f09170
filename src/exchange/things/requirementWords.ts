import type { Priority, RequirementStatus, RequirementType } from '../../requirements/requirement.ts';

type Words<Meaning> = Readonly<Record<string, Meaning>>;

/** How other systems say it, folded; P1 to P4 are left out on purpose, since teams count them from different ends. */
export const priorityWords: Words<Priority> = {
  ...{ urgent: 'critical', highest: 'critical', blocker: 'critical', normal: 'medium', minor: 'low' },
  ...{ lowest: 'low', major: 'high', 紧急: 'critical', 最高: 'critical', 高: 'high', 中: 'medium' },
  ...{ 中等: 'medium', 普通: 'medium', 低: 'low' },
};

export const typeWords: Words<RequirementType> = {
  ...{ function: 'feature', 'feature request': 'feature', support: 'service', pricing: 'price' },
  ...{ shipping: 'delivery', 功能: 'feature', 服务: 'service', 支持: 'service', 价格: 'price' },
  ...{ 报价: 'price', 交付: 'delivery', 交货: 'delivery', 物流: 'delivery', 质量: 'quality' },
  ...{ 品质: 'quality', 其他: 'other', 其它: 'other' },
};

export const statusWords: Words<Exclude<RequirementStatus, 'removed'>> = {
  ...{ new: 'open', 'to do': 'open', todo: 'open', backlog: 'open', 'in progress': 'planned' },
  ...{ accepted: 'planned', done: 'shipped', closed: 'shipped', completed: 'shipped', delivered: 'shipped' },
  ...{ released: 'shipped', resolved: 'shipped', rejected: 'declined', cancelled: 'declined' },
  ...{ 'wont do': 'declined', 未处理: 'open', 待处理: 'open', 打开: 'open', 已计划: 'planned' },
  ...{ 计划中: 'planned', 进行中: 'planned', 已交付: 'shipped', 已完成: 'shipped', 已上线: 'shipped' },
  ...{ 已发布: 'shipped', 已拒绝: 'declined', 已关闭: 'shipped', 不做: 'declined' },
};

export const difficultyWords: Words<1 | 2 | 3 | 4 | 5> = {
  ...{ trivial: 1, easy: 2, moderate: 3, medium: 3, hard: 4, extreme: 5, 'very hard': 5 },
  ...{ 极易: 1, 容易: 2, 简单: 2, 适中: 3, 困难: 4, 较难: 4, 极难: 5, 很难: 5 },
};
