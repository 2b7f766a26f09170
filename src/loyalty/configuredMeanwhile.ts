import { isDeepStrictEqual } from 'node:util';
import type { MeanwhileChange } from '../parties/changedMeanwhile.ts';
import type { Reads } from '../store/queries/queries.ts';
import { defaultLoyaltyConfig, type LoyaltyConfig } from './loyaltyConfig.ts';
import { LOYALTY_AREA, type StoredLoyaltyModel } from './loyaltyModel.ts';
import { loyaltyNumbers, settingsIn } from './loyaltySettings.ts';
import { loyaltyTiers } from './loyaltyTier.ts';

/** Who chose other settings after the version a form was opened on, and which; null: nobody (references are no settings). */
export const configuredMeanwhile = async (
  read: Pick<Reads, 'configurations'>,
  shownVersion: number,
): Promise<MeanwhileChange | null> => {
  const versions = await read.configurations.versions(LOYALTY_AREA);
  const configOf = (values: unknown): LoyaltyConfig => (values as StoredLoyaltyModel).config;
  const shown = versions.find(({ version }) => version === shownVersion);
  const before = shown ? configOf(shown.values) : defaultLoyaltyConfig;
  const latest = versions.at(-1);
  const by = versions.findLast(({ createdBy, version }) => createdBy !== 'system' && version > shownVersion);
  if (!latest || !by || isDeepStrictEqual(configOf(latest.values), before)) return null;
  const fields = differingFields(before, configOf(latest.values));
  return { byId: by.createdBy, at: by.createdAt, fields };
};

const differingFields = (a: LoyaltyConfig, b: LoyaltyConfig): string[] => {
  const [was, is] = [settingsIn(a), settingsIn(b)];
  return [
    ...loyaltyNumbers.filter((field) => was.numbers[field] !== is.numbers[field]),
    ...loyaltyTiers
      .filter((tier) => was.tierNames[tier] !== is.tierNames[tier])
      .map((tier) => `name:${tier}`),
  ];
};
