import { NoticeLine } from '../chrome/NoticeLine.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

/** What went wrong with a button or menu of this message. */
export function MessageNotices({ channelId, ts }: { channelId: string; ts: string }) {
  const { words } = useReader();
  const { state, dismissNotice } = useOpenWorkspace();
  const notices = state.notices.filter(
    ({ surface }) => surface.kind === 'message' && surface.channelId === channelId && surface.ts === ts,
  );
  return (
    <div role="alert">
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
