import { bindLazily } from '../bindLazily.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import { alertReads, alertWrites } from './alerts.ts';
import { auditReads, auditWrites } from './audit.ts';
import { configurationReads, configurationWrites } from './configurations.ts';
import { currencyRateReads, currencyRateWrites } from './currencyRates.ts';
import { duplicateReads, duplicateWrites } from './duplicates.ts';
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

/** Reads and writes within one transaction. Each domain is bound when it is first used: a use case needs a few of them. */
export const bindTransaction = bindLazily({
  alerts: (scope) => ({ ...alertReads(scope), ...alertWrites(scope) }),
  audit: (scope) => ({ ...auditReads(scope), ...auditWrites(scope) }),
  configurations: (scope) => ({ ...configurationReads(scope), ...configurationWrites(scope) }),
  currencyRates: (scope) => ({ ...currencyRateReads(scope), ...currencyRateWrites(scope) }),
  duplicates: (scope) => ({ ...duplicateReads(scope), ...duplicateWrites(scope) }),
  health: (scope) => ({ ...healthReads(scope), ...healthWrites(scope) }),
  interactions: (scope) => ({ ...interactionReads(scope), ...interactionWrites(scope) }),
  loyalty: (scope) => ({ ...loyaltyReads(scope), ...loyaltyWrites(scope) }),
  outbox: (scope) => ({ ...outboxReads(scope), ...outboxWrites(scope) }),
  parties: (scope) => ({ ...partyReads(scope), ...partyWrites(scope) }),
  partyMoves: (scope) => partyMoveWrites(scope),
  people: (scope) => ({ ...peopleReads(scope), ...peopleWrites(scope) }),
  purchases: (scope) => ({ ...purchaseReads(scope), ...purchaseWrites(scope) }),
  ratings: (scope) => ({ ...ratingReads(scope), ...ratingWrites(scope) }),
  relation: (scope) => relationReads(scope),
  requirements: (scope) => ({ ...requirementReads(scope), ...requirementWrites(scope) }),
  subscriptions: (scope) => ({ ...subscriptionReads(scope), ...subscriptionWrites(scope) }),
  workspace: (scope) => ({ ...workspaceReads(scope), ...workspaceWrites(scope) }),
});

export type Reads = ReturnType<typeof bindReads>;
export type Transaction = ReturnType<typeof bindTransaction>;
