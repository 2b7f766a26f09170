import type { Channel, MessageSeen, Snapshot, ViewSeen } from '../../../src/playground/protocol.ts';
import { cardBlocks, dataBlocks, formBlocks, identified, richBlocks, textBlocks } from './cannedBlocks.ts';
import { bot, lin, people, rita } from './cannedPeople.ts';

/** Sunday 22 November 2026, 15:40 UTC. */
export const nowMs = Date.UTC(2026, 10, 22, 15, 40);

function channel(id: string, name: string, given: Partial<Channel> = {}): Channel {
  return {
    id,
    kind: 'public',
    name,
    topic: '',
    memberIds: people.map((person) => person.id),
    isMember: true,
    isArchived: false,
    isExtShared: false,
    unreadCount: 0,
    hasOlder: false,
    ...given,
  };
}

/** `minutesAgo` before the canned now. */
export function message(
  channelId: string,
  minutesAgo: number,
  userId: string,
  given: Partial<MessageSeen>,
): MessageSeen {
  const ts = `${Math.floor(nowMs / 1000 - minutesAgo * 60)}.${String(Math.round(minutesAgo * 10)).padStart(6, '0')}`;
  return {
    channelId,
    ts,
    userId,
    text: '',
    replyCount: 0,
    isBroadcast: false,
    isEdited: false,
    isEphemeral: false,
    permalink: `https://playground.example/archives/${channelId}/p${ts.replace('.', '')}`,
    ...given,
  };
}

const askedTs = message('C1', 50, rita.id, {}).ts;

const messages: Snapshot['messages'] = {
  C1: [
    message('C1', 3000, bot.id, { text: 'joined #customers', subtype: 'channel_join' }),
    message('C1', 1500, 'U3', { text: 'Has anyone heard from *Acme* this week? <@U1>' }),
    message('C1', 50, rita.id, {
      text: 'They asked for single sign-on again :lock:',
      replyCount: 2,
      threadTs: askedTs,
    }),
    message('C1', 49, rita.id, { text: 'and they mean it', isEdited: true }),
    message('C1', 40, bot.id, { botId: 'B1', text: 'Noted: single sign-on', threadTs: askedTs }),
    message('C1', 39, lin.id, { text: '好的，我来跟进 *单点登录* 的需求。', threadTs: askedTs }),
    message('C1', 30, bot.id, { botId: 'B1', text: 'Digest', blocks: textBlocks }),
    message('C1', 5, bot.id, {
      botId: 'B1',
      isEphemeral: true,
      text: '75 is neutral',
      blocks: identified([
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '*Acme Corporation* rated *75*: neutral. Its index goes from 70 to *72*.',
          },
        },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'undo', text: { type: 'plain_text', text: 'Undo' } }],
        },
      ]),
    }),
    message('C1', 1, 'USLACKBOT', {
      isEphemeral: true,
      text: '`/echo` failed with the error "operation_timeout"',
    }),
  ],
  C2: [message('C2', 20, bot.id, { botId: 'B1', text: 'Rich', blocks: richBlocks })],
  C3: [message('C3', 20, bot.id, { botId: 'B1', text: 'Data', blocks: dataBlocks })],
  C4: [message('C4', 20, bot.id, { botId: 'B1', text: 'Cards', blocks: cardBlocks })],
  D1: [message('D1', 10, bot.id, { botId: 'B1', text: 'Welcome! Type `/echo help`.' })],
};

export function modal(given: Partial<ViewSeen> = {}): ViewSeen {
  return {
    id: 'V1',
    type: 'modal',
    title: { type: 'plain_text', text: 'Rate a party' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: formBlocks,
    state: {},
    inputs: {},
    hash: '1',
    callbackId: 'rate',
    rootViewId: 'V1',
    previousViewId: null,
    isSubmitting: false,
    ...given,
  };
}

export const home: ViewSeen = modal({
  id: 'V9',
  type: 'home',
  title: { type: 'plain_text', text: 'Home' },
  submit: null,
  close: null,
  rootViewId: 'V9',
  blocks: identified([
    { type: 'header', text: { type: 'plain_text', text: 'My parties that need me' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Acme Corporation* · index 62 ▼ 8' },
      accessory: { type: 'button', action_id: 'card', text: { type: 'plain_text', text: 'Open' } },
    },
    { type: 'divider' },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          style: 'primary',
          action_id: 'rate',
          text: { type: 'plain_text', text: 'Rate a party' },
        },
      ],
    },
  ]),
});

export function cannedSnapshot(userId: string): Snapshot {
  const me = people.find(({ id }) => id === userId) ?? rita;
  return {
    team: { id: 'T1', name: 'Northwind Trading', domain: 'northwind' },
    me,
    people,
    app: {
      id: 'A1',
      name: 'Echo',
      description: 'Says again what it hears',
      botUserId: bot.id,
      botId: 'B1',
      hasHomeTab: true,
      hasMessagesTab: true,
      isMessagesTabReadOnly: false,
      isOnline: true,
    },
    channels: [
      channel('C1', 'customers', { topic: 'What our customers say and need' }),
      channel('C2', 'rich', { unreadCount: 3 }),
      channel('C3', 'data'),
      channel('C4', 'cards', { kind: 'private' }),
      channel('C5', 'partners', { isMember: false, isExtShared: true }),
      channel('D1', 'Echo', { kind: 'im', withUserId: bot.id, unreadCount: 1 }),
      channel('D2', 'Marco', { kind: 'im', withUserId: 'U3' }),
    ],
    messages,
    commands: [
      { command: '/echo', description: 'Say it again', usageHint: 'rate acme 75 | need acme "…" | help' },
      { command: '/echolot', description: 'Measure depth', usageHint: '' },
    ],
    shortcuts: [
      { callbackId: 'rate_party', name: 'Rate a party', description: 'Open the form', type: 'global' },
      {
        callbackId: 'save_need',
        name: 'Save as requirement',
        description: 'Keep this wish',
        type: 'message',
      },
    ],
    modals: [],
    home: null,
    nowMs,
  };
}
