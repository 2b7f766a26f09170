import { z } from 'zod';
import type { Request } from '../request.ts';

const shape = z.object({
  channelId: z.string().nullable().default(null),
  threadTs: z.string().nullable().default(null),
  isOpen: z.boolean().default(false),
  permalink: z.string().nullable().default(null),
  /** What the form is about. Untrusted: looked up in the person's own workspace. */
  recordId: z.string().nullable().default(null),
  /** The record's version when the form was opened. */
  version: z.number().int().nullable().default(null),
});

/** What a view carries from its opening to its submission, as private_metadata. */
export type FormContext = z.infer<typeof shape>;

/** The context of a form that is opened by this request. */
export const writeFormContext = (
  { place, permalink }: Pick<Request, 'place' | 'permalink'>,
  about: Partial<Pick<FormContext, 'recordId' | 'version'>> = {},
): string => JSON.stringify({ ...place, permalink, ...about });

/** Whatever was tampered with falls back to nothing: the answer then goes to the person directly. */
export const readFormContext = (privateMetadata: string): FormContext => {
  try {
    return shape.parse(JSON.parse(privateMetadata || '{}'));
  } catch {
    return shape.parse({});
  }
};
