import type { Channel } from '../../protocol.ts';

/** `#general`, or the other side's name in a direct message. */
export function channelTitle(channel: Channel): string {
  return channel.kind === 'im' ? channel.name : `#${channel.name}`;
}
