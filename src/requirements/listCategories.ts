import type { Reads } from '../store/queries/queries.ts';
import type { CategoryUse } from '../store/queries/requirements.ts';
import { categoryKey } from './categoryKey.ts';
import { isOpen } from './requirementStatus.ts';

/** What stands under one category. */
export interface CategoryCount {
  /** As it is most often written; null: the needs without one. */
  category: string | null;
  /** Open or planned. */
  open: number;
  shipped: number;
  declined: number;
}

/** The categories in use, the one with most open needs first and the needs without one last. Spellings that fold alike are one. */
export const listCategories = async (read: Pick<Reads, 'requirements'>): Promise<CategoryCount[]> => {
  const uses = await read.requirements.countByCategory();
  const byKey = new Map<string | null, CategoryUse[]>();
  for (const use of uses) {
    const key = use.category === null ? null : categoryKey(use.category);
    byKey.set(key, [...(byKey.get(key) ?? []), use]);
  }
  return [...byKey.values()].map(counted).sort(byOpenThenName);
};

const counted = (uses: readonly CategoryUse[]): CategoryCount => {
  const sum = (isMeant: (use: CategoryUse) => boolean) =>
    uses.filter(isMeant).reduce((total, { count }) => total + count, 0);
  return {
    category: commonestSpelling(uses),
    open: sum(isOpen),
    shipped: sum(({ status }) => status === 'shipped'),
    declined: sum(({ status }) => status === 'declined'),
  };
};

const commonestSpelling = (uses: readonly CategoryUse[]): string | null => {
  const bySpelling = new Map<string | null, number>();
  for (const { category, count } of uses) bySpelling.set(category, (bySpelling.get(category) ?? 0) + count);
  const [commonest] = [...bySpelling].sort(([a, n], [b, m]) => m - n || compareNames(a, b));
  return commonest?.[0] ?? null;
};

const byOpenThenName = (a: CategoryCount, b: CategoryCount): number =>
  Number(a.category === null) - Number(b.category === null) ||
  b.open - a.open ||
  b.shipped - a.shipped ||
  compareNames(a.category, b.category);

const compareNames = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1);
