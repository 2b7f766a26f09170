import { localDate } from '../localDate.ts';
import { moneySettings } from '../money/moneySettings.ts';
import type { PartySide } from '../parties/partyKind.ts';
import type { ConfigurationRow } from '../store/queries/configurations.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import {
  defaultLoyaltyConfig,
  type LoyaltyConfig,
  type LoyaltyModel,
  type SpendReference,
} from './loyaltyConfig.ts';
import type { LoyaltyModels } from './tierTimeline.ts';

/** The area under which its versions are kept in the configurations. */
export const LOYALTY_AREA = 'loyalty';

/** What a stored version holds. */
export interface StoredLoyaltyModel {
  config: LoyaltyConfig;
  references: Record<PartySide, SpendReference | null>;
  /** The currency the references are in; null: none had been chosen. */
  base?: string | null;
}

const unconfigured: LoyaltyModel = {
  version: 0,
  config: defaultLoyaltyConfig,
  references: { customer: null, partner: null },
};

const modelOf = ({ version, values }: ConfigurationRow): LoyaltyModel => {
  const { config, references } = values as unknown as StoredLoyaltyModel;
  return { version, config, references };
};

/** The model in force now. */
export const loyaltyModel = async (read: Pick<Reads, 'configurations'>): Promise<LoyaltyModel> => {
  const stored = await read.configurations.latest(LOYALTY_AREA);
  return stored ? modelOf(stored) : unconfigured;
};

/**
 * Every model that was in force, each from its day in the workspace's zone on. Those made in another base currency are left
 * out: the amounts of then have been converted since, and can only be measured with references of now. Where none is of
 * this base, the settings that were chosen last hold, without references.
 */
export const loyaltyModels = async (
  read: Pick<Reads, 'configurations'>,
  zone: string,
): Promise<LoyaltyModels> => {
  const { base } = await moneySettings(read);
  const stored = await read.configurations.versions(LOYALTY_AREA);
  const models = stored
    .filter(({ values }) => (values as unknown as StoredLoyaltyModel).base === base)
    .map((row) => ({ from: localDate(row.createdAt, zone), model: modelOf(row) }));
  if (models.length > 0) return inOrder(models);
  const last = stored.at(-1);
  const { references } = unconfigured;
  return [{ from: '', model: last ? { ...modelOf(last), references } : unconfigured }];
};

/** A clock that was set back gave an earlier version a later day: the later version takes its place on its own day. */
const inOrder = (models: LoyaltyModels): LoyaltyModels => {
  const ordered: LoyaltyModels[number][] = [];
  for (const one of models.toReversed()) {
    const until = ordered[0]?.from ?? one.from;
    ordered.unshift(one.from > until ? { ...one, from: until } : one);
  }
  return ordered;
};

/** Puts a new version in force, from the day of `at` on. Returns it. */
export const saveLoyaltyModel = async (
  tx: Transaction,
  { config, references }: Omit<LoyaltyModel, 'version'>,
  { at, by }: { at: Date; by: string },
): Promise<LoyaltyModel> => {
  const version = (await loyaltyModel(tx)).version + 1;
  await tx.configurations.insert({
    ...{ area: LOYALTY_AREA, version, createdAt: at, createdBy: by },
    values: { config, references, base: (await moneySettings(tx)).base },
  });
  return { version, config, references };
};
