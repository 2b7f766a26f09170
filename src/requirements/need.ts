import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import { type PartyKind, type PartySide, sidesOf } from '../parties/partyKind.ts';
import type { AskingParty, RequirementLine } from '../store/queries/requirements.ts';
import type { Asker } from './askerValue.ts';

/** A party that asks for a requirement. */
export interface NeedAsker extends Asker {
  readonly name: string;
  readonly kind: PartyKind;
  readonly segment: string | null;
  /** Slack's id of who looks after the party. */
  readonly ownerId: string | null;
}

/** A requirement as lists, rankings and digests see it, with who asks for it, first one first. */
export type Need = Readonly<RequirementLine['requirement']> & { readonly askers: readonly NeedAsker[] };

/** One need for each requirement of the lines, in their order. Who asks only after `at` is not counted yet. `tiers`: by party. */
export const needsOf = (
  lines: readonly RequirementLine[],
  at: Date,
  tiers: ReadonlyMap<string, LoyaltyTier> = new Map(),
): Need[] => {
  const needs = new Map<string, RequirementLine['requirement'] & { askers: NeedAsker[] }>();
  for (const { requirement, asker, party } of lines) {
    const need = needs.get(requirement.id) ?? { ...requirement, askers: [] };
    needs.set(requirement.id, need);
    if (asker && party && asker.askedAt <= at)
      need.askers.push(askerOf(party, asker.askedAt, tiers.get(party.id) ?? null));
  }
  return [...needs.values()];
};

const askerOf = (
  { id, name, kind, segment, ownerId }: AskingParty,
  askedAt: Date,
  tier: LoyaltyTier | null,
): NeedAsker => ({
  partyId: id,
  name,
  kind,
  segment,
  ownerId,
  askedAt,
  tier,
});

/** Which askers are meant; an absent filter lets everyone through. */
export interface AskerFilters {
  side?: PartySide;
  segment?: string;
  ownerId?: string;
}

/** Whether a party that asks for it lies within all the filters. */
export const isWithin = ({ askers }: Pick<Need, 'askers'>, filters: AskerFilters): boolean => {
  const isUnfiltered = !filters.side && !filters.segment && !filters.ownerId;
  return isUnfiltered || askers.some((asker) => fits(asker, filters));
};

const fits = (asker: NeedAsker, { side, segment, ownerId }: AskerFilters): boolean =>
  (!side || standsOn(asker.kind, side)) &&
  (!segment || asker.segment === segment) &&
  (!ownerId || asker.ownerId === ownerId);

const standsOn = (kind: PartyKind, side: PartySide): boolean => sidesOf(kind).includes(side);
