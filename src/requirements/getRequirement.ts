import { AppError } from '../errors.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { mergedInto } from './mergedInto.ts';

type Read = Pick<Reads, 'requirements' | 'audit'>;

/** By id. Throws AppError requirementMerged when it is part of another now, requirementGone when it is not there any more. */
export const getRequirement = async (read: Read, id: string): Promise<RequirementRow> => {
  const requirement = await read.requirements.find(id);
  if (!requirement) throw new AppError('notFound', 'requirementGone', {});
  if (requirement.status !== 'removed') return requirement;
  const kept = await mergedInto(read, requirement);
  if (!kept) throw new AppError('notFound', 'requirementGone', {});
  throw new AppError('conflict', 'requirementMerged', { number: requirement.number, into: kept.number });
};

/** By what people call it: 12 for "R12", also by the number of one that became part of it. Throws AppError requirementUnknown. */
export const getRequirementNumbered = async (read: Read, number: number): Promise<RequirementRow> => {
  const requirement = await read.requirements.findByNumber(number);
  if (requirement && requirement.status !== 'removed') return requirement;
  const kept = requirement && (await mergedInto(read, requirement));
  if (kept) return kept;
  const highest = await read.requirements.highestNumber();
  throw new AppError('notFound', 'requirementUnknown', { number, highest, wasUndone: Boolean(requirement) });
};
