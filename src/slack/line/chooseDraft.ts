import type { MatchVerdict } from '../../parties/rankMatches.ts';

/**
 * Of several readings of one line, the one whose party is known: the longest party text that is surely a
 * party, then the longest that is likely one or has several hits, else the first reading.
 * `drafts` is not empty and stands best first.
 */
export function chooseDraft<D extends { readonly party: string | null }>(
  drafts: readonly [D, ...D[]],
  matchOf: (party: string) => MatchVerdict,
): D {
  return (
    longestOf(drafts, matchOf, ['sure']) ?? longestOf(drafts, matchOf, ['likely', 'choices']) ?? drafts[0]
  );
}

function longestOf<D extends { readonly party: string | null }>(
  drafts: readonly D[],
  matchOf: (party: string) => MatchVerdict,
  wanted: readonly MatchVerdict[],
): D | null {
  let longest: D | null = null;
  for (const draft of drafts) {
    if (draft.party === null || !wanted.includes(matchOf(draft.party))) continue;
    if (longest === null || draft.party.length > (longest.party?.length ?? 0)) longest = draft;
  }
  return longest;
}
