import { z } from 'zod';
import { dismissDuplicate } from '../../parties/dismissDuplicate.ts';
import { findDuplicates } from '../../parties/findDuplicates.ts';
import { plain } from '../../text/mrkdwn.ts';
import { duplicateList, FROM_THE_START, MORE_DUPLICATES, NOT_THE_SAME } from '../messages/duplicateList.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Further doubles, from where the last look ended. */
const moreDuplicates: Action = {
  id: MORE_DUPLICATES,
  role: 'manager',
  run: async ({ workspace, t }, { value }) => {
    const from = value === FROM_THE_START ? null : value;
    return { replace: duplicateList(await findDuplicates(workspace.read, from), t, { from }) };
  },
};

const shape = z.object({ firstId: z.string(), secondId: z.string(), from: z.string().nullable() });

/** Two that look alike are not one: the list is shown without them, and with what comes after them in their place. */
const notTheSame: Action = {
  id: NOT_THE_SAME,
  role: 'manager',
  run: async (request, { value }) => {
    const { workspace, t } = request;
    const { firstId, secondId, from } = heldIn(shape, value);
    const { auditId, first, second } = await workspace.write((tx) =>
      dismissDuplicate(tx, actOf(request), { partyId: firstId, otherId: secondId }),
    );
    const said = t.merging.duplicates.dismissed({ first: plain(first.name), second: plain(second.name) });
    const left = await findDuplicates(workspace.read, from);
    return { replace: duplicateList(left, t, { from, before: { said, auditId } }) };
  },
};

export const duplicateActions: readonly Action[] = [moreDuplicates, notTheSame];
