import type { Channel } from '../../protocol.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { ActingCard } from './ActingCard.tsx';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import { SidebarLink } from './SidebarLink.tsx';

export function Sidebar() {
  const { words, channels, people, me, personOf, openChannel, openDirectMessage } = useReader();
  const { state, place, go } = useOpenWorkspace();
  const { team, app } = state.snapshot;
  const current = place.kind === 'channel' ? place.channelId : undefined;
  const isDirect = (channel: Channel) => channel.kind === 'im';
  const appChannel = channels.find(({ withUserId }) => withUserId === app.botUserId);
  const directChannels = channels.filter(
    (channel) => isDirect(channel) && channel.withUserId !== app.botUserId && channel.withUserId !== me.id,
  );
  const others = people.filter(
    (person) =>
      person.id !== me.id &&
      !person.isBot &&
      person.id !== 'USLACKBOT' &&
      !directChannels.some(({ withUserId }) => withUserId === person.id),
  );
  return (
    <nav className="sidebar" aria-label={words.workspaceNavigation}>
      <h1>{team.name}</h1>
      <ActingCard />
      <section>
        <h2>{words.channels}</h2>
        <ul>
          {channels
            .filter((channel) => !isDirect(channel))
            .map((channel) => (
              <SidebarLink
                key={channel.id}
                icon={<Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
                label={channel.name}
                unreadCount={channel.unreadCount}
                isCurrent={channel.id === current}
                isDim={!channel.isMember}
                onOpen={() => openChannel(channel.id)}
              />
            ))}
        </ul>
      </section>
      <section>
        <h2>{words.directMessages}</h2>
        <ul>
          {directChannels.map((channel) => (
            <SidebarLink
              key={channel.id}
              icon={<Avatar person={personOf(channel.withUserId ?? '')} size="small" />}
              label={channel.name}
              unreadCount={channel.unreadCount}
              isCurrent={channel.id === current}
              onOpen={() => openChannel(channel.id)}
            />
          ))}
          {others.map((person) => (
            <SidebarLink
              key={person.id}
              icon={<Avatar person={person} size="small" />}
              label={person.displayName || person.realName}
              unreadCount={0}
              isCurrent={false}
              isDim
              onOpen={() => openDirectMessage(person.id)}
            />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.apps}</h2>
        <ul>
          <SidebarLink
            icon={<Avatar person={personOf(app.botUserId)} size="small" />}
            label={app.name}
            unreadCount={appChannel?.unreadCount ?? 0}
            isCurrent={place.kind === 'app' || (current !== undefined && current === appChannel?.id)}
            onOpen={() => go({ kind: 'app', tab: app.hasHomeTab ? 'home' : 'messages' })}
          />
        </ul>
      </section>
    </nav>
  );
}
