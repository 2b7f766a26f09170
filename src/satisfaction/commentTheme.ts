/** What somebody said of a comment's theme: 'confirmed' that it is the one kept, or 'none' that it has none. */
export const themeStates = ['confirmed', 'none'] as const;
export type ThemeState = (typeof themeStates)[number];

/** In characters. */
export const LONGEST_THEME = 40;
