import type { MessageSeen } from '../../protocol.ts';
import { Avatar } from '../chrome/Avatar.tsx';
import { formatSlackDate } from '../dates/formatSlackDate.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { repliesTo } from './groupMessages.ts';

const maxFaces = 4;

export function ThreadSummary({ message }: { message: MessageSeen }) {
  const { words, personOf, dates } = useReader();
  const { state, go } = useOpenWorkspace();
  const replies = repliesTo(state.snapshot.messages[message.channelId] ?? [], message.ts);
  const last = replies.at(-1);
  const authors = [...new Set(replies.map(({ userId }) => userId))].slice(0, maxFaces);
  return (
    <button
      type="button"
      className="thread-summary"
      onClick={() => go({ kind: 'channel', channelId: message.channelId, threadTs: message.ts })}
    >
      {authors.map((id) => (
        <Avatar key={id} person={personOf(id)} size="small" />
      ))}
      <strong>{words.replies(message.replyCount)}</strong>
      {last && <small>{words.lastReply(formatSlackDate(Number(last.ts), '{ago}', dates()))}</small>}
    </button>
  );
}
