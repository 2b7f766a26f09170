import { localDate } from '../localDate.ts';
import { partySides, sidesOf } from '../parties/partyKind.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { dayAfter } from './localDays.ts';
import type { LoyaltyModel, SpendReference } from './loyaltyConfig.ts';
import { loyaltyModel, saveLoyaltyModel } from './loyaltyModel.ts';
import { isReferenceDue, spendReference } from './spendReference.ts';

/** A provisional reference that moved by less, as a share of it, is kept: every version is one to explain. */
const SMALLEST_CHANGE = 0.1;

/**
 * Makes references anew from the last year's spends, and puts them in force: those that are due; only those that are
 * missing, as when the first of a kind buys; or all, since amounts mean something else in another base currency.
 * Returns the model that is then in force.
 */
export const reviewReferences = async (
  tx: Transaction,
  at: Date,
  which: 'due' | 'missing' | 'all' = 'due',
): Promise<LoyaltyModel> => {
  const model = await loyaltyModel(tx);
  const { zone } = await tx.workspace.settings();
  const today = localDate(at, zone);
  const isAnew = which === 'all';
  const due = partySides.filter((side) => {
    const kept = model.references[side];
    if (which === 'missing') return kept === null;
    return isAnew || isReferenceDue(kept, today, model.config);
  });
  if (due.length === 0) return model;
  const spends = await tx.purchases.netSpends(dayAfter(today, -model.config.windowInDays), today);
  const references = { ...model.references };
  for (const side of due) {
    const ofSide = spends.filter(({ kind }) => sidesOf(kind).includes(side)).map(({ net }) => net);
    const made = spendReference(ofSide, today, model.config);
    references[side] = isAnew ? made : settled(model.references[side], made);
  }
  if (!isAnew && partySides.every((side) => references[side] === model.references[side])) return model;
  return saveLoyaltyModel(tx, { config: model.config, references }, { at, by: 'system' });
};

const settled = (kept: SpendReference | null, made: SpendReference | null): SpendReference | null => {
  if (kept === null || made === null) return made ?? kept;
  const isSmall = Math.abs(made.amount - kept.amount) <= SMALLEST_CHANGE * kept.amount;
  return kept.isProvisional && made.isProvisional && isSmall ? kept : made;
};
