import { z } from 'zod';
import { dispatchLine } from '../dispatchLine.ts';
import { PICK_PARTY } from '../partyChoice.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

const picked = z.object({ partyId: z.string(), typed: z.string(), line: z.string() });

/** Carries a line out again with the party that was picked for its text; the question goes away. */
export const pickParty: Action = {
  id: PICK_PARTY,
  role: 'viewer',
  run: async (request, { value, message }) => {
    const { partyId, typed, line } = heldIn(picked, value);
    // The question can be answered once: a second press of its buttons finds the same request carried out.
    const requestKey = message ? `pick:${request.place.channelId}:${message.ts}` : null;
    const reply = await dispatchLine(
      { ...request, source: 'line', requestKey, chosen: { partyId, typed } },
      line,
    );
    return 'show' in reply && message?.isEphemeral ? { replace: reply.show } : reply;
  },
};
