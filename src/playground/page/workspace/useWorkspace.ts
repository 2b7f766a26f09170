import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action, ActResult, MessageSeen, ServerEvent } from '../../protocol.ts';
import { wordsFor } from '../text/wordsFor.ts';
import { isToldByPage } from './isToldByPage.ts';
import { applyEvent, putMessages, type WorkspaceState, withNotice } from './WorkspaceState.ts';

const firstRetryMs = 500;
const longestRetryMs = 5000;

export interface Workspace {
  state: WorkspaceState | undefined;
  isConnected: boolean;
  act: (action: Action) => Promise<ActResult>;
  loadOlder: (channelId: string, beforeTs: string) => Promise<void>;
  dismissNotice: (id: number) => void;
}

/** Follows the server's events as one person, reconnecting for ever; each reconnect begins with a new snapshot. */
export function useWorkspace(userId: string): Workspace {
  const [state, setState] = useState<WorkspaceState>();
  const [isConnected, setConnected] = useState(true);
  const user = useRef(userId);
  user.current = userId;

  useEffect(() => {
    setState(undefined);
    return followEvents(
      userId,
      (event) => setState((before) => applyEvent(before, event, Date.now())),
      setConnected,
    );
  }, [userId]);

  const act = useCallback(async (action: Action): Promise<ActResult> => {
    try {
      const response = await fetch('/playground/act', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: user.current, action }),
      });
      const result = (await response.json()) as ActResult;
      if (isToldByPage(action, result)) setState((before) => before && withFailure(before, result));
      return result;
    } catch {
      setConnected(false);
      return { ok: false, error: 'app_offline' };
    }
  }, []);

  const loadOlder = useCallback(async (channelId: string, beforeTs: string) => {
    const query = new URLSearchParams({ user: user.current, channel: channelId, before: beforeTs });
    const older = (await (await fetch(`/playground/history?${query}`)).json()) as MessageSeen[];
    setState(
      (before) =>
        before && {
          ...before,
          snapshot: {
            ...before.snapshot,
            messages: putMessages(before.snapshot.messages, channelId, older),
            channels: before.snapshot.channels.map((channel) =>
              channel.id === channelId ? { ...channel, hasOlder: older.length >= 100 } : channel,
            ),
          },
        },
    );
  }, []);

  const dismissNotice = useCallback((id: number) => {
    setState(
      (before) => before && { ...before, notices: before.notices.filter((notice) => notice.id !== id) },
    );
  }, []);

  return { state, isConnected, act, loadOlder, dismissNotice };
}

function withFailure(state: WorkspaceState, result: ActResult): WorkspaceState {
  if (result.ok) return state;
  const { failed } = wordsFor(state.snapshot.me.locale);
  return withNotice(state, { kind: 'none' }, failed[result.error]);
}

/** Returns how to stop. EventSource gives up on its own after some errors, hence the retries here. */
function followEvents(
  userId: string,
  onEvent: (event: ServerEvent) => void,
  onConnected: (isConnected: boolean) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  const connect = () => {
    source = new EventSource(`/playground/events?user=${encodeURIComponent(userId)}`);
    source.onmessage = ({ data }) => {
      retryMs = firstRetryMs;
      onConnected(true);
      onEvent(JSON.parse(data) as ServerEvent);
    };
    source.onerror = () => {
      source?.close();
      onConnected(false);
      timer = setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
