import { setImmediate as turn } from 'node:timers/promises';
import { localDate } from '../../localDate.ts';
import type { LoyaltyModel } from '../../loyalty/loyaltyConfig.ts';
import type { SatisfactionBasis } from '../../loyalty/loyaltyLedger.ts';
import { loyaltyModel } from '../../loyalty/loyaltyModel.ts';
import { basisOf, keptScore } from '../../loyalty/partyLoyalty.ts';
import { type PartyKind, partyKinds } from '../../parties/partyKind.ts';
import { satisfactionModel } from '../../satisfaction/satisfactionModel.ts';
import type { PartyLoyaltyRow } from '../../store/queries/loyalty.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { DigestFilters } from '../digest.ts';
import { isInDigest } from '../partyFilter.ts';

/** A few milliseconds' work; others are served in between. */
const PARTIES_AT_A_TIME = 500;

export interface KeptStanding extends PartyLoyaltyRow {
  /** L of today; that of the last review where time has changed what it is made from since. */
  score: number;
}

/** What today's scores are worked out with. */
export interface ScoringBasis {
  /** yyyy-mm-dd */
  readonly on: string;
  readonly model: LoyaltyModel;
  readonly byKind: Readonly<Record<PartyKind, SatisfactionBasis>>;
}

export const scoringBasis = async (
  read: Pick<Reads, 'configurations' | 'workspace'>,
  at: Date,
): Promise<ScoringBasis> => {
  const { zone } = await read.workspace.settings();
  const satisfaction = await satisfactionModel(read);
  const bases = partyKinds.map((kind) => [kind, basisOf(satisfaction, kind)]);
  const byKind = Object.fromEntries(bases) as Record<PartyKind, SatisfactionBasis>;
  return { on: localDate(at, zone), model: await loyaltyModel(read), byKind };
};

/** Today's score of a kept state. */
export const scoreToday = (
  { state, party: { kind } }: PartyLoyaltyRow,
  { on, model, byKind }: ScoringBasis,
): number => keptScore(state, { kind, on, model, basis: byKind[kind] })?.score ?? state.score;

/** Goes through everybody with a tier within the filters, page by page. */
export async function* partyStandings(
  read: Pick<Reads, 'loyalty'>,
  basis: ScoringBasis,
  filters: DigestFilters,
): AsyncGenerator<KeptStanding> {
  let afterId = '';
  for (;;) {
    const page = await read.loyalty.statesPage(afterId, PARTIES_AT_A_TIME);
    for (const row of page)
      if (isInDigest(row.party, filters)) yield { ...row, score: scoreToday(row, basis) };
    const last = page.at(-1);
    if (!last || page.length < PARTIES_AT_A_TIME) return;
    afterId = last.party.id;
    await turn();
  }
}
