import { z } from 'zod';
import type { Request } from '../request.ts';

/** Slack's limit for private_metadata. A waiting line that does not fit has to be typed again. */
const LONGEST_CONTEXT = 3000;

const shape = z.object({
  channelId: z.string().nullable().default(null),
  threadTs: z.string().nullable().default(null),
  isOpen: z.boolean().default(false),
  isHome: z.boolean().default(false),
  permalink: z.string().nullable().default(null),
  /** What the form is about. Untrusted: looked up in the person's own workspace. */
  recordId: z.string().nullable().default(null),
  /** The record's version when the form was opened. */
  version: z.number().int().nullable().default(null),
  /** The other record, where it is about two, and that one's version. */
  otherId: z.string().nullable().default(null),
  otherVersion: z.number().int().nullable().default(null),
  /** When the form was opened, in epoch milliseconds. */
  openedAtMs: z.number().nullable().default(null),
  /** A line that waits for the party which the form adds, and the name it was typed under there. */
  waiting: z.object({ line: z.string(), typed: z.string() }).nullable().default(null),
});

/** What a view carries from its opening to its submission, as private_metadata. */
export type FormContext = z.infer<typeof shape>;

/** The context of a form that is opened by this request. */
export const writeFormContext = (
  { place, permalink }: Pick<Request, 'place' | 'permalink'>,
  about: Partial<
    Pick<FormContext, 'recordId' | 'version' | 'otherId' | 'otherVersion' | 'openedAtMs' | 'waiting'>
  > = {},
): string => {
  const context = JSON.stringify({ ...place, permalink, ...about });
  return context.length <= LONGEST_CONTEXT
    ? context
    : JSON.stringify({ ...place, permalink, ...about, waiting: null });
};

/** Whatever was tampered with falls back to nothing: the answer then goes to the person directly. */
export const readFormContext = (privateMetadata: string): FormContext => {
  try {
    return shape.parse(JSON.parse(privateMetadata || '{}'));
  } catch {
    return shape.parse({});
  }
};
