import { AppError } from '../../errors.ts';
import type { Request } from '../request.ts';

/** A form that was sent twice is no conflict with oneself. Throws AppError alreadyDone. */
export const refuseTwice = async ({ workspace, requestKey }: Request): Promise<void> => {
  if (requestKey && (await workspace.read.audit.findByRequest(requestKey)))
    throw new AppError('conflict', 'alreadyDone', {});
};
