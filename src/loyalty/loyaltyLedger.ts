import type { Sentiment } from '../interactions/interactionKind.ts';
import { dayNumber, dayOf } from './localDays.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import type { LoyaltyInputs, SatisfactionLean } from './loyaltyInputs.ts';

/** A purchase or refund as loyalty reads it. Days are yyyy-mm-dd, amounts in minor units. */
export interface CountedPurchase {
  readonly boughtOn: string;
  /** In its own currency: above 0 a purchase, below a refund; 0 counts for nothing. */
  readonly amount: number;
  /** In the base currency; null: no rate is known. */
  readonly baseAmount: number | null;
  /** From this day on it counts no longer: its refunds add up to all of it. */
  readonly cancelledOn: string | null;
}

/** Everything of one party that loyalty is made from, in any order. */
export interface LoyaltyEvents {
  readonly purchases: readonly CountedPurchase[];
  /** `on`: the local day. */
  readonly ratings: readonly { readonly on: string; readonly score: number }[];
  readonly feedback: readonly { readonly on: string; readonly sentiment: Sentiment }[];
}

/** What a party's S leans on, and how fast a rating ages. */
export interface SatisfactionBasis {
  readonly prior: SatisfactionLean;
  readonly halfLifeInDays: number;
}

type LedgerRules = Pick<LoyaltyConfig, 'windowInDays' | 'feedback'>;

/**
 * A party's purchases, ratings and feedback, gone through day by day: what counts on a day is known in one step from the
 * day before. Depends on what happened alone, not on the order in which it was told. Satisfaction is that of
 * satisfactionIndex over whole days, with feedback in it.
 */
export class LoyaltyLedger {
  readonly #happenings: { day: number; happen(): void }[] = [];
  readonly #basis: SatisfactionBasis;
  /** Purchases that count, by their day; those of the window apart. */
  readonly #countByDay = new Map<number, number>();
  readonly #window = new Set<number>();
  /** Every day of a purchase, oldest first; the last one that still counts is looked for from the end. */
  readonly #purchaseDays: number[] = [];
  readonly #origin: number;
  #next = 0;
  #day: number;
  #netAmount = 0;
  #unconverted = 0;
  #weight = 0;
  #weightedScore = 0;
  #ratingCount = 0;
  #feedbackCount = 0;
  /** What only a happening changes; null: it has to be counted anew. */
  #counted: Pick<LoyaltyInputs, 'purchaseDays' | 'lastBoughtOn' | 'changesOn'> | null = null;

  constructor(events: LoyaltyEvents, basis: SatisfactionBasis, { windowInDays, feedback }: LedgerRules) {
    this.#basis = basis;
    for (const purchase of events.purchases) this.#expect(purchase, windowInDays);
    const judged = [
      ...events.ratings.map(({ on, score }) => ({ day: dayNumber(on), score, weight: 1, isRating: true })),
      ...events.feedback.map(({ on, sentiment }) => ({
        ...{
          day: dayNumber(on),
          score: feedback.scores[sentiment],
          weight: feedback.weight,
          isRating: false,
        },
      })),
    ];
    // Sums of fractions depend on their order: equal days in one order, whatever the order of arrival.
    judged.sort((a, b) => a.day - b.day || a.score - b.score || a.weight - b.weight);
    this.#origin = judged.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY);
    for (const { day, score, weight, isRating } of judged)
      this.#at(day, () => {
        const grown = weight * 2 ** ((day - this.#origin) / basis.halfLifeInDays);
        this.#weight += grown;
        this.#weightedScore += grown * score;
        if (isRating) this.#ratingCount += 1;
        else this.#feedbackCount += 1;
      });
    this.#happenings.sort((a, b) => a.day - b.day);
    this.#day = this.#happenings[0]?.day ?? 0;
    this.#purchaseDays.sort((a, b) => a - b);
  }

  /** The first day of a purchase, yyyy-mm-dd; null: none. */
  get firstBoughtOn(): string | null {
    const [first] = this.#purchaseDays;
    return first === undefined ? null : dayOf(first);
  }

  /** Takes in all that happened up to the end of a day; days only go forward. */
  advanceTo(day: number): void {
    for (;;) {
      const happening = this.#happenings[this.#next];
      if (!happening || happening.day > day) break;
      happening.happen();
      this.#next += 1;
      this.#counted = null;
    }
    this.#day = day;
  }

  /** What counts at the end of the day it was advanced to. */
  inputs(): LoyaltyInputs {
    const aged = 2 ** ((this.#origin - this.#day) / this.#basis.halfLifeInDays);
    const isJudged = this.#ratingCount + this.#feedbackCount > 0;
    this.#counted ??= {
      purchaseDays: [...this.#window].reduce((days, day) => days + Number(this.#counts(day)), 0),
      lastBoughtOn: this.#lastBoughtOn(),
      changesOn: this.#changesOn(),
    };
    return {
      ...this.#counted,
      netAmount: this.#netAmount,
      unconvertedCount: this.#unconverted,
      ratingCount: this.#ratingCount,
      feedbackCount: this.#feedbackCount,
      // Anchored to the first judgement: no rounding piles up from day to day.
      judgedWeight: isJudged ? this.#weight * aged : 0,
      judgedMean: isJudged ? this.#weightedScore / this.#weight : null,
      prior: this.#basis.prior,
    };
  }

  #expect({ boughtOn, amount, baseAmount, cancelledOn }: CountedPurchase, windowInDays: number): void {
    if (amount === 0) return;
    const day = dayNumber(boughtOn);
    const [net, unconverted] = baseAmount === null ? [0, 1] : [baseAmount, 0];
    this.#at(day, () => {
      this.#netAmount += net;
      this.#unconverted += unconverted;
    });
    this.#at(day + windowInDays, () => {
      this.#netAmount -= net;
      this.#unconverted -= unconverted;
    });
    if (amount < 0) return;
    this.#purchaseDays.push(day);
    this.#at(day, () => {
      this.#countByDay.set(day, (this.#countByDay.get(day) ?? 0) + 1);
      this.#window.add(day);
    });
    this.#at(day + windowInDays, () => this.#window.delete(day));
    if (cancelledOn !== null)
      this.#at(Math.max(day, dayNumber(cancelledOn)), () =>
        this.#countByDay.set(day, (this.#countByDay.get(day) ?? 0) - 1),
      );
  }

  #at(day: number, happen: () => void): void {
    this.#happenings.push({ day, happen });
  }

  #counts(day: number): boolean {
    return (this.#countByDay.get(day) ?? 0) > 0;
  }

  #lastBoughtOn(): string | null {
    const last = this.#purchaseDays.findLast((day) => day <= this.#day && this.#counts(day));
    return last === undefined ? null : dayOf(last);
  }

  #changesOn(): string | null {
    const next = this.#happenings[this.#next];
    return next === undefined ? null : dayOf(next.day);
  }
}
