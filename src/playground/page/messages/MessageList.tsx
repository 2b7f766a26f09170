import { useEffect } from 'react';
import type { Channel } from '../../protocol.ts';
import { channelTitle } from '../chrome/channelTitle.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { inChannel } from './groupMessages.ts';
import { MessageLines } from './MessageLines.tsx';
import { useFollowingScroll } from './useFollowingScroll.ts';

export function MessageList({ channel }: { channel: Channel }) {
  const { words } = useReader();
  const { state, act, loadOlder } = useOpenWorkspace();
  const messages = inChannel(state.snapshot.messages[channel.id] ?? []);
  const scroller = useFollowingScroll(messages.length);
  const title = channelTitle(channel);
  const oldest = messages[0];

  useEffect(() => {
    if (channel.unreadCount > 0 && !document.hidden) void act({ kind: 'markRead', channelId: channel.id });
  }, [channel.unreadCount, channel.id, act]);

  return (
    <div className="messages" ref={scroller} role="log" aria-label={words.messagesIn(title)}>
      <div className="messages-content">
        {channel.hasOlder && oldest ? (
          <button
            type="button"
            className="button older"
            onClick={() => void loadOlder(channel.id, oldest.ts)}
          >
            {words.loadOlder}
          </button>
        ) : (
          <p className="messages-note">
            {channel.kind === 'im' ? words.startOfDirect(title) : words.startOf(title)}
          </p>
        )}
        <MessageLines messages={messages} />
      </div>
    </div>
  );
}
