import { useState } from 'react';
import type { MessageSeen } from '../../protocol.ts';
import { decodeEntities } from '../mrkdwn/decodeEntities.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

export function MessageEditor({ message, onDone }: { message: MessageSeen; onDone: () => void }) {
  const { words } = useReader();
  const { act } = useOpenWorkspace();
  const [text, setText] = useState(() => decodeEntities(message.text));
  const save = () => {
    void act({ kind: 'editMessage', channelId: message.channelId, ts: message.ts, text });
    onDone();
  };
  return (
    <div className="message-editor">
      <textarea
        className="input"
        aria-label={words.editMessage}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit
        autoFocus
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) save();
          else return;
          event.preventDefault();
        }}
      />
      <button type="button" className="button" onClick={onDone}>
        {words.cancel}
      </button>
      <button type="button" className="button button-primary" onClick={save}>
        {words.save}
      </button>
    </div>
  );
}
