import type { Channel } from '../../protocol.ts';
import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../messages/MessageList.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { channelTitle } from './channelTitle.ts';
import { Icon } from './Icon.tsx';
import { MembersMenu } from './MembersMenu.tsx';
import { PaneHeader } from './PaneHeader.tsx';

interface ChannelPaneProps {
  channel: Channel;
  onOpenNavigation: () => void;
}

export function ChannelPane({ channel, onOpenNavigation }: ChannelPaneProps) {
  const { words } = useReader();
  const { act } = useOpenWorkspace();
  const title = channelTitle(channel);
  return (
    <main className="pane">
      <PaneHeader
        title={channel.name}
        icon={
          channel.kind === 'im' ? undefined : <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
        }
        detail={[channel.isExtShared && words.shared, channel.topic].filter(Boolean).join(' · ')}
        onOpenNavigation={onOpenNavigation}
      >
        {channel.kind !== 'im' && <MembersMenu channel={channel} />}
      </PaneHeader>
      <MessageList channel={channel} />
      {channel.isArchived ? (
        <p className="composer-closed">{words.archived}</p>
      ) : channel.isMember ? (
        <Composer channelId={channel.id} label={words.messageTo(title)} />
      ) : (
        <p className="composer-closed">
          {words.notMember(title)}
          <button
            type="button"
            className="button button-primary"
            onClick={() => void act({ kind: 'joinChannel', channelId: channel.id })}
          >
            {words.join(title)}
          </button>
        </p>
      )}
    </main>
  );
}
