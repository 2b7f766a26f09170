import { AppError } from '../errors.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';

type Read = Pick<Reads, 'requirements'>;

/** By id. Throws AppError requirementGone when it is not there any more. */
export const getRequirement = async (read: Read, id: string): Promise<RequirementRow> => {
  const requirement = await read.requirements.find(id);
  if (!requirement || requirement.status === 'removed') throw new AppError('notFound', 'requirementGone', {});
  return requirement;
};

/** By what people call it: 12 for "R12". Throws AppError requirementUnknown. */
export const getRequirementNumbered = async (read: Read, number: number): Promise<RequirementRow> => {
  const requirement = await read.requirements.findByNumber(number);
  if (requirement && requirement.status !== 'removed') return requirement;
  const highest = await read.requirements.highestNumber();
  throw new AppError('notFound', 'requirementUnknown', { number, highest, wasUndone: Boolean(requirement) });
};
