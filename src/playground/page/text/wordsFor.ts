import { en, type Words } from './en.ts';
import { zhCN } from './zhCN.ts';

/** The page's words for a locale as Slack gives it, such as `zh-CN` or `en_GB`; English where there are none. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('zh') ? zhCN : en;
}
