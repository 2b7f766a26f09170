import type { WorkspaceScope } from '../workspaceScope.ts';
import { alertReads, alertWrites } from './alerts.ts';
import { auditReads, auditWrites } from './audit.ts';
import { configurationReads, configurationWrites } from './configurations.ts';
import { currencyRateReads, currencyRateWrites } from './currencyRates.ts';
import { duplicateReads } from './duplicates.ts';
import { healthReads, healthWrites } from './health.ts';
import { homeReads } from './home.ts';
import { interactionReads, interactionWrites } from './interactions.ts';
import { loyaltyReads, loyaltyWrites } from './loyalty.ts';
import { outboxReads, outboxWrites } from './outbox.ts';
import { partyReads, partyWrites } from './parties.ts';
import { partyMoveWrites } from './partyMoves.ts';
import { peopleReads, peopleWrites } from './people.ts';
import { purchaseReads, purchaseWrites } from './purchases.ts';
import { ratingReads, ratingWrites } from './ratings.ts';
import { relationReads } from './relation.ts';
import { reportReads } from './reports.ts';
import { requirementReads, requirementWrites } from './requirements.ts';
import { subscriptionReads, subscriptionWrites } from './subscriptions.ts';
import { workspaceReads, workspaceWrites } from './workspaces.ts';

/** Every read of one workspace, by domain folder. */
export const bindReads = (scope: WorkspaceScope) => ({
  alerts: alertReads(scope),
  audit: auditReads(scope),
  configurations: configurationReads(scope),
  currencyRates: currencyRateReads(scope),
  duplicates: duplicateReads(scope),
  health: healthReads(scope),
  home: homeReads(scope),
  interactions: interactionReads(scope),
  loyalty: loyaltyReads(scope),
  outbox: outboxReads(scope),
  parties: partyReads(scope),
  people: peopleReads(scope),
  purchases: purchaseReads(scope),
  ratings: ratingReads(scope),
  relation: relationReads(scope),
  reports: reportReads(scope),
  requirements: requirementReads(scope),
  subscriptions: subscriptionReads(scope),
  workspace: workspaceReads(scope),
});

/** Reads and writes within one transaction. */
export const bindTransaction = (scope: WorkspaceScope) => ({
  alerts: { ...alertReads(scope), ...alertWrites(scope) },
  audit: { ...auditReads(scope), ...auditWrites(scope) },
  configurations: { ...configurationReads(scope), ...configurationWrites(scope) },
  currencyRates: { ...currencyRateReads(scope), ...currencyRateWrites(scope) },
  health: { ...healthReads(scope), ...healthWrites(scope) },
  interactions: { ...interactionReads(scope), ...interactionWrites(scope) },
  loyalty: { ...loyaltyReads(scope), ...loyaltyWrites(scope) },
  outbox: { ...outboxReads(scope), ...outboxWrites(scope) },
  parties: { ...partyReads(scope), ...partyWrites(scope) },
  partyMoves: partyMoveWrites(scope),
  people: { ...peopleReads(scope), ...peopleWrites(scope) },
  purchases: { ...purchaseReads(scope), ...purchaseWrites(scope) },
  ratings: { ...ratingReads(scope), ...ratingWrites(scope) },
  relation: relationReads(scope),
  requirements: { ...requirementReads(scope), ...requirementWrites(scope) },
  subscriptions: { ...subscriptionReads(scope), ...subscriptionWrites(scope) },
  workspace: { ...workspaceReads(scope), ...workspaceWrites(scope) },
});

export type Reads = ReturnType<typeof bindReads>;
export type Transaction = ReturnType<typeof bindTransaction>;
