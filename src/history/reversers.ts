import { undoInteractionChange } from '../interactions/changeInteraction.ts';
import { undoInteraction } from '../interactions/undoInteraction.ts';
import { undoConfigureLoyalty } from '../loyalty/configureLoyalty.ts';
import { undoSetBase } from '../money/setBaseCurrency.ts';
import { undoRate } from '../money/setRate.ts';
import { undoDismissal } from '../parties/dismissDuplicate.ts';
import { undoAddedParty } from '../parties/undoAddedParty.ts';
import { undoPartyChange } from '../parties/undoPartyChange.ts';
import { undoPartyMerge } from '../parties/undoPartyMerge.ts';
import { undoSetRole } from '../people/setRole.ts';
import { undoPurchaseChange } from '../purchases/changePurchase.ts';
import { undoPurchase } from '../purchases/undoPurchase.ts';
import { undoMute } from '../reports/muteSubscription.ts';
import {
  undoSubscriptionAdd,
  undoSubscriptionChange,
  undoSubscriptionRemove,
} from '../reports/undoSubscription.ts';
import { undoMerge } from '../requirements/undoMerge.ts';
import { undoAddedRequirement, undoAsk, undoRequirementChange } from '../requirements/undoRequirement.ts';
import { undoAcknowledgement } from '../satisfaction/acknowledgeAlert.ts';
import { undoRatingChange } from '../satisfaction/changeRating.ts';
import { undoRatingTheme } from '../satisfaction/setRatingTheme.ts';
import { undoSnooze } from '../satisfaction/snoozeAlert.ts';
import { undoRating } from '../satisfaction/undoRating.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { Act } from './act.ts';
import type { AuditAction } from './auditEntry.ts';

/** Takes back what an entry tells. Throws AppError changedSince when the record was changed after it. */
export type Reverser = (tx: Transaction, act: Act, entry: AuditRow) => Promise<void>;

/** How each kind of change is taken back; null: it cannot be. */
export const reversers: Partial<Record<AuditAction, Reverser>> = {
  'rating.record': undoRating,
  'rating.change': undoRatingChange,
  'rating.theme': undoRatingTheme,
  'alert.acknowledge': undoAcknowledgement,
  'alert.snooze': undoSnooze,
  'party.add': undoAddedParty,
  'party.change': undoPartyChange,
  'party.merge': undoPartyMerge,
  'duplicate.dismiss': undoDismissal,
  'interaction.log': undoInteraction,
  'interaction.change': undoInteractionChange,
  'purchase.record': undoPurchase,
  'purchase.change': undoPurchaseChange,
  'rate.set': undoRate,
  'rate.remove': undoRate,
  'money.base': undoSetBase,
  'person.setRole': undoSetRole,
  'subscription.add': undoSubscriptionAdd,
  'subscription.change': undoSubscriptionChange,
  'subscription.remove': undoSubscriptionRemove,
  'subscription.mute': undoMute,
  'loyalty.configure': undoConfigureLoyalty,
  'requirement.add': undoAddedRequirement,
  'requirement.ask': undoAsk,
  'requirement.change': undoRequirementChange,
  'requirement.merge': undoMerge,
};
