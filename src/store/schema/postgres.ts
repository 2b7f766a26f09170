import { postgresKit } from './columnKit.ts';
import { defineSchema } from './defineSchema.ts';

/** Each table by name: given one exported object, drizzle-kit finds no table at all and nothing ever drifts. */
export const {
  workspaces,
  people,
  parties,
  partyNames,
  partyNameHints,
  dismissedDuplicates,
  contacts,
  requirements,
  requirementAskers,
  ratings,
  satisfactionSummaries,
  configurations,
  interactions,
  alerts,
  subscriptions,
  outbox,
  audit,
  purchases,
  currencyRates,
  loyaltyStates,
  tierChanges,
  healthStates,
} = defineSchema(postgresKit);
