import type { PartyRow } from '../store/queries/parties.ts';
import { foldName } from './foldName.ts';
import type { PartyKind } from './partyKind.ts';

/** What two parties may say differently. The name is that of the one that stays; the other's becomes an alias. */
export const mergeFields = [
  'shortName',
  'ownerId',
  'segment',
  'website',
  'channelId',
  'externalId',
  'note',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Whose a field is to be; `both` puts one note after the other. */
export type Taking = 'merged' | 'both';
export type Takings = Readonly<Partial<Record<MergeField, Taking>>>;

/** The fields of which both say something, and not the same. */
export const differingFields = (a: PartyRow, b: PartyRow): MergeField[] =>
  mergeFields.filter((field) => a[field] !== null && b[field] !== null && a[field] !== b[field]);

/** Of a merge, what the one that stays has afterwards. Where nothing was said its own fields come first. */
export const mergedFields = (
  into: PartyRow,
  merged: PartyRow,
  take: Takings,
): Pick<PartyRow, MergeField | 'kind'> => {
  const of = <F extends MergeField>(field: F): PartyRow[F] =>
    take[field] === 'merged' ? (merged[field] ?? into[field]) : (into[field] ?? merged[field]);
  const notes = [into.note, merged.note].filter((note) => note !== null);
  return {
    kind: kindOfBoth(into.kind, merged.kind),
    shortName: of('shortName'),
    ownerId: of('ownerId'),
    segment: of('segment'),
    website: of('website'),
    channelId: of('channelId'),
    externalId: of('externalId'),
    note: take.note === 'both' && notes.length > 1 ? notes.join('\n') : of('note'),
  };
};

const kindOfBoth = (a: PartyKind, b: PartyKind): PartyKind => (a === b ? a : 'both');

/** Every name by which either is known, without those that the party is called by itself. */
export const mergedAliases = (
  party: Pick<PartyRow, 'name' | 'shortName'>,
  own: readonly string[],
  others: readonly (string | null)[],
): string[] => {
  const known = new Set([party.name, party.shortName ?? '', ...own].map(foldName));
  const added = others.filter(
    (name) => name !== null && !known.has(foldName(name)) && known.add(foldName(name)),
  );
  return [...own, ...added.filter((name) => name !== null)];
};
