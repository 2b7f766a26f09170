import { useEffect } from 'react';
import type { Channel } from '../../protocol.ts';
import { channelTitle } from '../chrome/channelTitle.ts';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { inChannel } from './groupMessages.ts';
import { MessageLines } from './MessageLines.tsx';
import { StartOfMessages } from './StartOfMessages.tsx';
import { useFollowingScroll } from './useFollowingScroll.ts';

export function MessageList({ channel }: { channel: Channel }) {
  const { words } = useReader();
  const { state, act, loadOlder } = useOpenWorkspace();
  const messages = inChannel(state.snapshot.messages[channel.id] ?? []);
  const { scroller, hasNewBelow, toEnd } = useFollowingScroll(messages.at(-1)?.ts);
  const title = channelTitle(channel);
  const oldest = messages[0];

  useEffect(() => {
    if (channel.unreadCount > 0 && !document.hidden) void act({ kind: 'markRead', channelId: channel.id });
  }, [channel.unreadCount, channel.id, act]);

  return (
    <div className="messages-frame">
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
            <StartOfMessages channel={channel} />
          )}
          <MessageLines messages={messages} />
        </div>
      </div>
      {hasNewBelow && (
        <button type="button" className="button button-primary new-below" onClick={toEnd}>
          {words.newMessages} <Icon name="down" />
        </button>
      )}
    </div>
  );
}
