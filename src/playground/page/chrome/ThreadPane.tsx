import { useState } from 'react';
import type { Channel } from '../../protocol.ts';
import { Composer } from '../composer/Composer.tsx';
import { repliesTo } from '../messages/groupMessages.ts';
import { Message } from '../messages/Message.tsx';
import { MessageLines } from '../messages/MessageLines.tsx';
import { useFollowingScroll } from '../messages/useFollowingScroll.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { channelTitle } from './channelTitle.ts';
import { Icon } from './Icon.tsx';
import { PaneHeader } from './PaneHeader.tsx';

export function ThreadPane({ channel, threadTs }: { channel: Channel; threadTs: string }) {
  const { words } = useReader();
  const { state, go } = useOpenWorkspace();
  const [isBroadcast, setBroadcast] = useState(false);
  const all = state.snapshot.messages[channel.id] ?? [];
  const parent = all.find(({ ts }) => ts === threadTs);
  const replies = repliesTo(all, threadTs);
  const { scroller } = useFollowingScroll(replies.at(-1)?.ts);
  const title = channelTitle(channel);
  const close = () => go({ kind: 'channel', channelId: channel.id });
  return (
    <aside
      className="pane pane-thread"
      aria-label={words.thread}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <PaneHeader title={words.thread} detail={title}>
        <button type="button" className="button button-icon" aria-label={words.closeThread} onClick={close}>
          <Icon name="close" />
        </button>
      </PaneHeader>
      <div className="messages" ref={scroller} role="log" aria-label={`${words.thread} ${title}`}>
        {parent ? (
          <Message message={parent} isContinued={false} isInThread />
        ) : (
          <p className="messages-note">{words.removedMessage}</p>
        )}
        {replies.length > 0 && (
          <p className="thread-count">
            <span>{words.replies(replies.length)}</span>
          </p>
        )}
        <MessageLines messages={replies} isInThread />
      </div>
      {channel.isMember && !channel.isArchived && (
        <Composer
          channelId={channel.id}
          threadTs={threadTs}
          label={words.replyToThread}
          isBroadcast={isBroadcast}
          footer={
            <label className="option-box thread-broadcast">
              <input
                type="checkbox"
                checked={isBroadcast}
                onChange={(event) => setBroadcast(event.currentTarget.checked)}
              />
              {words.alsoSendTo(title)}
            </label>
          }
        />
      )}
    </aside>
  );
}
