import { useReader } from '../reader/Reader.ts';

interface MentionProps {
  id: string;
  label?: string | undefined;
}

export function PersonMention({ id, label }: MentionProps) {
  const { me, personOf, openDirectMessage } = useReader();
  const person = personOf(id);
  const name = `@${person?.displayName || person?.realName || label?.replace(/^@/, '') || id}`;
  const className = id === me.id ? 'mention mention-me' : 'mention';
  if (!person || id === me.id) return <span className={className}>{name}</span>;
  return (
    <button type="button" className={className} onClick={() => openDirectMessage(id)}>
      {name}
    </button>
  );
}

export function ChannelMention({ id, label }: MentionProps) {
  const { channelOf, openChannel, words } = useReader();
  const channel = channelOf(id);
  if (!channel) return <span className="mention">#{label || words.unknownChannel}</span>;
  return (
    <button type="button" className="mention" onClick={() => openChannel(id)}>
      #{channel.name}
    </button>
  );
}

export function UsergroupMention({ id, label }: MentionProps) {
  return <span className="mention">{label ?? `@${id}`}</span>;
}

export function Broadcast({ range }: { range: string }) {
  return <span className="mention mention-me">@{range}</span>;
}
