export const priorities = ['critical', 'high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** 1 trivial … 5 very hard. */
export const difficulties = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof difficulties)[number];

export const requirementTypes = ['feature', 'service', 'price', 'delivery', 'quality', 'other'] as const;
export type RequirementType = (typeof requirementTypes)[number];

/** 'removed': an undone "need". Open and planned ones wait; shipped and declined ones are closed. */
export const requirementStatuses = ['open', 'planned', 'shipped', 'declined', 'removed'] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];
