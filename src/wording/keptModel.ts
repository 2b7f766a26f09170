import type { CategoryModel } from './categoryModel.ts';

/** Fewer are learnt from in a few milliseconds, and what somebody has just sorted counts at once. */
const WORTH_KEEPING = 100;
/** So many examples change slowly, and learning from them takes tens of milliseconds in which nobody is served. */
const KEPT_FOR_MS = 60_000;

/** The model that `learn` makes of a workspace's rows, kept for a minute where it learnt from many. */
export const keptModel = <R extends object>(
  learn: (read: R) => Promise<CategoryModel>,
): ((read: R) => Promise<CategoryModel>) => {
  const models = new WeakMap<R, { model: CategoryModel; until: number }>();
  return async (read) => {
    const kept = models.get(read);
    if (kept && performance.now() < kept.until) return kept.model;
    const model = await learn(read);
    if (model.exampleCount >= WORTH_KEEPING)
      models.set(read, { model, until: performance.now() + KEPT_FOR_MS });
    return model;
  };
};
