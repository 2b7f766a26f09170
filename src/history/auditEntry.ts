/** Where a change came from. */
export const auditSources = ['line', 'form', 'button', 'shortcut', 'import', 'endpoint', 'system'] as const;
export type AuditSource = (typeof auditSources)[number];

/** What can be done to a record, as '<entity>.<verb>'. Each has a reverser in reversers.ts, or says why it has none. */
export const auditActions = [
  'rating.record',
  'rating.change',
  'rating.theme',
  'alert.acknowledge',
  'alert.snooze',
  'party.add',
  'party.change',
  'party.merge',
  'duplicate.dismiss',
  'requirement.add',
  'requirement.ask',
  'requirement.change',
  'requirement.merge',
  'interaction.log',
  'interaction.change',
  'purchase.record',
  'purchase.change',
  'rate.set',
  'rate.remove',
  'money.base',
  'subscription.add',
  'subscription.change',
  'subscription.remove',
  'subscription.mute',
  'person.setRole',
  'import.run',
  'loyalty.configure',
] as const;
/** What stands in a party's timeline beside its ratings, entries and needs themselves. */
export const partyChangeActions = [
  'party.add',
  'party.change',
  'party.merge',
  'rating.change',
  'interaction.change',
  'purchase.change',
  'alert.acknowledge',
  'alert.snooze',
] as const satisfies readonly (typeof auditActions)[number][];
export type PartyChangeAction = (typeof partyChangeActions)[number];

export type AuditAction = (typeof auditActions)[number];
