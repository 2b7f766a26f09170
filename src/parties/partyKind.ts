/** Customers buy from us; partners sell or deliver with us; a party may be both. */
export const partyKinds = ['customer', 'partner', 'both'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** One side of a party: the kinds that reports put side by side. */
export const partySides = ['customer', 'partner'] as const;
export type PartySide = (typeof partySides)[number];

/** The sides a party stands on: a party that is both is counted on each. */
export const sidesOf = (kind: PartyKind): readonly PartySide[] => (kind === 'both' ? partySides : [kind]);

/** 'removed': an undone "add", or merged into another party; its history stays, but nothing finds it. */
export const partyStatuses = ['active', 'archived', 'removed'] as const;
export type PartyStatus = (typeof partyStatuses)[number];
