import { useEffect } from 'react';
import type { Snapshot } from '../../protocol.ts';
import type { Place } from '../workspace/place.ts';
import { channelTitle } from './channelTitle.ts';

/** `(3) #general · Northwind`: what is open, and how much is unread anywhere. */
export function useDocumentTitle({ team, app, channels }: Snapshot, place: Place): void {
  const open = channels.find(({ id }) => place.kind === 'channel' && id === place.channelId);
  const unreadCount = channels.reduce(
    (sum, channel) => sum + (channel.isMember ? channel.unreadCount : 0),
    0,
  );
  const where = open ? channelTitle(open) : place.kind === 'app' ? app.name : undefined;
  const title = [where, team.name].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = unreadCount > 0 ? `(${unreadCount}) ${title}` : title;
  }, [title, unreadCount]);
}
