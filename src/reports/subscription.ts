import type { Language } from '../people/language.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import type { DigestFilters, DigestSection } from './digest.ts';

/** What somebody chooses of a digest. */
export interface SubscriptionSettings {
  readonly channelId: string;
  /** At least one. */
  readonly sections: DigestSection[];
  readonly filters: DigestFilters;
  /** Five fields, read in `zone`. */
  readonly cron: string;
  /** IANA zone. */
  readonly zone: string;
  readonly language: Language;
  /** Whether low-satisfaction alerts are also posted to the channel at once. */
  readonly alertsAtOnce: boolean;
  /** Whether changed loyalty tiers are also posted to the channel at once. */
  readonly tierChangesAtOnce: boolean;
}

/** A digest that was saved, and the audit entry by which that can be undone. */
export interface SavedSubscription {
  readonly subscription: SubscriptionRow;
  readonly auditId: string;
}

export const settingsOf = (row: SubscriptionSettings): SubscriptionSettings => ({
  channelId: row.channelId,
  sections: row.sections,
  filters: row.filters,
  cron: row.cron,
  zone: row.zone,
  language: row.language,
  alertsAtOnce: row.alertsAtOnce,
  tierChangesAtOnce: row.tierChangesAtOnce,
});

/** Whether both post the same to the same channel at the same time. */
export const isSameDigest = (a: SubscriptionSettings, b: SubscriptionSettings): boolean =>
  a.channelId === b.channelId &&
  a.cron === b.cron &&
  a.zone === b.zone &&
  a.language === b.language &&
  [...a.sections].sort().join() === [...b.sections].sort().join() &&
  a.filters.side === b.filters.side &&
  a.filters.segment === b.filters.segment &&
  a.filters.ownerId === b.filters.ownerId;
