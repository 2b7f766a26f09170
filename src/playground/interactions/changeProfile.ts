import type { Core } from '../core.ts';
import { seenPerson } from '../payloads/seenPerson.ts';
import type { Action, ActResult } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { userObject } from '../webApi/userMethods.ts';

/** Language, zone, name or title: everyone sees it and the app gets user_change. */
export async function changeProfile(
  core: Core,
  user: User,
  action: Extract<Action, { kind: 'changeProfile' }>,
): Promise<ActResult> {
  const { kind: _, ...change } = action;
  const changed = core.workspace.changeUser(user.id, change);
  if (changed) {
    core.feed.tellAll({ kind: 'personChanged', person: seenPerson(core, changed) });
    core.events.send('user_change', {
      type: 'user_change',
      user: userObject(core, changed, { locale: true }),
      cache_ts: core.workspace.nowSeconds(),
      event_ts: core.workspace.nextTs(),
    });
    await core.events.settled();
  }
  return { ok: true };
}
