import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { Icon } from './Icon.tsx';

/** What is wrong with the connection at the moment, if anything. */
export function Banners() {
  const { words } = useReader();
  const { state, isConnected } = useOpenWorkspace();
  const { app } = state.snapshot;
  const trouble = !isConnected ? words.serverGone : app.isOnline ? undefined : words.appGone(app.name);
  return (
    <div role="status" aria-live="polite">
      {trouble && (
        <p className="banner">
          <Icon name="warning" /> {trouble}
        </p>
      )}
    </div>
  );
}
