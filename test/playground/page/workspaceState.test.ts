import { describe, expect, it } from 'vitest';
import { groupMessages, inChannel, repliesTo } from '../../../src/playground/page/messages/groupMessages.ts';
import { hashOf, placeFromHash } from '../../../src/playground/page/workspace/place.ts';
import {
  applyEvent,
  stateOf,
  type WorkspaceState,
} from '../../../src/playground/page/workspace/WorkspaceState.ts';
import type { ServerEvent } from '../../../src/playground/protocol.ts';
import { cannedSnapshot, message, modal, nowMs } from './cannedSnapshot.ts';

function afterEvents(...events: ServerEvent[]): WorkspaceState {
  let state = stateOf(cannedSnapshot('U1'), nowMs);
  for (const event of events) state = applyEvent(state, event, nowMs) ?? state;
  return state;
}

describe('events from the server', () => {
  it('are ignored before the first snapshot', () => {
    expect(applyEvent(undefined, { kind: 'appPresence', isOnline: false }, nowMs)).toBeUndefined();
  });

  it('put a message where its time says, once', () => {
    const posted = message('C2', 90, 'U1', { text: 'earlier' });
    const state = afterEvents(
      { kind: 'messagePosted', message: posted },
      { kind: 'messageChanged', message: { ...posted, text: 'changed', isEdited: true } },
    );
    expect(state.snapshot.messages.C2?.map(({ text }) => text)).toEqual(['changed', 'Rich']);
  });

  it('take a deleted message away', () => {
    const [only] = cannedSnapshot('U1').messages.C2 ?? [];
    const state = afterEvents({ kind: 'messageDeleted', channelId: 'C2', ts: only?.ts ?? '' });
    expect(state.snapshot.messages.C2).toEqual([]);
  });

  it('keep the errors of a form while typing, and forget them when the form changes', () => {
    const errors: ServerEvent = { kind: 'viewErrors', viewId: 'V1', errors: { score: 'Too high' } };
    const opened: ServerEvent = { kind: 'modalsChanged', modals: [modal()], change: 'opened', viewId: 'V1' };
    expect(afterEvents(opened, errors, { ...opened, change: 'typed' }).errorsOfView).toEqual({
      V1: { score: 'Too high' },
    });
    expect(afterEvents(opened, errors, { ...opened, change: 'updated' }).errorsOfView).toEqual({});
  });

  it('drop what was said about a form once it is closed', () => {
    const notice: ServerEvent = { kind: 'notice', surface: { kind: 'view', viewId: 'V1' }, text: 'Trouble' };
    const closed: ServerEvent = { kind: 'modalsChanged', modals: [], change: 'closed', viewId: 'V1' };
    expect(afterEvents(notice).notices).toHaveLength(1);
    expect(afterEvents(notice, closed).notices).toHaveLength(0);
  });

  it('move the clock', () => {
    expect(afterEvents({ kind: 'clockMoved', nowMs: nowMs + 5000 }).clockOffsetMs).toBe(5000);
  });

  it('change who one is when that person’s profile changes', () => {
    const me = { ...cannedSnapshot('U1').me, locale: 'zh-CN' };
    expect(afterEvents({ kind: 'personChanged', person: me }).snapshot.me.locale).toBe('zh-CN');
  });
});

describe('messages', () => {
  const dayOf = ({ ts }: { ts: string }) => new Date(Number(ts) * 1000).toISOString().slice(0, 10);

  it('of one author within five minutes go under one name', () => {
    const lines = groupMessages(
      [
        message('C1', 2000, 'U1', {}),
        message('C1', 20, 'U1', {}),
        message('C1', 16, 'U1', {}),
        message('C1', 10, 'U1', {}),
        message('C1', 9, 'U2', {}),
        message('C1', 8, 'U2', { isEphemeral: true }),
      ],
      dayOf,
    );
    expect(lines.map(({ isContinued }) => isContinued)).toEqual([false, false, true, false, false, false]);
    expect(lines.map(({ startsDay }) => startsDay)).toEqual([true, true, false, false, false, false]);
  });

  it('in threads stay out of the channel unless they were sent there too', () => {
    const parent = message('C1', 9, 'U1', { replyCount: 2 });
    const thread = { threadTs: parent.ts };
    const all = [
      { ...parent, ...thread },
      message('C1', 8, 'U2', { text: 'quiet', ...thread }),
      message('C1', 7, 'U2', { text: 'loud', isBroadcast: true, ...thread }),
    ];
    expect(inChannel(all).map(({ text }) => text)).toEqual(['', 'loud']);
    expect(repliesTo(all, parent.ts).map(({ text }) => text)).toEqual(['quiet', 'loud']);
  });
});

describe('the address', () => {
  it.each([
    { kind: 'start' as const },
    { kind: 'channel' as const, channelId: 'C1' },
    { kind: 'channel' as const, channelId: 'C1', threadTs: '1700000000.000100' },
    { kind: 'app' as const, tab: 'home' as const },
    { kind: 'app' as const, tab: 'about' as const },
  ])('leads back to %j', (place) => {
    expect(placeFromHash(hashOf(place))).toEqual(place);
  });
});
