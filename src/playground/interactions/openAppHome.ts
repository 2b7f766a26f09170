import type { Core } from '../core.ts';
import { viewObject } from '../payloads/viewObject.ts';
import type { ActResult } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { refused } from './actError.ts';
import { tellNewConversation } from './membership.ts';

/** The Home or Messages tab of the app: app_home_opened, sent each time and for every tab. */
export async function openAppHome(core: Core, user: User, tab: 'home' | 'messages'): Promise<ActResult> {
  const isEnabled = tab === 'home' ? core.manifest.hasHomeTab : core.manifest.hasMessagesTab;
  if (!isEnabled) return refused('not_allowed', `the app has no ${tab} tab`);
  const isNew = !core.workspace.directMessage(user.id, core.app.botUserId);
  const conversation = core.workspace.openDirectMessage(user.id, core.app.botUserId);
  if (isNew) tellNewConversation(core, conversation);
  const home = core.views.home(user.id);
  core.events.send('app_home_opened', {
    type: 'app_home_opened',
    user: user.id,
    channel: conversation.id,
    tab,
    ...(tab === 'home' && home && { view: viewObject(core, home) }),
    event_ts: core.workspace.nextTs(),
  });
  await core.events.settled();
  return { ok: true, channelId: conversation.id };
}
