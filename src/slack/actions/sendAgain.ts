import { sendAgain as sendAgainNow } from '../../delivery/sendAgain.ts';
import { sentence } from '../blocks.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';

/** Sends a message again that did not arrive. The button holds its delivery's id. */
export const sendAgain: Action = {
  id: 'sendAgain',
  role: 'viewer',
  run: async (request, { value }) => {
    const outcome = await request.workspace.write((tx) => sendAgainNow(tx, actOf(request), value));
    request.services.wake();
    return { replace: sentence(request.t.delivery.sentAgain[outcome]) };
  },
};
