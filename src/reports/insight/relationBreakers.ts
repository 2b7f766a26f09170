import type { Relation } from '../../health/relationPages.ts';
import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import type { SatisfactionConfig } from '../../satisfaction/satisfactionConfig.ts';

/** How a party breaks the relation of satisfaction and loyalty. */
export type RelationBreak = 'atRisk' | 'toGrow';

interface Lines {
  readonly loyalty: Pick<LoyaltyConfig, 'thresholds'>;
  readonly satisfaction: Pick<SatisfactionConfig, 'bands'>;
}

/** Where "loyal" and "happy" begin and end: gold and silver of behaviour, satisfied and neutral of what is said. */
export const breakLines = ({ loyalty, satisfaction }: Lines) => ({
  loyalFrom: loyalty.thresholds.gold,
  notLoyalBelow: loyalty.thresholds.silver,
  happyFrom: satisfaction.bands.satisfied,
  unhappyBelow: satisfaction.bands.neutral,
});

/**
 * Loyal but unhappy (at risk), or happy but not loyal (to grow); null: neither. By behaviour alone and its own mean: a
 * loyalty score that satisfaction is part of would hide both. A happy party that never bought is one to grow.
 */
export const relationBreak = (
  { said, behaviour }: { said: { mean: number } | null; behaviour: { behaviour: number } | null },
  lines: ReturnType<typeof breakLines>,
): RelationBreak | null => {
  if (!said) return null;
  const bought = behaviour?.behaviour ?? 0;
  if (said.mean < lines.unhappyBelow && behaviour && bought >= lines.loyalFrom) return 'atRisk';
  return said.mean >= lines.happyFrom && bought < lines.notLoyalBelow ? 'toGrow' : null;
};

/** A party that breaks the relation, with why. Scores are 0–100. */
export interface RelationBreaker {
  readonly partyId: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly mean: number;
  readonly ratingCount: number;
  /** B; null: it never bought. */
  readonly behaviour: number | null;
  readonly purchaseDays: number;
  /** yyyy-mm-dd */
  readonly lastBoughtOn: string | null;
}

/** Null of a party that was never rated. */
export const relationBreaker = ({ party, said, behaviour }: Relation): RelationBreaker | null =>
  said && {
    ...{ partyId: party.id, name: party.name, ownerId: party.ownerId },
    ...{ mean: said.mean, ratingCount: said.ratingCount },
    behaviour: behaviour?.behaviour ?? null,
    purchaseDays: behaviour?.inputs.purchaseDays ?? 0,
    lastBoughtOn: behaviour?.inputs.lastBoughtOn ?? null,
  };

/** Whoever has most to lose, or to win, first. */
export const worstFirst = (a: RelationBreaker, b: RelationBreaker): number =>
  (b.behaviour ?? 0) - (a.behaviour ?? 0) || a.mean - b.mean || (a.partyId < b.partyId ? -1 : 1);
export const happiestFirst = (a: RelationBreaker, b: RelationBreaker): number =>
  b.mean - a.mean || (b.behaviour ?? -1) - (a.behaviour ?? -1) || (a.partyId < b.partyId ? -1 : 1);
