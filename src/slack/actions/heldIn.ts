import type { z } from 'zod';
import { AppError } from '../../errors.ts';

/** What a control's value holds as JSON. It came from outside: throws AppError controlUnknown when it is not of that shape. */
export const heldIn = <S extends z.ZodType>(shape: S, value: string): z.output<S> => {
  try {
    return shape.parse(JSON.parse(value));
  } catch {
    throw new AppError('notFound', 'controlUnknown', {});
  }
};
