import type { Channel } from '../../protocol.ts';
import { channelTitle } from '../chrome/channelTitle.ts';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

/** Above the first message of a conversation, with a first thing to try. */
export function StartOfMessages({ channel }: { channel: Channel }) {
  const { words } = useReader();
  const { app, commands } = useOpenWorkspace().state.snapshot;
  const title = channelTitle(channel);
  const [firstCommand] = commands;
  return (
    <div className="messages-start">
      <strong>{channel.kind === 'im' ? words.startOfDirect(title) : words.startOf(title)}</strong>
      {firstCommand && channel.isMember && !channel.isArchived && (
        <p>{words.tryCommand(firstCommand.command, app.name)}</p>
      )}
    </div>
  );
}
