import type { AlertReason } from './alert.ts';
import { type CountableRating, countedRatings, daysBetween } from './countedRatings.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import { satisfactionIndex } from './satisfactionIndex.ts';
import type { SatisfactionPrior } from './satisfactionPrior.ts';
import { roundToTenth } from './score.ts';

/** What has just happened to the ratings. `ratings` below already show it. */
export type RatingChange =
  | { readonly kind: 'added'; readonly rating: CountableRating }
  | { readonly kind: 'changed'; readonly before: CountableRating; readonly rating: CountableRating }
  | { readonly kind: 'undone' }
  /** Two parties became one, or two again: nobody judged anything anew. */
  | { readonly kind: 'moved' };

export type AlertSituation = {
  readonly ratings: readonly CountableRating[];
  readonly change: RatingChange;
  readonly now: Date;
  readonly prior: SatisfactionPrior;
  /** When the party's open alert fired, if one is open. */
  readonly openSince: Date | null;
  /** When its latest alert fired, open or cleared; one that was withdrawn by a correction does not count. */
  readonly lastFiredAt: Date | null;
};

export type ClearCause = 'recovered' | 'corrected';
export type NothingCause = 'notUnderTheLine' | 'tooFewRatings' | 'coolingDown' | 'stillOpen' | 'openTooShort';

export type AlertDecision = {
  /** S at `now`, to the tenth; null without ratings. */
  readonly index: number | null;
  /** The latest counted scores, newest first, at most two. */
  readonly latestScores: readonly number[];
  readonly ownerNotice: 'alertFired' | 'lowRating' | null;
} & (
  | { readonly action: 'fire'; readonly reason: AlertReason }
  | { readonly action: 'clear'; readonly cause: ClearCause }
  | { readonly action: 'nothing'; readonly cause: NothingCause }
);

/**
 * Decides on the low-satisfaction alert; call it only when a rating was added, changed, undone or moved.
 * Fire: n ≥ 2 and (S < 70 or the last two both < 60), 14 days after the last firing unless S < 60.
 * Clear: S ≥ 75, latest ≥ 70, open for 7 days ('recovered'); or at once when an undo or a change takes
 * away what it fired for ('corrected'). One notice to the owner for a firing or a single rating < 60.
 */
export function decideLowSatisfactionAlert(
  situation: AlertSituation,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): AlertDecision {
  const { openSince, now } = situation;
  const standing = standingAt(situation, now, config);
  const seen = { index: standing.index, latestScores: standing.latestScores };
  const lowRating = isNewLowRating(situation, config) ? 'lowRating' : null;
  if (openSince) {
    return { ...seen, ownerNotice: lowRating, ...decideOpen(situation, openSince, standing, config) };
  }
  if (standing.reason === null) {
    const tooFew = standing.ratingCount < config.alert.fewestRatings;
    const cause = tooFew ? 'tooFewRatings' : 'notUnderTheLine';
    return { ...seen, ownerNotice: lowRating, action: 'nothing', cause };
  }
  if (isCoolingDown(situation, standing, config)) {
    return { ...seen, ownerNotice: lowRating, action: 'nothing', cause: 'coolingDown' };
  }
  return { ...seen, ownerNotice: 'alertFired', action: 'fire', reason: standing.reason };
}

type Standing = {
  readonly ratingCount: number;
  readonly index: number | null;
  readonly latestScores: readonly number[];
  /** Why it is under the line; null: it is not. */
  readonly reason: AlertReason | null;
};

function standingAt({ ratings, prior }: AlertSituation, at: Date, config: SatisfactionConfig): Standing {
  const counted = countedRatings(ratings, at);
  const computed = satisfactionIndex(counted, at, prior, config);
  const index = computed && roundToTenth(computed.index);
  const latestScores = counted
    .slice(-2)
    .map((rating) => rating.score)
    .reverse();
  return {
    ratingCount: counted.length,
    index,
    latestScores,
    reason: index === null ? null : reasonToFire(counted.length, index, latestScores, config),
  };
}

function reasonToFire(
  ratingCount: number,
  index: number,
  latestScores: readonly number[],
  { alert }: SatisfactionConfig,
): AlertReason | null {
  if (ratingCount < alert.fewestRatings) return null;
  const lastScores = [...latestScores];
  if (index < alert.fireBelowIndex) {
    return { rule: 'indexBelowLine', index, below: alert.fireBelowIndex, lastScores };
  }
  const areBothVeryLow = lastScores.length === 2 && lastScores.every((score) => score < alert.veryLowScore);
  return areBothVeryLow ? { rule: 'twoVeryLow', index, below: alert.veryLowScore, lastScores } : null;
}

function decideOpen(
  situation: AlertSituation,
  openSince: Date,
  { index, latestScores, reason }: Standing,
  config: SatisfactionConfig,
): { action: 'clear'; cause: ClearCause } | { action: 'nothing'; cause: NothingCause } {
  const isCorrection = situation.change.kind === 'changed' || situation.change.kind === 'undone';
  const hadReason = standingAt(situation, openSince, config).reason !== null;
  if (isCorrection && reason === null && !hadReason) return { action: 'clear', cause: 'corrected' };
  const { clearFromIndex, clearFromLatestScore, shortestOpenInDays } = config.alert;
  const latest = latestScores[0];
  const hasRecovered =
    index !== null && index >= clearFromIndex && latest !== undefined && latest >= clearFromLatestScore;
  if (!hasRecovered) return { action: 'nothing', cause: 'stillOpen' };
  const isOpenLongEnough = daysBetween(openSince, situation.now) >= shortestOpenInDays;
  return isOpenLongEnough
    ? { action: 'clear', cause: 'recovered' }
    : { action: 'nothing', cause: 'openTooShort' };
}

function isCoolingDown(
  { lastFiredAt, now }: AlertSituation,
  { index }: Standing,
  { alert }: SatisfactionConfig,
): boolean {
  if (lastFiredAt === null || daysBetween(lastFiredAt, now) >= alert.cooldownInDays) return false;
  return index === null || index >= alert.urgentBelowIndex;
}

function isNewLowRating({ change, now }: AlertSituation, { alert }: SatisfactionConfig): boolean {
  if (change.kind === 'undone' || change.kind === 'moved') return false;
  const { rating } = change;
  if (rating.at.getTime() > now.getTime() || rating.score >= alert.veryLowScore) return false;
  return change.kind === 'added' || change.before.score >= alert.veryLowScore;
}
