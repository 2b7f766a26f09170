import { type Act, recordChange } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { findParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { refreshSummary } from './refreshSummary.ts';
import { reviewAlert } from './reviewAlert.ts';
import { satisfactionModel } from './satisfactionModel.ts';

/** A score that was given before now. */
export interface PastRating {
  partyId: string;
  /** 0–100. */
  score: number;
  comment: string | null;
  /** 'contact:<id>' or 'person:<slack id>'. */
  rater: string;
  recordedBy: string;
  ratedAt: Date;
  /** The rating of the same rater and day whose place it takes. */
  replaces: RatingRow | undefined;
}

/** Records one score of the past; settleRatings must follow in the same transaction. */
export const recordPastRating = async (
  tx: Transaction,
  act: Act,
  { replaces, ...past }: PastRating,
): Promise<void> => {
  const { zone } = await tx.workspace.settings();
  if (replaces) await tx.ratings.setState(replaces.id, 'replaced', replaces.replacesId);
  const id = act.newId();
  await tx.ratings.insert({
    ...past,
    id,
    ratedOn: localDate(past.ratedAt, zone),
    permalink: null,
    state: 'counted',
    replacesId: replaces?.id ?? null,
    version: 1,
    theme: null,
    themeState: null,
  });
  await recordChange(tx, act, {
    action: 'rating.record',
    entityId: id,
    partyId: past.partyId,
    before: replaces ? { replacedId: replaces.id, score: replaces.score } : null,
    after: { score: past.score, comment: past.comment },
  });
};

/** Brings the summaries and the loyalty of parties up to date after many of their ratings came or went. */
export const settleRatings = async (
  tx: Transaction,
  act: Act,
  parties: readonly Pick<PartyRow, 'id'>[],
): Promise<void> => {
  const model = await satisfactionModel(tx);
  for (const { id } of parties) {
    await refreshSummary(tx, id, act.at, model);
    await refreshLoyalty(tx, act, id, 'rating');
  }
};

/** Judges a party's alert once after all that came or went; it may open or close, and nobody is told. */
export const judgeHistory = async (
  tx: Transaction,
  act: Act,
  party: Pick<PartyRow, 'id'>,
  how: 'added' | 'undone',
): Promise<void> => {
  const there = await findParty(tx, party.id);
  if (there?.id !== party.id) return;
  const model = await satisfactionModel(tx);
  const ratings = await tx.ratings.countedOf(party.id, act.at);
  const [latest] = await tx.ratings.latestOf(party.id, act.at, 1);
  if (how === 'added' && !latest) return;
  const change =
    how === 'added' && latest
      ? { kind: 'added' as const, rating: { score: latest.score, at: latest.ratedAt } }
      : { kind: 'undone' as const };
  const ratingId = latest?.id ?? '';
  await reviewAlert(tx, act, { party: there, ratings, change, ratingId, model, isSilent: true });
};
