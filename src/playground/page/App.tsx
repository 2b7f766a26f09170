import { useEffect, useMemo } from 'react';
import { WorkspaceScreen } from './chrome/WorkspaceScreen.tsx';
import { ConfirmHost } from './elements/Confirm.tsx';
import { type Reader, ReaderProvider } from './reader/Reader.ts';
import { wordsFor } from './text/wordsFor.ts';
import { useActingPerson } from './workspace/useActingPerson.ts';
import { usePlace } from './workspace/usePlace.ts';
import { useWorkspace } from './workspace/useWorkspace.ts';
import { WorkspaceProvider } from './workspace/WorkspaceContext.ts';

export function App() {
  const { userId, actAs } = useActingPerson();
  if (userId === undefined) return <Connecting />;
  return <Acting key={userId} userId={userId} actAs={actAs} />;
}

function Acting({ userId, actAs }: { userId: string; actAs: (userId: string) => void }) {
  const { state, ...workspace } = useWorkspace(userId);
  const [place, go] = usePlace();
  const { act } = workspace;
  const snapshot = state?.snapshot;
  const clockOffsetMs = state?.clockOffsetMs ?? 0;

  const reader = useMemo<Reader | undefined>(() => {
    if (!snapshot) return undefined;
    const { me, people, channels } = snapshot;
    return {
      me,
      people,
      channels,
      words: wordsFor(me.locale),
      personOf: (id) => people.find((person) => person.id === id),
      channelOf: (id) => channels.find((channel) => channel.id === id),
      openChannel: (channelId) => go({ kind: 'channel', channelId }),
      openDirectMessage: async (id) => {
        const result = await act({ kind: 'openDirectMessage', userId: id });
        if (result.ok && result.channelId) go({ kind: 'channel', channelId: result.channelId });
      },
      dates: () => ({ locale: me.locale, timeZone: me.tz, nowMs: Date.now() + clockOffsetMs }),
    };
  }, [snapshot, clockOffsetMs, act, go]);

  useEffect(() => {
    if (snapshot) document.documentElement.lang = snapshot.me.locale;
  }, [snapshot]);

  if (!state || !reader) return <Connecting isLost={!workspace.isConnected} />;
  return (
    <WorkspaceProvider value={{ ...workspace, state, place, go, actAs }}>
      <ReaderProvider value={reader}>
        <ConfirmHost>
          <WorkspaceScreen />
        </ConfirmHost>
      </ReaderProvider>
    </WorkspaceProvider>
  );
}

/** Before anyone's locale is known: the browser's language. */
function Connecting({ isLost = false }: { isLost?: boolean }) {
  const words = wordsFor(navigator.language);
  return (
    <p className="connecting" role="status">
      {isLost ? words.serverGone : words.connecting}
    </p>
  );
}
