import type { PartyKind } from '../../parties/partyKind.ts';
import type { WordMeanings } from './normalizeWord.ts';

/** What people type for a kind of party, in any language. */
export const partyKindWords: WordMeanings<PartyKind> = {
  ...{ customer: 'customer', client: 'customer', 客户: 'customer' },
  ...{ partner: 'partner', 合作伙伴: 'partner', 伙伴: 'partner' },
  ...{ both: 'both', 两者: 'both', 客户兼合作伙伴: 'both' },
};
