import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { refreshLoyalty, refreshUnjudged } from '../loyalty/refreshLoyalty.ts';
import { getParty } from '../parties/getParty.ts';
import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { InteractionRow } from '../store/queries/interactions.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import { checkedText, instantOn, isJudgement, type NewInteraction } from './logInteraction.ts';

/** `happenedOn` null: the day stays. */
export interface InteractionChanges extends Required<NewInteraction> {
  interactionId: string;
  /** The version that was shown to the person. */
  version: number;
}

export interface ChangedInteraction {
  /** Null when nothing differed. */
  auditId: string | null;
  party: PartyRow;
  interaction: InteractionRow;
}

/**
 * Corrects an entry. Whoever recorded it may, and managers. Throws AppError interactionGone, interactionNotYours,
 * partyGone, interactionTextRefused, happenedOnRefused, or changedSince when it no longer has `version`.
 */
export const changeInteraction = async (
  tx: Transaction,
  act: Act,
  { interactionId, version, partyId: asked, kind, text, sentiment, happenedOn }: InteractionChanges,
): Promise<ChangedInteraction> => {
  const earlier = await getChangeableInteraction(tx, act.actor, interactionId);
  if (earlier.version !== version) throw new AppError('conflict', 'changedSince', {});
  const party = await getParty(tx, asked);
  const partyId = party.id;
  const happenedAt = happenedOn === null ? earlier.happenedAt : instantOn(happenedOn, act);
  const wanted = { partyId, kind, body: checkedText(text), sentiment, happenedAt };
  const fields = interactionFields.filter((field) => String(wanted[field]) !== String(earlier[field]));
  if (fields.length === 0) return { auditId: null, party, interaction: earlier };
  if (!(await tx.interactions.change(earlier.id, version, wanted)))
    throw new AppError('conflict', 'changedSince', {});
  for (const partyId of judgedIn(earlier, wanted)) await refreshLoyalty(tx, act, partyId, 'feedback');
  const auditId = await recordChange(tx, act, {
    action: 'interaction.change',
    entityId: earlier.id,
    partyId,
    before: only(earlier, fields),
    after: { ...only(wanted, fields), version: version + 1 },
  });
  return { auditId, party, interaction: { ...earlier, ...wanted, version: version + 1 } };
};

/** Feedback that counted, or counts now, moves the loyalty of whom it is about. */
const judgedIn = (
  ...versions: readonly Pick<InteractionRow, 'kind' | 'sentiment' | 'partyId'>[]
): Set<string> => new Set(versions.filter(isJudgement).map(({ partyId }) => partyId));

export const interactionFields = ['partyId', 'kind', 'body', 'sentiment', 'happenedAt'] as const;
type Field = (typeof interactionFields)[number];
type Kept = Partial<Pick<InteractionRow, Field>>;

const only = (row: Pick<InteractionRow, Field>, fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, row[field]]));

/** The entry, for somebody who may change it. Throws AppError interactionGone or interactionNotYours. */
export const getChangeableInteraction = async (
  read: Pick<Reads, 'interactions'>,
  { id, role }: Actor,
  interactionId: string,
): Promise<InteractionRow> => {
  const interaction = await read.interactions.find(interactionId);
  if (interaction?.state !== 'counted') throw new AppError('notFound', 'interactionGone', {});
  if (interaction.recordedBy !== id && !roleReaches(role, 'manager'))
    throw new AppError('notAllowed', 'interactionNotYours', { byId: interaction.recordedBy });
  return interaction;
};

/** The entry is as it was before. Throws AppError changedSince when it was changed or undone after that. */
export const undoInteractionChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const interaction = await tx.interactions.find(entry.entityId);
  const version = Number(entry.after?.version);
  if (interaction?.state !== 'counted' || interaction.version !== version)
    throw new AppError('conflict', 'changedSince', {});
  const { happenedAt, ...fields } = (entry.before ?? {}) as Omit<Kept, 'happenedAt'> & {
    happenedAt?: string;
  };
  const restored = { ...fields, ...(happenedAt ? { happenedAt: new Date(happenedAt) } : {}) };
  await tx.interactions.change(interaction.id, version, restored);
  for (const partyId of judgedIn(interaction, { ...interaction, ...restored }))
    await refreshUnjudged(tx, act, partyId);
};
