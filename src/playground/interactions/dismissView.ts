import type { Core } from '../core.ts';
import { sendInteractive } from '../delivery/sendInteractive.ts';
import { commonParts, userPart } from '../payloads/parts.ts';
import { viewObject } from '../payloads/viewObject.ts';
import type { ActResult } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { refused } from './actError.ts';
import { clearStack, closeView } from './showView.ts';

/** The close button (or Esc) of the top view, or the × that closes the whole stack. */
export async function dismissView(
  core: Core,
  user: User,
  viewId: string,
  isWholeStack: boolean,
): Promise<ActResult> {
  const view = core.views.find(viewId);
  if (!view || view.userId !== user.id || view.type !== 'modal')
    return refused('not_found', 'that view is not open');
  const isClearing = isWholeStack || view.source.clear_on_close === true;
  const closing = isClearing ? [...core.views.stack(user.id)].reverse() : [view];
  const closed = closing
    .filter((v) => v.source.notify_on_close === true)
    .map((v) => ({
      type: 'view_closed',
      user: userPart(user),
      ...commonParts(core),
      view: viewObject(core, v),
      is_cleared: isClearing,
    }));
  if (isClearing) clearStack(core, user.id, viewId);
  else closeView(core, view);
  await Promise.all(closed.map((payload) => sendInteractive(core, payload)));
  return { ok: true };
}
