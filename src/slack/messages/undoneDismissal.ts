import { dismissedPair } from '../../parties/dismissDuplicate.ts';
import { roleReaches } from '../../people/role.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import { plain } from '../../text/mrkdwn.ts';
import { actions, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { FROM_THE_START, MORE_DUPLICATES } from './duplicateList.ts';

/** A pair that may come up again, with the way back to the list for whoever may merge. */
export const undoneDismissal = async (
  { workspace, t, actor }: Pick<Request, 'workspace' | 't' | 'actor'>,
  entry: AuditRow,
): Promise<Message> => {
  const { firstId, secondId } = dismissedPair(entry);
  const [first, second] = [
    await workspace.read.parties.find(firstId),
    await workspace.read.parties.find(secondId),
  ];
  // What is archived or part of another meanwhile is not offered.
  if (first?.status !== 'active' || second?.status !== 'active') return sentence(t.history.undoneOther);
  const said = t.merging.duplicates.undone({ first: plain(first.name), second: plain(second.name) });
  const list = { action: MORE_DUPLICATES, label: t.merging.duplicates.show, value: FROM_THE_START };
  return {
    text: fallback(said),
    blocks: [section(said), ...(roleReaches(actor.role, 'manager') ? [actions(list)] : [])],
  };
};
