import { foldName } from '../parties/foldName.ts';

/** By which categories are compared: "Security" and "ｓｅｃｕｒｉｔｙ" are one. */
export const categoryKey = (category: string): string => foldName(category.replace(/^[#＃]/u, ''));

/** Whether it is sorted under that category, however it is spelt; never when it has none. */
export const isOfCategory = (need: { readonly category: string | null }, category: string): boolean =>
  need.category !== null && categoryKey(need.category) === categoryKey(category);
