import type { PartyKind } from '../parties/partyKind.ts';
import { sidesOf } from '../parties/partyKind.ts';
import { dayNumber, dayOf } from './localDays.ts';
import type { LoyaltyModel } from './loyaltyConfig.ts';
import { type LoyaltyEvents, LoyaltyLedger, type SatisfactionBasis } from './loyaltyLedger.ts';
import { type LoyaltyScore, loyaltyScore, type ReferenceFor } from './loyaltyScore.ts';
import type { LoyaltyTier } from './loyaltyTier.ts';
import { nextTierState, type TierState } from './tierState.ts';

/** The models that were in force, the oldest first, each from its day on; before the first, the first. At least one. */
export type LoyaltyModels = readonly { readonly from: string; readonly model: LoyaltyModel }[];

/** What a party's tier is made from. */
export interface LoyaltyHistory {
  readonly kind: PartyKind;
  readonly events: LoyaltyEvents;
  readonly basis: SatisfactionBasis;
  readonly models: LoyaltyModels;
}

/** A day on which the tier became another. */
export interface TierStep {
  /** yyyy-mm-dd */
  readonly on: string;
  readonly from: LoyaltyTier | null;
  readonly to: LoyaltyTier | null;
  readonly score: LoyaltyScore | null;
}

/** Where a party stands at the end of a day. */
export interface LoyaltyStanding {
  /** yyyy-mm-dd */
  readonly on: string;
  /** Null: nothing it bought counts. */
  readonly state: TierState | null;
  readonly score: LoyaltyScore | null;
  readonly model: LoyaltyModel;
}

/** The spend that counts in full for a party: that of its kind; a party that is both leans on the middle of the two. */
export const referenceFor = (
  kind: PartyKind,
  { references }: Pick<LoyaltyModel, 'references'>,
): ReferenceFor => {
  const known = sidesOf(kind).flatMap((side) => references[side] ?? []);
  if (known.length === 0) return { amount: null, isProvisional: false };
  return {
    amount: known.reduce((sum, { amount }) => sum + amount, 0) / known.length,
    isProvisional: known.some(({ isProvisional }) => isProvisional),
  };
};

/**
 * Goes through a party's history from its first purchase on, day by day: a tier depends on the days before. The same
 * events give the same standing whatever the order they were recorded in.
 */
export class TierTimeline {
  readonly steps: TierStep[] = [];
  readonly #history: LoyaltyHistory;
  readonly #ledger: LoyaltyLedger;
  #day: number;
  #version = 0;
  #state: TierState | null = null;
  #judgedBy: { model: LoyaltyModel; reference: ReferenceFor } | undefined;

  /** `resumed`: the state at the end of a day that was come to before, from which to go on. */
  constructor(history: LoyaltyHistory, resumed?: { on: string; state: TierState }) {
    this.#history = history;
    // The window and the weight of feedback are those in force now; everything else is judged as of its day.
    const { config } = newest(history.models);
    this.#ledger = new LoyaltyLedger(history.events, history.basis, config);
    const first = this.#ledger.firstBoughtOn;
    this.#day = first === null ? Number.POSITIVE_INFINITY : dayNumber(first);
    if (!resumed) return;
    this.#day = dayNumber(resumed.on) + 1;
    this.#state = resumed.state;
  }

  /** Where the party stands at the end of a day, yyyy-mm-dd; days only go forward. */
  standingOn(on: string): LoyaltyStanding {
    const last = dayNumber(on);
    let standing = this.#judge(Math.min(this.#day, last));
    while (this.#day < last) {
      this.#day += 1;
      standing = this.#judge(this.#day);
    }
    return standing;
  }

  #judge(day: number): LoyaltyStanding {
    const on = dayOf(day);
    const { models } = this.#history;
    while (this.#version + 1 < models.length && (models[this.#version + 1]?.from ?? '') <= on)
      this.#version += 1;
    const model = models[this.#version]?.model ?? newest(models);
    if (model !== this.#judgedBy?.model)
      this.#judgedBy = { model, reference: referenceFor(this.#history.kind, model) };
    this.#ledger.advanceTo(day);
    const score = loyaltyScore(this.#ledger.inputs(), this.#judgedBy.reference, on, model.config);
    const before = this.#state;
    this.#state = nextTierState(before, score?.score ?? null, on, model.config);
    if (before?.tier !== this.#state?.tier)
      this.steps.push({ on, from: before?.tier ?? null, to: this.#state?.tier ?? null, score });
    return { on, state: this.#state, score, model };
  }
}

const newest = (models: LoyaltyModels): LoyaltyModel => {
  const last = models.at(-1);
  if (!last) throw new Error('loyalty has no model');
  return last.model;
};

/** Where a party stands at the end of a day, and how it came there. */
export const tierTimeline = (
  history: LoyaltyHistory,
  on: string,
  resumed?: { on: string; state: TierState },
): { standing: LoyaltyStanding; steps: readonly TierStep[] } => {
  const timeline = new TierTimeline(history, resumed);
  const standing = timeline.standingOn(on);
  return { standing, steps: timeline.steps };
};
