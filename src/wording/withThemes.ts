import { type CategoryModel, type LabelledText, trainCategoryModel } from './categoryModel.ts';
import type { CommentTheme } from './themesByPointsLost.ts';

export interface SortableComment {
  readonly comment: string;
  /** What a person said it is about. */
  readonly confirmedTheme: string | null;
}

/** A model of themes from the comments that people sorted. */
export const trainThemeModel = (comments: readonly SortableComment[]): CategoryModel =>
  trainCategoryModel(
    comments.flatMap(({ comment, confirmedTheme }): LabelledText[] =>
      confirmedTheme === null ? [] : [{ text: comment, category: confirmedTheme }],
    ),
  );

/** Each comment with the theme a person gave it, else the one the model is sure enough of, else none. */
export const withThemes = <C extends SortableComment>(
  comments: readonly C[],
  model: Pick<CategoryModel, 'suggest'>,
): (C & { readonly theme: CommentTheme | null })[] =>
  comments.map((comment) => ({ ...comment, theme: themeOf(comment, model) }));

function themeOf(
  { comment, confirmedTheme }: SortableComment,
  model: Pick<CategoryModel, 'suggest'>,
): CommentTheme | null {
  if (confirmedTheme?.trim()) return { name: confirmedTheme, isConfirmed: true };
  const suggestion = model.suggest(comment);
  return suggestion && { name: suggestion.category, isConfirmed: false };
}
