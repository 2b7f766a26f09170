import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { dispatchLine } from '../dispatchLine.ts';
import { PICK_PARTY } from '../partyChoice.ts';
import type { Action } from './action.ts';

const picked = z.object({ partyId: z.string(), typed: z.string(), line: z.string() });

/** Carries a line out again with the party that was picked for its text; the question goes away. */
export const pickParty: Action = {
  id: PICK_PARTY,
  role: 'viewer',
  run: async (request, { value, message }) => {
    const read = picked.safeParse(parsed(value));
    if (!read.success) throw new AppError('notFound', 'controlUnknown', {});
    const { partyId, typed, line } = read.data;
    // The question can be answered once: a second press of its buttons finds the same request carried out.
    const requestKey = message ? `pick:${request.place.channelId}:${message.ts}` : null;
    const reply = await dispatchLine(
      { ...request, source: 'line', requestKey, chosen: { partyId, typed } },
      line,
    );
    return 'show' in reply && message?.isEphemeral ? { replace: reply.show } : reply;
  },
};

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
};
