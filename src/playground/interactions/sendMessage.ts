import { randomUUID } from 'node:crypto';
import type { Core } from '../core.ts';
import { postMessage, slackbotSays } from '../messages/post.ts';
import { seenMessage } from '../messages/seenMessage.ts';
import { messageText, type Piece, readTyped, richTextElements } from '../messages/typedText.ts';
import type { ActResult } from '../protocol.ts';
import type { Conversation, User } from '../state/records.ts';
import { normaliseBlocks } from '../validate/normaliseBlocks.ts';
import { refused } from './actError.ts';
import { runCommand } from './slashCommand.ts';

type Sending = { text: string; threadTs?: string; broadcast?: boolean };

/** What a person typed and sent: a slash command or a message. */
export async function send(
  core: Core,
  user: User,
  conversation: Conversation,
  sending: Sending,
): Promise<ActResult> {
  if (!conversation.memberIds.includes(user.id)) return refused('not_allowed', 'join the channel first');
  if (conversation.isArchived) return refused('not_allowed', 'the channel is archived');
  if (isReadOnly(core, conversation))
    return refused('not_allowed', 'messages to this app have been turned off');
  const { text, threadTs } = sending;
  if (threadTs !== undefined && !core.workspace.message(conversation.id, threadTs))
    return refused('not_found', 'no such thread');
  if (text.trim() === '') return refused('bad_request', 'nothing was typed');
  if (/^\/\w/.test(text.trim()) || /^\/\p{L}/u.test(text.trim()))
    return await runCommand(core, user, conversation, text, threadTs);
  const pieces = readTyped(core, text.trim());
  const message = postMessage(core, conversation, {
    userId: user.id,
    text: messageText(pieces),
    blocks: composerBlocks(pieces),
    clientMsgId: randomUUID(),
    ...(threadTs !== undefined && { threadTs }),
    ...(threadTs !== undefined && sending.broadcast && { isBroadcast: true, subtype: 'thread_broadcast' }),
  });
  core.workspace.changeConversation(conversation.id, {
    lastRead: { ...conversation.lastRead, [user.id]: message.ts },
  });
  warnOfAbsentApp(core, user, conversation, message.text, threadTs);
  await core.events.settled();
  return { ok: true, message: seenMessage(core, message) };
}

function isReadOnly(core: Core, conversation: Conversation): boolean {
  if (conversation.kind !== 'im' || !conversation.memberIds.includes(core.app.botUserId)) return false;
  return !core.manifest.hasMessagesTab || core.manifest.isMessagesTabReadOnly;
}

export function composerBlocks(pieces: Piece[]) {
  return normaliseBlocks([
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: richTextElements(pieces) }] },
  ]);
}

/** Slack tells the writer when the app they mention cannot see the message. */
function warnOfAbsentApp(
  core: Core,
  user: User,
  conversation: Conversation,
  text: string,
  threadTs: string | undefined,
): void {
  const { botUserId } = core.app;
  if (!text.includes(`<@${botUserId}>`) || conversation.memberIds.includes(botUserId)) return;
  slackbotSays(
    core,
    conversation,
    user.id,
    `You mentioned <@${botUserId}>, but they’re not in this channel.`,
    threadTs,
  );
}
