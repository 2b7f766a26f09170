import { thresholdOf, tierAbove } from '../../loyalty/loyaltyTier.ts';
import type { LoyaltyRefreshed } from '../../loyalty/refreshLoyalty.ts';
import type { StandingPurchase } from '../../purchases/recordPurchase.ts';
import type { PurchaseRow } from '../../store/queries/purchases.ts';
import { money } from '../../text/money.ts';
import { code, plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Request } from '../request.ts';
import { FACT_GAP } from './needPhrases.ts';
import { tierName } from './tierName.ts';

export type Reader = Pick<Request, 't' | 'actor'>;

/** What it was worth, without a refund's minus. */
export const amountOf = (
  { amount, currency }: Pick<PurchaseRow, 'amount' | 'currency'>,
  { actor }: Reader,
): string => money(Math.abs(amount), currency, actor.language);

/** Such as "INV-123 (€1,200.00, 5 Jan)". */
export const purchaseNamed = (
  purchase: Pick<PurchaseRow, 'amount' | 'currency' | 'reference' | 'boughtOn'>,
  reader: Reader,
): string =>
  reader.t.purchases.thePurchase({
    reference: purchase.reference === null ? null : plain(purchase.reference),
    amount: amountOf(purchase, reader),
    day: reader.t.requirements.day(purchase.boughtOn),
  });

/** The line that sets a missing rate. */
export const rateLine = (currency: string, day: string, { actor }: Reader): ReturnType<typeof code> =>
  code(actor.language === 'zh-CN' ? `/prm 汇率 ${currency} … ${day}` : `/prm rates ${currency} … ${day}`);

/** What was said of a purchase beside its amount, a sentence each. */
export const purchaseNotes = (
  { purchase, base, rate, isAhead, refundOf }: StandingPurchase,
  { today, ...reader }: Reader & { today: string },
): string[] => {
  const { t, actor } = reader;
  const say = t.purchases;
  const { boughtOn, currency, baseAmount } = purchase;
  const day = t.requirements.day(boughtOn);
  const isLinked = refundOf !== null;
  const left = refundOf && money(refundOf.left, currency, actor.language);
  return [
    isAhead ? say.ahead(day) : boughtOn !== today && say.on(day),
    purchase.reference && say.numbered(plain(purchase.reference)),
    isLinked &&
      (refundOf.left === 0
        ? say.refundOfAll(purchaseNamed(refundOf.purchase, reader))
        : say.refundOf({ what: purchaseNamed(refundOf.purchase, reader), left: left ?? '' })),
    currency !== base && baseAmount !== null && rate !== null
      ? say.converted({ amount: money(Math.abs(baseAmount), base, actor.language), rate })
      : null,
    purchase.amount === 0 && say.countsForNothing,
  ].filter((note): note is string => Boolean(note));
};

/** What a change did to score and tier: "Loyalty 73 (+4), gold · platinum needs 6.8 more". Empty: nothing to say. */
export const loyaltyLine = (loyalty: LoyaltyRefreshed | null, { t }: Pick<Reader, 't'>): string => {
  const say = t.purchases.loyalty;
  if (!loyalty) return '';
  const { before, standing } = loyalty;
  const { state, score, model } = standing;
  if (!state || !score) return before ? say.none : '';
  const nameOf = (tier: typeof state.tier) => tierName(tier, model.config.tierNames, t);
  const tier = nameOf(state.tier);
  const change = before ? score.score - before.score : 0;
  const isMoved = Math.abs(change) >= 0.05;
  const now = isMoved
    ? say.moved({
        score: points(score.score),
        tier,
        change: `${change > 0 ? '+' : '−'}${points(Math.abs(change))}`,
      })
    : say.now({ score: points(score.score), tier });
  const step = before === null ? say.first : before.tier !== state.tier && say.was(nameOf(before.tier));
  const above = tierAbove(state.tier);
  const missing = above ? thresholdOf(above, model.config.thresholds) - score.score : 0;
  const needs = above && missing > 0 && say.needs({ tier: nameOf(above), points: points(missing) });
  return [now, step, needs].filter(Boolean).join(FACT_GAP);
};
