import type { Channel, MessageSeen, ServerEvent, Snapshot, Surface } from '../../protocol.ts';

/** What the page knows: the server's snapshot, kept up to date by its events, and what failed lately. */
export interface WorkspaceState {
  snapshot: Snapshot;
  /** The server's clock minus the browser's, in milliseconds. */
  clockOffsetMs: number;
  errorsOfView: { [viewId: string]: { [blockId: string]: string } };
  notices: Notice[];
}

export interface Notice {
  id: number;
  surface: Surface;
  text: string;
}

const maxNotices = 5;

export function stateOf(snapshot: Snapshot, browserNowMs: number): WorkspaceState {
  return { snapshot, clockOffsetMs: snapshot.nowMs - browserNowMs, errorsOfView: {}, notices: [] };
}

/** The state after an event; undefined before the first snapshot. Unknown kinds change nothing. */
export function applyEvent(
  state: WorkspaceState | undefined,
  event: ServerEvent,
  browserNowMs: number,
): WorkspaceState | undefined {
  if (event.kind === 'snapshot') return stateOf(event.snapshot, browserNowMs);
  if (!state) return undefined;
  const { snapshot } = state;
  const withSnapshot = (change: Partial<Snapshot>): WorkspaceState => ({
    ...state,
    snapshot: { ...snapshot, ...change },
  });
  switch (event.kind) {
    case 'messagePosted':
      return withSnapshot({
        messages: putMessages(snapshot.messages, event.message.channelId, [event.message]),
        channels: countUnread(snapshot, event.message),
      });
    case 'messageChanged':
      return withSnapshot({
        messages: putMessages(snapshot.messages, event.message.channelId, [event.message]),
      });
    case 'messageDeleted':
      return withSnapshot({ messages: dropMessage(snapshot.messages, event.channelId, event.ts) });
    case 'channelChanged':
      return withSnapshot({ channels: putById(snapshot.channels, event.channel) });
    case 'channelLeft':
      return withSnapshot({ channels: snapshot.channels.filter(({ id }) => id !== event.channelId) });
    case 'personChanged':
      return withSnapshot({
        people: putById(snapshot.people, event.person),
        ...(snapshot.me.id === event.person.id ? { me: event.person } : {}),
      });
    case 'modalsChanged':
      return {
        ...withSnapshot({ modals: event.modals }),
        errorsOfView: event.change === 'typed' ? state.errorsOfView : omit(state.errorsOfView, event.viewId),
        notices: state.notices.filter(
          ({ surface }) =>
            surface.kind !== 'view' || event.modals.some((modal) => modal.id === surface.viewId),
        ),
      };
    case 'viewErrors':
      return { ...state, errorsOfView: { ...state.errorsOfView, [event.viewId]: event.errors } };
    case 'homePublished':
      return withSnapshot({ home: event.view });
    case 'notice':
      return withNotice(state, event.surface, event.text);
    case 'appPresence':
      return withSnapshot({ app: { ...snapshot.app, isOnline: event.isOnline } });
    case 'clockMoved':
      return { ...state, clockOffsetMs: event.nowMs - browserNowMs };
    default:
      return state;
  }
}

function countUnread(snapshot: Snapshot, message: MessageSeen): Channel[] {
  const isReply = message.threadTs !== undefined && message.threadTs !== message.ts && !message.isBroadcast;
  if (isReply || message.isEphemeral || message.userId === snapshot.me.id) return snapshot.channels;
  return snapshot.channels.map((channel) =>
    channel.id === message.channelId ? { ...channel, unreadCount: channel.unreadCount + 1 } : channel,
  );
}

let noticeCount = 0;

export function withNotice(state: WorkspaceState, surface: Surface, text: string): WorkspaceState {
  noticeCount += 1;
  return { ...state, notices: [...state.notices, { id: noticeCount, surface, text }].slice(-maxNotices) };
}

/** Adds or replaces messages, keeping the order of their timestamps. */
export function putMessages(
  all: Snapshot['messages'],
  channelId: string,
  messages: MessageSeen[],
): Snapshot['messages'] {
  const replaced = new Set(messages.map(({ ts }) => ts));
  const kept = (all[channelId] ?? []).filter(({ ts }) => !replaced.has(ts));
  return { ...all, [channelId]: [...kept, ...messages].sort((a, b) => (a.ts < b.ts ? -1 : 1)) };
}

function dropMessage(all: Snapshot['messages'], channelId: string, ts: string): Snapshot['messages'] {
  return { ...all, [channelId]: (all[channelId] ?? []).filter((message) => message.ts !== ts) };
}

function putById<T extends { id: string }>(all: T[], one: T): T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((item) => (item.id === one.id ? one : item))
    : [...all, one];
}

function omit<T>(record: { [key: string]: T }, key: string): { [key: string]: T } {
  const { [key]: _, ...rest } = record;
  return rest;
}
