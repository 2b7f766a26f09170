import type { Language } from '../people/language.ts';
import { en } from './en/en.ts';
import { zhCN } from './zhCN/zhCN.ts';

/** Everything the product says, by area. A language that lacks a sentence does not compile. */
export type Texts = typeof en;

const texts: Record<Language, Texts> = { en, 'zh-CN': zhCN };

export const textsOf = (language: Language): Texts => texts[language];
