import type { MessageSeen } from '../../protocol.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { Mrkdwn } from '../mrkdwn/Mrkdwn.tsx';
import { useReader } from '../reader/Reader.ts';
import { SurfaceProvider } from '../surface/Surface.ts';
import { useSurfaceControl } from '../surface/useSurfaceControl.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { Attachments } from './Attachments.tsx';

/** Blocks where there are any, otherwise the text; then attachments. */
export function MessageBody({ message }: { message: MessageSeen }) {
  const { words } = useReader();
  const { act } = useOpenWorkspace();
  const control = useSurfaceControl({
    place: { kind: 'message', channelId: message.channelId, ts: message.ts },
    act,
  });
  const edited = message.isEdited && <small className="edited"> {words.edited}</small>;
  return (
    <SurfaceProvider value={control}>
      {message.blocks && message.blocks.length > 0 ? (
        <>
          <Blocks blocks={message.blocks} />
          {edited}
        </>
      ) : (
        <div className="prose message-text">
          <Mrkdwn text={message.text} />
          {edited}
        </div>
      )}
      {message.attachments && <Attachments attachments={message.attachments} idPrefix={message.ts} />}
    </SurfaceProvider>
  );
}
