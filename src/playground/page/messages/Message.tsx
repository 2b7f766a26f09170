import { memo, useState } from 'react';
import type { MessageSeen } from '../../protocol.ts';
import { Avatar } from '../chrome/Avatar.tsx';
import { Icon } from '../chrome/Icon.tsx';
import { mentionName } from '../composer/suggestions.ts';
import { inZone } from '../dates/formatSlackDate.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { MessageBody } from './MessageBody.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { dateOf } from './MessageLines.tsx';
import { MessageNotices } from './MessageNotices.tsx';
import { MessageToolbar } from './MessageToolbar.tsx';
import { ThreadSummary } from './ThreadSummary.tsx';

interface MessageProps {
  message: MessageSeen;
  isContinued: boolean;
  isInThread?: boolean;
}

export const Message = memo(function Message({ message, isContinued, isInThread = false }: MessageProps) {
  const { words, personOf, dates } = useReader();
  const { act } = useOpenWorkspace();
  const [isEditing, setEditing] = useState(false);
  const author = personOf(message.userId);
  const name = message.username ?? (author ? mentionName(author) : message.userId);
  const reader = dates();
  const at = dateOf(message);
  const time = (
    <time dateTime={at.toISOString()} title={inZone(at, reader, { dateStyle: 'full', timeStyle: 'medium' })}>
      {inZone(at, reader, { hour: 'numeric', minute: '2-digit' })}
    </time>
  );
  const isReplyInChannel = !isInThread && message.threadTs !== undefined && message.threadTs !== message.ts;
  const classes = [
    'message',
    isContinued && 'message-continued',
    message.isEphemeral && 'message-ephemeral',
    message.subtype && `message-subtype message-${message.subtype}`,
  ];
  return (
    <article className={classes.filter(Boolean).join(' ')} aria-label={name} data-ts={message.ts}>
      <div className="message-gutter">{isContinued ? time : <Avatar person={author} name={name} />}</div>
      <div className="message-main">
        {message.isEphemeral && (
          <p className="ephemeral-note">
            <Icon name="eye" /> {words.onlyYou} ·{' '}
            <button
              type="button"
              className="link"
              onClick={() =>
                void act({ kind: 'dismissEphemeral', channelId: message.channelId, ts: message.ts })
              }
            >
              {words.dismiss}
            </button>
          </p>
        )}
        {!isContinued && (
          <p className="message-head">
            <strong>{name}</strong>
            {(author?.isBot || message.botId) && <span className="app-badge">{words.appBadge}</span>}
            {time}
            {isReplyInChannel && <small>{words.repliedInThread}</small>}
          </p>
        )}
        {isEditing ? (
          <MessageEditor message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        <MessageNotices channelId={message.channelId} ts={message.ts} />
        {!isInThread && message.replyCount > 0 && <ThreadSummary message={message} />}
      </div>
      {!message.isEphemeral && (
        <MessageToolbar message={message} isInThread={isInThread} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
});
