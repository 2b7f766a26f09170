import type { LabelledText } from '../../src/wording/categoryModel.ts';

export type { LabelledText };

/** One text a line under each category. */
export const labelledTexts = (linesByCategory: Readonly<Record<string, string>>): LabelledText[] =>
  Object.entries(linesByCategory).flatMap(([category, lines]) =>
    nonEmptyLines(lines).map((text) => ({ text, category })),
  );

export const nonEmptyLines = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
