import { setImmediate as turn } from 'node:timers/promises';
import type { Reads } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { type DigestSection, digestSections } from './digest.ts';
import { digestDetails } from './digestDetails.ts';
import type { DigestMessage, DigestSectionData } from './digestMessage.ts';
import type { DigestScope } from './digestScope.ts';
import { sectionCollectors, shortSections } from './sections.ts';

export interface DigestWanted {
  subscription: Pick<SubscriptionRow, 'id' | 'sections' | 'filters' | 'coveredUntil'>;
  until: Date;
  /** Who asked for it out of turn; null: its schedule. */
  requestedBy: string | null;
}

/** The digest of a subscription, with its details, from where the last one ended up to `until`. Reads a lot: keep it out of transactions. */
export const collectDigest = async (
  read: Reads,
  { subscription, until, requestedBy }: DigestWanted,
): Promise<DigestMessage> => {
  const { filters, coveredUntil: since } = subscription;
  const scope: DigestScope = { since, until, filters };
  const whole: Partial<DigestSectionData> = {};
  const sections: Partial<DigestSectionData> = {};
  for (const section of digestSections) {
    if (!subscription.sections.includes(section)) continue;
    await collectInto(whole, sections, section, read, scope);
    // Others are served in between.
    await turn();
  }
  const details = await digestDetails(read, whole, sections, until);
  return {
    type: 'digest',
    subscriptionId: subscription.id,
    since: since.toISOString(),
    until: until.toISOString(),
    requestedBy,
    filters,
    ownerName: (filters.ownerId && (await read.people.find(filters.ownerId))?.name) || null,
    sections,
    ...(details.length > 0 ? { details } : {}),
  };
};

const collectInto = async <S extends DigestSection>(
  whole: Partial<DigestSectionData>,
  short: Partial<DigestSectionData>,
  section: S,
  read: Reads,
  scope: DigestScope,
): Promise<void> => {
  const collected = await sectionCollectors[section](read, scope);
  whole[section] = collected;
  short[section] = shortSections[section]?.(collected) ?? collected;
};
