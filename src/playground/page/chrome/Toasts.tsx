import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { NoticeLine } from './NoticeLine.tsx';

/** Failures that belong to no message and no view. */
export function Toasts() {
  const { words } = useReader();
  const { state, dismissNotice } = useOpenWorkspace();
  const notices = state.notices.filter(({ surface }) => surface.kind === 'none');
  return (
    <div className="toasts" role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine
          key={notice.id}
          text={notice.text}
          dismissLabel={words.dismiss}
          onDismiss={() => dismissNotice(notice.id)}
        />
      ))}
    </div>
  );
}
