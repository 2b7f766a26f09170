import { setImmediate as nextTurn } from 'node:timers/promises';
import { satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import type { ReviewedLoyalty } from '../store/queries/loyalty.ts';
import type { Reads } from '../store/queries/queries.ts';
import { loyaltyModel } from './loyaltyModel.ts';
import { basisOf, keptScore } from './partyLoyalty.ts';
import { nextTierState } from './tierState.ts';

/** Parties looked at in one turn of the event loop. */
const PAGE_SIZE = 250;

/**
 * The parties whose loyalty time has touched by more than ageing: the day of their first purchase came after `since`, a
 * purchase left the year or its day came, or the score moved or endangered the tier. Days are yyyy-mm-dd.
 */
export const touchedByTime = async (
  read: Pick<Reads, 'configurations' | 'loyalty' | 'purchases'>,
  { since, today }: { since: string; today: string },
): Promise<string[]> => {
  const model = await loyaltyModel(read);
  const satisfaction = await satisfactionModel(read);
  const isTouched = (party: ReviewedLoyalty): boolean => {
    const basis = basisOf(satisfaction, party.kind);
    const score = keptScore(party, { kind: party.kind, on: today, model, basis });
    if (!score) return true;
    const next = nextTierState(party, score.score, today, model.config);
    return next?.tier !== party.tier || next.belowSince !== party.belowSince;
  };
  const touched = await read.purchases.firstBoughtBetween(since, today);
  let after = '';
  for (;;) {
    const page = await read.loyalty.reviewPage(after, PAGE_SIZE);
    const last = page.at(-1);
    if (!last) return touched;
    after = last.partyId;
    touched.push(...page.filter(isTouched).map(({ partyId }) => partyId));
    await nextTurn();
  }
};
