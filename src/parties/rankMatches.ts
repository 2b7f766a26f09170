import { type MatchKind, matchKinds } from './matchName.ts';

export interface NameMatch {
  readonly partyId: string;
  readonly name: string;
  readonly kind: MatchKind;
  /** When something last happened with the party; of equal matches the livelier comes first. */
  readonly lastActiveAt: Date | null;
}

/**
 * `sure`: one party is meant; go ahead. `likely`: one party is all there is, but by a guess; show it in a read,
 * ask before a write. `choices`: several; offer them.
 */
export type MatchVerdict = 'sure' | 'likely' | 'choices' | 'none';

/** `ranked` holds every party once, surest first; `best` is its first when the verdict is sure or likely. */
export type MatchOutcome<M extends NameMatch> =
  | { readonly verdict: 'sure' | 'likely'; readonly best: M; readonly ranked: readonly M[] }
  | { readonly verdict: 'choices' | 'none'; readonly best: null; readonly ranked: readonly M[] };

/** Kinds that mean the very name; a single party in the first group that has any is meant beyond doubt. */
const EXACT_GROUPS: readonly (readonly MatchKind[])[] = [
  ['shortName'],
  ['alias', 'fullName'],
  ['nameWithoutLegalForm'],
];

/**
 * Ranks the parties a typed name met and decides whether one of them is meant. An exact name wins over all
 * others if only one party has it. The beginning of a name is sure when no other party's name has it too and
 * at least three letters (or two Chinese, Japanese or Korean characters) were typed. Close spelling never is.
 */
export function rankMatches<M extends NameMatch>(typed: string, matches: readonly M[]): MatchOutcome<M> {
  const ranked = oncePerParty([...matches].sort(bySureness));
  const first = ranked[0];
  if (first === undefined) return { verdict: 'none', best: null, ranked };
  const exactGroup = EXACT_GROUPS.find((kinds) => ranked.some(({ kind }) => kinds.includes(kind)));
  if (exactGroup) {
    const exact = ranked.filter(({ kind }) => exactGroup.includes(kind));
    const [best, another] = exact;
    return best !== undefined && another === undefined
      ? { verdict: 'sure', best, ranked }
      : { verdict: 'choices', best: null, ranked };
  }
  const [only, another] = ranked.filter(({ kind }) => kind !== 'closeSpelling');
  if (another !== undefined) return { verdict: 'choices', best: null, ranked };
  if (only !== undefined)
    return { verdict: isTelling(typed, only.kind) ? 'sure' : 'likely', best: only, ranked };
  return ranked.length === 1
    ? { verdict: 'likely', best: first, ranked }
    : { verdict: 'choices', best: null, ranked };
}

function isTelling(typed: string, kind: MatchKind): boolean {
  if (kind !== 'firstWords' && kind !== 'prefix') return false;
  const shortest = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(typed) ? 2 : 3;
  return [...typed.trim()].length >= shortest;
}

function bySureness(a: NameMatch, b: NameMatch): number {
  return (
    matchKinds.indexOf(a.kind) - matchKinds.indexOf(b.kind) ||
    (b.lastActiveAt?.getTime() ?? 0) - (a.lastActiveAt?.getTime() ?? 0) ||
    compareText(a.name, b.name) ||
    compareText(a.partyId, b.partyId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function oncePerParty<M extends NameMatch>(ranked: readonly M[]): M[] {
  const seen = new Set<string>();
  return ranked.filter(({ partyId }) => !seen.has(partyId) && seen.add(partyId));
}
