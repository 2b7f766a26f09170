import type { MessageSeen } from '../../protocol.ts';
import { Icon } from '../chrome/Icon.tsx';
import { Menu, type MenuItem } from '../elements/Menu.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

interface MessageToolbarProps {
  message: MessageSeen;
  isInThread: boolean;
  onEdit: () => void;
}

/** Shown while the pointer or the focus is on the message. */
export function MessageToolbar({ message, isInThread, onEdit }: MessageToolbarProps) {
  const { words, me } = useReader();
  const { state, act, go } = useOpenWorkspace();
  const { channelId, ts } = message;
  const shortcuts = state.snapshot.shortcuts.filter(({ type }) => type === 'message');
  const items: MenuItem[] = [
    ...shortcuts.map((shortcut) => ({
      key: shortcut.callbackId,
      label: shortcut.name,
      description: state.snapshot.app.name,
      onPick: () => void act({ kind: 'messageShortcut', callbackId: shortcut.callbackId, channelId, ts }),
    })),
    {
      key: 'copy link',
      label: words.copyLink,
      onPick: () => void navigator.clipboard?.writeText(message.permalink),
    },
  ];
  if (message.userId === me.id) {
    items.push(
      { key: 'edit', label: words.editMessage, onPick: onEdit },
      {
        key: 'delete',
        label: words.deleteMessage,
        isDanger: true,
        onPick: () => void act({ kind: 'deleteMessage', channelId, ts }),
      },
    );
  }
  return (
    <div className="message-toolbar" role="toolbar" aria-label={words.messageActions}>
      {!isInThread && (
        <button
          type="button"
          className="button-plain"
          aria-label={words.replyInThread}
          title={words.replyInThread}
          onClick={() => go({ kind: 'channel', channelId, threadTs: message.threadTs ?? ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <Menu label={words.moreActions} buttonClass="button-plain" icon={<Icon name="more" />} items={items} />
    </div>
  );
}
