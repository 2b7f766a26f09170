import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getAskingParties } from './getAskingParties.ts';
import type { Difficulty, Priority, RequirementStatus, RequirementType } from './requirement.ts';
import { checkRequirementFields, dayIn, titleKey } from './requirementFields.ts';
import { isOpen } from './requirementStatus.ts';

export interface NewRequirement {
  /** Who asks for it, at least one. */
  partyIds: readonly string[];
  /** At most 150 characters. */
  title: string;
  /** At most 3000 characters. */
  detail?: string | null;
  /** Not said: 'other'. */
  type?: RequirementType | null;
  priority?: Priority | null;
  difficulty?: Difficulty | null;
  /** At most 40 characters. */
  category?: string | null;
  /** yyyy-mm-dd; today or later, but for an import. */
  dueOn?: string | null;
  /** Where it was said, http(s); null: where the act happened. */
  permalink?: string | null;
  /** Whoever records it was asked, and says that it is not the open wish of the same title. */
  isAnotherWish?: boolean;
}

/** Of a wish from before now: when it was asked for, and what became of it. */
export interface RequirementHistory {
  askedAt: Date;
  status: RequirementStatus;
  closedAt: Date | null;
}

export interface AddedRequirement {
  outcome: 'added';
  auditId: string;
  requirement: RequirementRow;
  parties: readonly PartyRow[];
  /** The last one of the same title that is shipped or declined. */
  closedTwin: RequirementRow | null;
}

/** Nothing was saved: an open wish of the same title is there, and it is for a person to say whether it is the same. */
export interface SameWish {
  outcome: 'sameWish';
  requirement: RequirementRow;
  /** Who asks for it already. */
  askers: readonly PartyRow[];
  parties: readonly PartyRow[];
}

/**
 * Records what parties ask for, under the next number. Throws AppError partyGone, titleMissing, requirementTooLong,
 * dueDateRefused, linkRefused, or alreadyAsks when each of the parties asks for an open wish of that title.
 */
export const addRequirement = async (
  tx: Transaction,
  act: Act,
  input: NewRequirement,
  history?: RequirementHistory,
): Promise<AddedRequirement | SameWish> => {
  const { fields } = checked(act, input);
  const parties = await getAskingParties(tx, input.partyIds);
  const key = titleKey(fields.title);
  const twins = await tx.requirements.listByTitle(key);
  for (const twin of twins.filter(isOpen)) {
    const askers = await tx.requirements.askersOf(twin.id);
    if (parties.every(({ id }) => askers.some(({ partyId }) => partyId === id)))
      throw new AppError('conflict', 'alreadyAsks', namesOf(parties, twin));
    if (!input.isAnotherWish) {
      const asking = await tx.parties.listByIds(askers.map(({ partyId }) => partyId));
      return { outcome: 'sameWish', requirement: twin, askers: asking, parties };
    }
  }
  const requirement: Omit<RequirementRow, 'workspaceId'> = {
    id: act.newId(),
    number: (await tx.requirements.highestNumber()) + 1,
    ...fields,
    titleKey: key,
    type: input.type ?? 'other',
    priority: input.priority ?? null,
    difficulty: input.difficulty ?? null,
    status: history?.status ?? 'open',
    permalink: fields.permalink ?? act.permalink,
    createdAt: history?.askedAt ?? act.at,
    createdBy: act.actor.id,
    updatedAt: act.at,
    closedAt: history?.closedAt ?? null,
    version: 1,
  };
  await tx.requirements.insert(requirement);
  for (const { id } of parties)
    await tx.requirements.saveAsker({
      requirementId: requirement.id,
      partyId: id,
      askedAt: requirement.createdAt,
      recordedBy: act.actor.id,
      permalink: requirement.permalink,
      state: 'counted',
    });
  const { id, number, title, type, priority, difficulty, category, dueOn, status } = requirement;
  const auditId = await recordChange(tx, act, {
    action: 'requirement.add',
    entityId: id,
    partyId: parties[0]?.id ?? null,
    before: null,
    after: {
      ...{ number, title, type, priority, difficulty, category, dueOn, status },
      partyIds: parties.map((party) => party.id),
    },
  });
  return {
    outcome: 'added',
    auditId,
    requirement: { ...requirement, workspaceId: parties[0]?.workspaceId ?? '' },
    parties,
    closedTwin: twins.findLast((twin) => !isOpen(twin)) ?? null,
  };
};

/** An import may bring what was due long ago. */
const checked = (act: Act, input: NewRequirement) => {
  const { title, detail = null, category = null, dueOn = null, permalink = null } = input;
  const today = act.source === 'import' ? null : dayIn(act.at, act.actor.zone);
  const { fields, refusals } = checkRequirementFields({ title, detail, category, dueOn, permalink }, today);
  if (refusals[0]) throw refusals[0].error;
  return { fields };
};

const namesOf = (parties: readonly PartyRow[], { number, title }: RequirementRow) => ({
  names: parties.map(({ name }) => name),
  number,
  title,
});
