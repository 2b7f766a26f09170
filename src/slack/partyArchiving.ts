import { changeParty } from '../parties/changeParty.ts';
import { partyArchived } from './messages/partyArchived.ts';
import type { Message } from './reply.ts';
import { actOf, type Request } from './request.ts';

/** Puts a party among those that nobody needs to act on, or back, and says what is still open about it. */
export const setArchived = async (
  request: Request,
  partyId: string,
  isArchived: boolean,
): Promise<Message> => {
  const { workspace, at, t } = request;
  const status = isArchived ? 'archived' : 'active';
  const changed = await workspace.write((tx) =>
    changeParty(tx, actOf(request), { partyId, changes: { status } }),
  );
  request.services.wake();
  const [needs, alert] = await Promise.all([
    workspace.report('needsPage', { order: 'allocation', at, partyId, from: 0 }),
    workspace.read.alerts.latestOf(partyId),
  ]);
  return partyArchived(t, changed, { needCount: needs.count, hasAlert: alert?.state === 'open' });
};
