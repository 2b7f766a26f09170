/** What the main pane shows, kept in the address so that a reload or a link leads back to it. */
export type Place =
  | { kind: 'start' }
  | { kind: 'channel'; channelId: string; threadTs?: string }
  | { kind: 'app'; tab: AppTab };

export type AppTab = 'home' | 'messages' | 'about';

/** `#/C123`, `#/C123/1700000000.000100` or `#/app/home`. */
export function placeFromHash(hash: string): Place {
  const [first, second] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (!first) return { kind: 'start' };
  if (first === 'app') {
    return { kind: 'app', tab: second === 'messages' || second === 'about' ? second : 'home' };
  }
  return { kind: 'channel', channelId: first, ...(second ? { threadTs: second } : {}) };
}

export function hashOf(place: Place): string {
  if (place.kind === 'start') return '';
  if (place.kind === 'app') return `#/app/${place.tab}`;
  return `#/${[place.channelId, place.threadTs].filter(Boolean).map(String).map(encodeURIComponent).join('/')}`;
}
