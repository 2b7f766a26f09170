import type { Core } from '../core.ts';
import { canSee } from '../messages/audience.ts';
import { seenMessage } from '../messages/seenMessage.ts';
import type { AppSeen, Channel, MessageSeen, Person, Snapshot } from '../protocol.ts';
import { SLACKBOT_ID, type User } from '../state/records.ts';
import { SNAPSHOT_MESSAGES, seenChannel } from './seenChannel.ts';
import { seenPerson } from './seenPerson.ts';
import { seenStack, seenView } from './seenView.ts';

export function appSeen(core: Core): AppSeen {
  return {
    id: core.app.appId,
    name: core.app.name,
    description: core.manifest.description,
    botUserId: core.app.botUserId,
    botId: core.app.botId,
    hasHomeTab: core.manifest.hasHomeTab,
    hasMessagesTab: core.manifest.hasMessagesTab,
    isMessagesTabReadOnly: core.manifest.isMessagesTabReadOnly,
    isOnline: core.link.isOnline(),
  };
}

/** Those one may act as: everyone who is a person. */
export function peopleToActAs(core: Core): Person[] {
  return core.workspace
    .users()
    .filter((u) => !u.isBot && !u.isDeleted && u.id !== SLACKBOT_ID)
    .map((u) => seenPerson(core, u));
}

/** Everything a person can see; ephemeral messages are gone, as after a reload. */
export function snapshot(core: Core, user: User): Snapshot {
  const conversations = core.workspace.conversations().filter((c) => canSee(user, c));
  const channels = conversations
    .map((c) => seenChannel(core, user, c))
    .filter((c): c is Channel => c !== undefined);
  const messages: { [channelId: string]: MessageSeen[] } = {};
  for (const { id } of conversations) {
    messages[id] = core.workspace
      .messages(id)
      .slice(-SNAPSHOT_MESSAGES)
      .map((m) => seenMessage(core, m));
  }
  const home = core.views.home(user.id);
  return {
    team: core.workspace.team,
    me: seenPerson(core, user),
    people: core.workspace
      .users()
      .filter((u) => !u.isDeleted)
      .map((u) => seenPerson(core, u)),
    app: appSeen(core),
    channels,
    messages,
    commands: core.manifest.commands.map(({ command, description, usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: core.manifest.shortcuts,
    modals: seenStack(core, user.id),
    home: home ? seenView(core, home) : null,
    nowMs: core.clock.now(),
  };
}
