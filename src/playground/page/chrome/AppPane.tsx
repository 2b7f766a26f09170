import { useEffect, useState } from 'react';
import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../messages/MessageList.tsx';
import { useReader } from '../reader/Reader.ts';
import { HomeView } from '../views/HomeView.tsx';
import type { AppTab } from '../workspace/place.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { AboutApp } from './AboutApp.tsx';
import { Avatar } from './Avatar.tsx';
import { PaneHeader } from './PaneHeader.tsx';

interface AppPaneProps {
  tab: AppTab;
  onOpenNavigation: () => void;
}

export function AppPane({ tab, onOpenNavigation }: AppPaneProps) {
  const { words, channels, personOf } = useReader();
  const { state, act, go } = useOpenWorkspace();
  const { app } = state.snapshot;
  const channel = channels.find(({ withUserId }) => withUserId === app.botUserId);
  const tabs: AppTab[] = [
    ...(app.hasHomeTab ? ['home' as const] : []),
    ...(app.hasMessagesTab ? ['messages' as const] : []),
    'about',
  ];

  const [isOpening, setOpening] = useState(tab === 'home');

  useEffect(() => {
    if (tab === 'home') {
      setOpening(true);
      void act({ kind: 'openHome' }).finally(() => setOpening(false));
    }
    if (tab === 'messages') void act({ kind: 'openMessagesTab' });
  }, [tab, act]);

  return (
    <main className="pane">
      <PaneHeader
        title={app.name}
        icon={<Avatar person={personOf(app.botUserId)} size="small" />}
        detail={app.isOnline ? words.online : words.offline}
        onOpenNavigation={onOpenNavigation}
      />
      <nav className="tabs" aria-label={words.appTabs}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === tab ? 'page' : undefined}
            onClick={() => go({ kind: 'app', tab: name })}
          >
            {words[name]}
          </button>
        ))}
      </nav>
      {tab === 'home' && <HomeView isOpening={isOpening} />}
      {tab === 'about' && <AboutApp />}
      {tab === 'messages' && channel && (
        <>
          <MessageList key={channel.id} channel={channel} />
          {app.isMessagesTabReadOnly ? (
            <p className="composer-closed">{words.readOnlyApp}</p>
          ) : (
            <Composer channelId={channel.id} label={words.messageTo(app.name)} />
          )}
        </>
      )}
    </main>
  );
}
