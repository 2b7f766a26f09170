import { z } from 'zod';
import { changeInteraction, getChangeableInteraction } from '../../interactions/changeInteraction.ts';
import { sentiments } from '../../interactions/interactionKind.ts';
import { interactionChanged } from '../messages/interactionChanged.ts';
import { SET_SENTIMENT } from '../messages/sentimentQuestion.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

const shape = z.object({ interactionId: z.string(), version: z.number(), sentiment: z.enum(sentiments) });

/** Says how somebody sounded, under logged feedback. */
export const setSentiment: Action = {
  id: SET_SENTIMENT,
  role: 'rep',
  run: async (request, { value }) => {
    const { interactionId, version, sentiment } = heldIn(shape, value);
    const { workspace, actor, t } = request;
    const shown = await getChangeableInteraction(workspace.read, actor, interactionId);
    const { partyId, kind, body: text } = shown;
    const changes = { interactionId, version, partyId, kind, text, sentiment, happenedOn: null };
    const changed = await workspace.write((tx) => changeInteraction(tx, actOf(request), changes));
    request.services.wake();
    return { show: interactionChanged(t, changed) };
  },
};
