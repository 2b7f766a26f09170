import { partyStandings, scoringBasis } from '../reports/loyalty/partyStandings.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyTier, rankOfTier, tierBelow } from './loyaltyTier.ts';
import { demotionDay, nextTierState } from './tierState.ts';

/** A party whose tier another configuration would change. */
export interface PreviewedMove {
  name: string;
  from: LoyaltyTier;
  to: LoyaltyTier;
  /** yyyy-mm-dd; null: at once. */
  on: string | null;
}

export interface LoyaltyPreview {
  risen: PreviewedMove[];
  fallen: PreviewedMove[];
  /** In danger by it and not by the present one: they fall later, if their scores stay as they are. */
  endangered: PreviewedMove[];
  /** In danger now, and not by it. */
  outOfDangerCount: number;
  partyCount: number;
  /** There are more parties than were looked at. */
  isCut: boolean;
}

/** Bounds how long a press takes; a few microseconds each. */
const MOST_PARTIES = 20_000;

/** What another configuration would do to everybody's tiers today, from what is kept of each. Nothing is saved. */
export const previewLoyalty = async (
  read: Pick<Reads, 'configurations' | 'loyalty' | 'workspace'>,
  config: LoyaltyConfig,
  at: Date,
): Promise<LoyaltyPreview> => {
  const basis = await scoringBasis(read, at);
  const wanted = { ...basis, model: { ...basis.model, config } };
  const preview: LoyaltyPreview = {
    ...{ risen: [], fallen: [], endangered: [], outOfDangerCount: 0, partyCount: 0, isCut: false },
  };
  for await (const { party, state, score } of partyStandings(read, wanted, {})) {
    if (preview.partyCount >= MOST_PARTIES) return { ...preview, isCut: true };
    preview.partyCount += 1;
    const after = nextTierState(state, score, basis.on, config);
    if (!after) continue;
    const { name } = party;
    const moved = rankOfTier(after.tier) - rankOfTier(state.tier);
    const move = { name, from: state.tier, to: after.tier, on: null };
    if (moved > 0) preview.risen.push(move);
    if (moved < 0) preview.fallen.push(move);
    if (moved !== 0) continue;
    const lower = tierBelow(state.tier);
    if (after.belowSince !== null && state.belowSince === null && lower !== null) {
      const on = demotionDay({ ...after, belowSince: after.belowSince }, config);
      preview.endangered.push({ name, from: state.tier, to: lower, on });
    }
    if (after.belowSince === null && state.belowSince !== null) preview.outOfDangerCount += 1;
  }
  return preview;
};
