/**
 * What the browser page (or any other tester) and the playground server say to each other, as JSON over
 * loopback HTTP. Types only, so that it can be bundled for a browser.
 *
 *   GET  /                                   the page; its files are under /assets/
 *   GET  /playground/people                  → Person[]: whom one may act as
 *   GET  /playground/snapshot?user=U…        → Snapshot
 *   GET  /playground/events?user=U…          → text/event-stream; every `data:` line is one ServerEvent,
 *                                              the first is always a snapshot (again after a reconnect)
 *   GET  /playground/history?user=U…&channel=C…&before=TS  → MessageSeen[]: up to 100 older messages
 *   POST /playground/act   body ActRequest   → ActResult, sent once the app has acknowledged or failed to
 */

/** A Block Kit block as the app sent it, with the block_id that the server gave where it had none. */
export type BlockJson = { type: string; block_id: string } & { [key: string]: unknown };

export type TextJson = { type: 'plain_text' | 'mrkdwn'; text: string; emoji?: boolean; verbatim?: boolean };

export type OptionJson = { text: TextJson; value: string; description?: TextJson; url?: string };

export type OptionGroupJson = { label: TextJson; options: OptionJson[] };

export type Team = { id: string; name: string; domain: string };

export type Person = {
  id: string;
  /** Handle, without `@`. */
  name: string;
  realName: string;
  displayName: string;
  title: string;
  /** Six hex digits without `#`. */
  avatarColor: string;
  /** As users.info gives it, such as `en-US` or `zh-CN`. */
  locale: string;
  /** IANA name, and its present offset from UTC in seconds. */
  tz: string;
  tzOffset: number;
  isBot: boolean;
  isAdmin: boolean;
  /** Multi-channel guest; a single-channel guest has both flags. */
  isRestricted: boolean;
  isUltraRestricted: boolean;
  /** Belongs to another organisation and is here through a shared channel. */
  isStranger: boolean;
  teamId: string;
  /** The id of the app behind a bot user. */
  appId?: string;
};

export type ChannelKind = 'public' | 'private' | 'im';

export type Channel = {
  id: string;
  kind: ChannelKind;
  /** Without `#`; for a direct message the display name of the other side. */
  name: string;
  topic: string;
  memberIds: string[];
  isMember: boolean;
  isArchived: boolean;
  isExtShared: boolean;
  /** The other side of a direct message. */
  withUserId?: string;
  unreadCount: number;
  /** More messages exist than the snapshot holds. */
  hasOlder: boolean;
};

export type MessageMetadata = { event_type: string; event_payload: { [key: string]: unknown } };

export type MessageSeen = {
  channelId: string;
  /** Unique within a channel, ordered as text: seconds, a dot, six digits. */
  ts: string;
  /** Author; a bot's own user id for its posts, `USLACKBOT` for Slackbot. */
  userId: string;
  botId?: string;
  /** Name shown instead of the author's, and that of the app that posted. */
  username?: string;
  /** mrkdwn with `&amp; &lt; &gt;` escaped; what notifications and screen readers get when there are blocks. */
  text: string;
  blocks?: BlockJson[];
  attachments?: { [key: string]: unknown }[];
  /** Set on replies and on a parent with replies, where it equals `ts`. */
  threadTs?: string;
  replyCount: number;
  /** A reply that is also shown in the channel. */
  isBroadcast: boolean;
  isEdited: boolean;
  /** "Only visible to you"; gone after a reload. */
  isEphemeral: boolean;
  /** For instance `channel_join`, or `slash_command` for a typed command shown to all. */
  subtype?: string;
  metadata?: MessageMetadata;
  permalink: string;
};

/** What Slack calls `state.values[block_id][action_id]`. */
export type StateValue = { type: string } & { [key: string]: unknown };

export type StateValues = { [blockId: string]: { [actionId: string]: StateValue } };

/**
 * What a person put into one element, in the plainest form; the server looks the element up and builds
 * Slack's shape. Text, number, e-mail and URL inputs: the text. date picker `YYYY-MM-DD`, time picker `HH:mm`,
 * datetime picker epoch seconds. Selects, radio buttons, overflow: the option's value, or a user or
 * conversation id. Multi-selects and checkboxes: a list of those. rich_text_input: a rich_text block.
 * Button: null or left out. null clears an element.
 */
export type ElementInput = string | number | string[] | { type: 'rich_text'; elements: unknown[] } | null;

export type Inputs = { [blockId: string]: { [actionId: string]: ElementInput } };

export type ViewSeen = {
  id: string;
  type: 'modal' | 'home';
  title?: TextJson;
  submit?: TextJson | null;
  close?: TextJson | null;
  blocks: BlockJson[];
  /** What is in the fields now: initial values, overlaid by what the person entered. */
  state: StateValues;
  /** The same as plain inputs, ready to be put into form controls. */
  inputs: Inputs;
  /** Changes with each update of the view. */
  hash: string;
  callbackId: string;
  rootViewId: string;
  previousViewId: string | null;
  isSubmitting: boolean;
};

export type Command = { command: string; description: string; usageHint: string };

export type Shortcut = { callbackId: string; name: string; description: string; type: 'global' | 'message' };

