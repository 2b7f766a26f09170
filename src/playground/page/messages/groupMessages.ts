import type { MessageSeen } from '../../protocol.ts';

const groupedWithinSeconds = 300;

export interface Line {
  message: MessageSeen;
  /** Goes on under the name above it. */
  isContinued: boolean;
  /** First of a calendar day in the reader's zone. */
  startsDay: boolean;
}

/** Messages with what their place among the others says about how they look. `dayOf` gives a calendar day. */
export function groupMessages(messages: MessageSeen[], dayOf: (message: MessageSeen) => string): Line[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const startsDay = before === undefined || dayOf(before) !== dayOf(message);
    return { message, startsDay, isContinued: !startsDay && before !== undefined && goesOn(before, message) };
  });
}

function goesOn(before: MessageSeen, message: MessageSeen): boolean {
  return (
    before.userId === message.userId &&
    before.username === message.username &&
    before.isEphemeral === message.isEphemeral &&
    before.replyCount === 0 &&
    !before.subtype &&
    !message.subtype &&
    Number(message.ts) - Number(before.ts) < groupedWithinSeconds
  );
}

/** What stands in the channel itself: everything but replies, except replies that were also sent to it. */
export function inChannel(messages: MessageSeen[]): MessageSeen[] {
  return messages.filter(
    ({ ts, threadTs, isBroadcast }) => threadTs === undefined || threadTs === ts || isBroadcast,
  );
}

/** Replies of a thread, oldest first, without the message they answer. */
export function repliesTo(messages: MessageSeen[], threadTs: string): MessageSeen[] {
  return messages.filter((message) => message.threadTs === threadTs && message.ts !== threadTs);
}
