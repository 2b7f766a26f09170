import { undoChange } from '../../history/undoChange.ts';
import { undone } from '../messages/undone.ts';
import { settleAfterUndo } from '../rateAnswers.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';

/** Takes back the change whose audit id the button holds. */
export const undo: Action = {
  id: 'undo',
  role: 'rep',
  run: async (request, { value }) => {
    const entry = await request.workspace.write((tx) => undoChange(tx, actOf(request), value));
    await settleAfterUndo(request, entry);
    request.services.wake();
    if (entry.action === 'loyalty.configure') request.services.tick();
    return { replace: await undone(request, entry) };
  },
};
