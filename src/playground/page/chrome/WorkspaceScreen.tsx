import { useEffect, useState } from 'react';
import type { Channel, Snapshot } from '../../protocol.ts';
import { useReader } from '../reader/Reader.ts';
import { ModalStack } from '../views/ModalStack.tsx';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { AppPane } from './AppPane.tsx';
import { Banners } from './Banners.tsx';
import { ChannelPane } from './ChannelPane.tsx';
import { PeopleRail } from './PeopleRail.tsx';
import { Sidebar } from './Sidebar.tsx';
import { ThreadPane } from './ThreadPane.tsx';
import { Toasts } from './Toasts.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';

export function WorkspaceScreen() {
  const { words, channels } = useReader();
  const { state, place, go } = useOpenWorkspace();
  const { app } = state.snapshot;
  useDocumentTitle(state.snapshot, place);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const first = firstToOpen(state.snapshot);

  useEffect(() => {
    if (place.kind === 'start' && first) go({ kind: 'channel', channelId: first.id });
  }, [place, first, go]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the drawer
  useEffect(() => setDrawerOpen(false), [place]);

  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.channelId) : undefined;
  const isAppChannel = channel?.withUserId === app.botUserId;
  const isApp = place.kind === 'app' || isAppChannel;
  const threadTs = place.kind === 'channel' ? place.threadTs : undefined;
  const openDrawer = () => setDrawerOpen(true);

  return (
    <div className={isDrawerOpen ? 'screen screen-drawer' : 'screen'}>
      <Banners />
      <div className="screen-panes">
        <div className="navigation">
          <PeopleRail />
          <Sidebar />
        </div>
        {isDrawerOpen && (
          <button
            type="button"
            className="drawer-shade"
            aria-label={words.closeNavigation}
            onClick={() => setDrawerOpen(false)}
          />
        )}
        {isApp ? (
          <AppPane tab={place.kind === 'app' ? place.tab : 'messages'} onOpenNavigation={openDrawer} />
        ) : channel ? (
          <ChannelPane key={channel.id} channel={channel} onOpenNavigation={openDrawer} />
        ) : (
          <main className="pane pane-empty">{words.pickConversation}</main>
        )}
        {channel && threadTs !== undefined && (
          <ThreadPane key={`${channel.id} ${threadTs}`} channel={channel} threadTs={threadTs} />
        )}
      </div>
      <ModalStack />
      <Toasts />
    </div>
  );
}

/** A channel where something has been said, if there is one. */
function firstToOpen({ channels, messages }: Snapshot): Channel | undefined {
  const joined = channels.filter((channel) => channel.isMember && channel.kind !== 'im');
  return joined.find(({ id }) => (messages[id] ?? []).length > 0) ?? joined[0] ?? channels[0];
}
