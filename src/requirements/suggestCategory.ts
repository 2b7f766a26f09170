import type { Reads } from '../store/queries/queries.ts';
import { type CategorySuggestion, trainCategoryModel } from '../wording/categoryModel.ts';
import { keptModel } from '../wording/keptModel.ts';

/** So many of the latest say how a workspace sorts its needs now. */
const MOST_LEARNT_FROM = 1000;

interface Worded {
  title: string;
  detail?: string | null | undefined;
}

const modelOf = keptModel(async (read: Pick<Reads, 'requirements'>) =>
  trainCategoryModel(
    (await read.requirements.listLabelled(MOST_LEARNT_FROM)).map((row) => ({
      text: textOf(row),
      category: row.category ?? '',
    })),
  ),
);

/** The category that the workspace's own needs suggest, with the words that decided it; null when unsure. */
export const suggestCategory = async (
  read: Pick<Reads, 'requirements'>,
  need: Worded,
): Promise<CategorySuggestion | null> => (await modelOf(read)).suggest(textOf(need));

const textOf = ({ title, detail }: Worded): string => (detail ? `${title}\n${detail}` : title);