export type AppSeen = {
  id: string;
  name: string;
  description: string;
  botUserId: string;
  botId: string;
  hasHomeTab: boolean;
  hasMessagesTab: boolean;
  /** Nobody can type to the app. */
  isMessagesTabReadOnly: boolean;
  /** A socket is connected, or HTTP delivery is configured. */
  isOnline: boolean;
};

/** Everything one person can see. */
export type Snapshot = {
  team: Team;
  me: Person;
  people: Person[];
  app: AppSeen;
  /** Channels this person is in or could join, and their direct messages. */
  channels: Channel[];
  /** Oldest first, replies included; at most the newest 200 of a channel. */
  messages: { [channelId: string]: MessageSeen[] };
  commands: Command[];
  shortcuts: Shortcut[];
  /** The stack of open modals, the visible one last. */
  modals: ViewSeen[];
  home: ViewSeen | null;
  /** The playground's clock, which tests may have moved, in epoch milliseconds. */
  nowMs: number;
};

export type ViewChange = 'opened' | 'pushed' | 'updated' | 'closed' | 'submitting' | 'typed';

export type ServerEvent =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'messagePosted'; message: MessageSeen }
  | { kind: 'messageChanged'; message: MessageSeen }
  | { kind: 'messageDeleted'; channelId: string; ts: string }
  | { kind: 'channelChanged'; channel: Channel }
  | { kind: 'channelLeft'; channelId: string }
  | { kind: 'personChanged'; person: Person }
  /** The whole stack after the change; `viewId` is the one that changed. */
  | { kind: 'modalsChanged'; modals: ViewSeen[]; change: ViewChange; viewId: string }
  | { kind: 'viewErrors'; viewId: string; errors: { [blockId: string]: string } }
  | { kind: 'homePublished'; view: ViewSeen }
  /** Slack itself has something to say about a form or a button that failed (commands: a Slackbot message). */
  | { kind: 'notice'; surface: Surface; text: string }
  | { kind: 'appPresence'; isOnline: boolean }
  | { kind: 'clockMoved'; nowMs: number };

/** Where an interactive element is. */
export type Surface =
  | { kind: 'message'; channelId: string; ts: string }
  | { kind: 'view'; viewId: string }
  | { kind: 'none' };

/** What a person can do. Names of elements are the block_id and action_id in the blocks they see. */
export type Action =
  /** Text as typed; `/…` is a slash command. In a thread, commands are refused as Slack refuses them. */
  | { kind: 'send'; channelId: string; text: string; threadTs?: string; broadcast?: boolean }
  /** Press, select, pick a date, tick, or enter text in an element; `inputs` is what else was filled in there. */
  | {
      kind: 'interact';
      surface: Surface;
      blockId: string;
      actionId: string;
      input?: ElementInput;
      inputs?: Inputs;
    }
  /** Typing into an external select: answered with options or option_groups. */
  | { kind: 'suggest'; surface: Surface; blockId: string; actionId: string; query: string }
  /** Keep what was typed so far; nothing is sent to the app. */
  | { kind: 'type'; surface: Surface; inputs: Inputs }
  | { kind: 'submitView'; viewId: string; inputs?: Inputs }
  /** `stack`: the × that closes every view; otherwise the close button of the top one. */
  | { kind: 'closeView'; viewId: string; stack?: boolean }
  | { kind: 'globalShortcut'; callbackId: string }
  | { kind: 'messageShortcut'; callbackId: string; channelId: string; ts: string }
  | { kind: 'openHome' }
  /** The app's Messages tab. */
  | { kind: 'openMessagesTab' }
  /** Opens (and creates where needed) a direct message; a bot's user id opens the one with the app. */
  | { kind: 'openDirectMessage'; userId: string }
  | { kind: 'joinChannel'; channelId: string }
  | { kind: 'leaveChannel'; channelId: string }
  | { kind: 'invite'; channelId: string; userId: string }
  | { kind: 'markRead'; channelId: string }
  | { kind: 'deleteMessage'; channelId: string; ts: string }
  | { kind: 'editMessage'; channelId: string; ts: string; text: string }
  /** "Only visible to you" → Dismiss. */
  | { kind: 'dismissEphemeral'; channelId: string; ts: string }
  | { kind: 'changeProfile'; locale?: string; tz?: string; displayName?: string; title?: string };

export type ActRequest = { user: string; action: Action };

/**
 * `acknowledged`: the app answered within three seconds; what it answered arrives as events.
 * Errors are codes: `operation_timeout` (no ack in time), `dispatch_failed` (no app connected, or an answer
 * Slack cannot use; `detail` says what was wrong), `invalid_command`, `command_in_thread`, `invalid_input` (with
 * fieldErrors, found before anything was sent), `view_errors` (with fieldErrors from the app), `not_found`,
 * `not_allowed`, `bad_request`; `app_offline` is said by the page alone, when the playground cannot be reached.
 */
export type ActResult =
  | {
      ok: true;
      acknowledged?: boolean;
      message?: MessageSeen;
      channelId?: string;
      options?: OptionJson[];
      optionGroups?: OptionGroupJson[];
    }
  | { ok: false; error: ActError; detail?: string; fieldErrors?: { [blockId: string]: string } };

export type ActError =
  | 'operation_timeout'
  | 'dispatch_failed'
  | 'invalid_command'
  | 'command_in_thread'
  | 'app_offline'
  | 'invalid_input'
  | 'view_errors'
  | 'not_found'
  | 'not_allowed'
  | 'bad_request';
