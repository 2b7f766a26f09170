import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { messageObject } from '../messages/messageObject.ts';
import type { Conversation, StoredMessage } from '../state/records.ts';
import type { CallArguments } from './callArguments.ts';
import { findConversation, requireConversationScope } from './channelAccess.ts';
import { page } from './cursorPage.ts';
import type { Methods } from './method.ts';
import { SlackError } from './slackError.ts';

export const historyMethods: Methods = {
  'conversations.history': { tier: 3, token: 'bot', run: history },
  'conversations.replies': { tier: 3, token: 'bot', run: replies },
};

function readable(core: Core, args: CallArguments): Conversation {
  const conversation = findConversation(core, args.required('channel'));
  requireConversationScope(core, conversation, 'history');
  if (!conversation.memberIds.includes(core.app.botUserId)) throw new SlackError('not_in_channel');
  return conversation;
}

function withinTimes(args: CallArguments, messages: StoredMessage[]): StoredMessage[] {
  const oldest = Number(args.string('oldest') ?? 0);
  const latest = Number(args.string('latest') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(oldest)) throw new SlackError('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new SlackError('invalid_ts_latest');
  const isInclusive = args.boolean('inclusive');
  return messages.filter((m) => {
    const ts = Number(m.ts);
    return isInclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  });
}

function history(core: Core, args: CallArguments): JsonObject {
  const conversation = readable(core, args);
  const shown = core.workspace
    .messages(conversation.id)
    .filter((m) => m.threadTs === undefined || m.threadTs === m.ts || m.isBroadcast);
  const { items, hasMore, response_metadata } = page(withinTimes(args, shown).reverse(), args, {
    fallback: 100,
    max: 999,
  });
  const metadata = args.boolean('include_all_metadata');
  return {
    messages: items.map((m) => messageObject(core, m, { metadata })),
    has_more: hasMore,
    pin_count: 0,
    ...(hasMore && { response_metadata }),
  };
}

function replies(core: Core, args: CallArguments): JsonObject {
  const conversation = readable(core, args);
  const ts = args.required('ts');
  const message = core.workspace.message(conversation.id, ts);
  if (!message) throw new SlackError('thread_not_found');
  const parentTs = message.threadTs ?? message.ts;
  const parent = core.workspace.message(conversation.id, parentTs);
  const thread = [
    ...(parent ? [parent] : []),
    ...withinTimes(args, core.workspace.replies(conversation.id, parentTs)),
  ];
  const { items, hasMore, response_metadata } = page(thread, args, { fallback: 1000, max: 1000 });
  const metadata = args.boolean('include_all_metadata');
  return {
    messages: items.map((m) => messageObject(core, m, { metadata })),
    has_more: hasMore,
    ...(hasMore && { response_metadata }),
  };
}
