import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { Conversation, User } from '../state/records.ts';

/** The fields that every interaction payload begins with. */
export function commonParts(core: Core): JsonObject {
  return {
    api_app_id: core.app.appId,
    token: core.credentials.verificationToken,
    team: { id: core.workspace.team.id, domain: core.workspace.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function userPart(user: User): JsonObject {
  return { id: user.id, username: user.name, name: user.name, team_id: user.teamId };
}

/** Private channels and direct messages do not tell their names. */
export function channelName(conversation: Conversation): string {
  if (conversation.kind === 'im') return 'directmessage';
  return conversation.kind === 'private' ? 'privategroup' : conversation.name;
}

export function channelPart(conversation: Conversation): JsonObject {
  return { id: conversation.id, name: channelName(conversation) };
}

/** Seconds and microseconds of now, as in action_ts. */
export function actionTs(core: Core): string {
  return core.workspace.nextTs();
}
