import { foldName } from '../parties/foldName.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { CategoryModel, CategorySuggestion } from '../wording/categoryModel.ts';
import { keptModel } from '../wording/keptModel.ts';
import { trainThemeModel } from '../wording/withThemes.ts';

/** So many of the latest say how a workspace sorts its comments now. */
const MOST_LEARNT_FROM = 1000;

/** What is learnt from the themes that people of the workspace gave to comments, and those themes, the most used first. */
export const themeModel = async (
  read: Pick<Reads, 'ratings'>,
): Promise<{ model: CategoryModel; known: string[] }> => {
  const sorted = (await read.ratings.listThemed(MOST_LEARNT_FROM)).flatMap(({ comment, theme }) =>
    theme === null ? [] : [{ comment: comment ?? '', confirmedTheme: theme }],
  );
  const uses = Map.groupBy(sorted, ({ confirmedTheme }) => foldName(confirmedTheme));
  const known = [...uses.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([first]) => (first ? [first.confirmedTheme] : []));
  return { model: trainThemeModel(sorted), known };
};

const modelOf = keptModel(async (read: Pick<Reads, 'ratings'>) => (await themeModel(read)).model);

/** What a comment is probably about; null when unsure, as long as people have sorted little. */
export const suggestTheme = async (
  read: Pick<Reads, 'ratings'>,
  comment: string,
): Promise<CategorySuggestion | null> => (await modelOf(read)).suggest(comment);
