/** The languages the product speaks. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The language for a Slack locale such as `zh-CN`, `zh-TW` or `fr-FR`; English when we don't speak it. */
export const languageOfLocale = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
