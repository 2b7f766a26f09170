import { type Act, recordChange } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { type LoyaltyRefreshed, refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { contactNamed } from '../parties/contactNamed.ts';
import { getParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { visibleText } from '../visibleText.ts';
import { inOrder, saveSummary } from './refreshSummary.ts';
import { type AlertOutcome, reviewAlert } from './reviewAlert.ts';
import { type SatisfactionIndex, satisfactionIndex } from './satisfactionIndex.ts';
import { priorOf, satisfactionModel } from './satisfactionModel.ts';

export interface NewRating {
  partyId: string;
  /** 0–100. */
  score: number;
  comment: string | null;
  /** The party's contact who judged, added when not known yet; null: the person who records it. */
  contactName: string | null;
  /** Leaves an earlier rating of the same rater and day counted beside this one. */
  keepsEarlier?: boolean;
}

export interface RecordedRating {
  auditId: string;
  party: PartyRow;
  rating: RatingRow;
  /** The rating of the same rater and day that this one took the place of. */
  replaced: RatingRow | null;
  before: SatisfactionIndex | null;
  after: SatisfactionIndex | null;
  alert: AlertOutcome;
  /** Null for a party that never bought. */
  loyalty: LoyaltyRefreshed | null;
}

/**
 * Records a satisfaction score and brings the party's standing and alert up to date. Of one rater, party and day (in
 * the workspace's zone) the last score counts. Throws AppError partyGone.
 */
export const recordRating = async (tx: Transaction, act: Act, input: NewRating): Promise<RecordedRating> => {
  const party = await getParty(tx, input.partyId);
  const model = await satisfactionModel(tx);
  const prior = priorOf(model, party.kind);
  const counted = await tx.ratings.countedOf(party.id, act.at);
  const before = satisfactionIndex(counted, act.at, prior, model.config);

  const { zone } = await tx.workspace.settings();
  const contactId = input.contactName && (await contactNamed(tx, act, party.id, input.contactName));
  const rater = contactId ? `contact:${contactId}` : `person:${act.actor.id}`;
  const ratedOn = localDate(act.at, zone);
  const [earlier] = input.keepsEarlier ? [] : await tx.ratings.ofRaterOnDay(party.id, rater, ratedOn);
  if (earlier) await tx.ratings.setState(earlier.id, 'replaced', earlier.replacesId);
  const rating: Omit<RatingRow, 'workspaceId'> = {
    id: act.newId(),
    partyId: party.id,
    score: input.score,
    comment: visibleText(input.comment ?? '').trim() || null,
    rater,
    recordedBy: act.actor.id,
    ratedAt: act.at,
    ratedOn,
    permalink: act.permalink,
    state: 'counted',
    replacesId: earlier?.id ?? null,
    version: 1,
    theme: null,
    themeState: null,
  };
  await tx.ratings.insert(rating);
  const added = { id: rating.id, score: rating.score, at: rating.ratedAt };
  const ratings = inOrder([...counted.filter(({ id }) => id !== earlier?.id), added]);
  await saveSummary(tx, party.id, ratings, act.at, model);
  const after = satisfactionIndex(ratings, act.at, prior, model.config);
  const change = earlier
    ? ({ kind: 'changed', before: { score: earlier.score, at: earlier.ratedAt }, rating: added } as const)
    : ({ kind: 'added', rating: added } as const);
  const alert = await reviewAlert(tx, act, { party, ratings, change, ratingId: rating.id, model });
  const loyalty = await refreshLoyalty(tx, act, party.id, 'rating');
  const auditId = await recordChange(tx, act, {
    action: 'rating.record',
    entityId: rating.id,
    partyId: party.id,
    before: earlier ? { replacedId: earlier.id, score: earlier.score } : null,
    after: { score: rating.score, comment: rating.comment, modelVersion: model.version },
  });
  return {
    auditId,
    party,
    rating: { ...rating, workspaceId: party.workspaceId },
    replaced: earlier ?? null,
    before,
    after,
    alert,
    loyalty,
  };
};
