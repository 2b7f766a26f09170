import type { Core } from './core.ts';
import { HttpDelivery } from './delivery/httpDelivery.ts';
import { type DisconnectReason, SocketMode } from './delivery/socketMode.ts';
import type { Faults } from './faults.ts';
import { joinConversation } from './interactions/membership.ts';
import { PersonControl } from './personControl.ts';
import { until, type WaitOptions } from './until.ts';
import type { Call } from './webApi/callLog.ts';

/**
 * Drives the workspace without a page, as its people and as fate.
 *
 *   const lin = playground.control.as('lin');
 *   await lin.type('#sales', '/prm rate acme 75');            // as typed; resolves when the app has acknowledged
 *   const card = await lin.message('#sales', /neutral/);      // waits for what lin can see, ephemerals included
 *   await lin.press(card, 'Undo');                            // by button text or action_id
 *   const form = await lin.modal();                           // waits for the top modal
 *   await lin.fill({ Party: 'acme', Score: '75' });           // by label, block_id or action_id; asks type-aheads
 *   const answer = await lin.submit();                        // ActResult, with fieldErrors where there are some
 *
 *   playground.control.faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
 *   await playground.control.advance(30 * 60_000);                  // trigger ids, response_urls, retries
 *   playground.control.calls('chat.postMessage');             // every Web API call with arguments and result
 *
 * Channels are named `#sales`, `sales`, `C…`, or `@name` for a direct message (the app's bot too).
 * Results are what the page would get (protocol.ts); nothing is thrown for what a person could do wrong, only
 * for tests that name something that is not there, and for waits that run out (default 5 s).
 */
export type PlaygroundControl = {
  /** A person, by handle or id. */
  as(nameOrId: string): PersonControl;
  /** The playground's clock in epoch milliseconds. */
  now(): number;
  /** Moves it on: timers that become due fire at once. Await it to let what they set off begin. */
  advance(byMs: number): Promise<void>;
  faults: Faults;
  /** Web API calls in the order received. */
  calls(method?: string): Call[];
  clearCalls(): void;
  /** Makes the app's bot a member, as an invitation would. */
  inviteApp(channel: string): void;
  channelId(channel: string): string;
  /** Open WebSockets of the app; 0 over HTTP. */
  connectionCount(): number;
  dropSockets(): void;
  askToDisconnect(reason?: DisconnectReason): void;
  /** A frame of any text to one of the app's sockets. */
  sendRawFrame(frame: string): void;
  /** Over HTTP: the request made when a request URL is saved; true when the challenge came back. */
  verifyUrl(): Promise<boolean>;
  /** Over HTTP: the certificate probe; resolves with the status. */
  checkCertificate(): Promise<number>;
  until<T>(find: () => T | undefined | false | null, options?: WaitOptions): Promise<T>;
  /** Resolves when every event sent so far was acknowledged or given up for now. */
  eventsSettled(): Promise<void>;
};

export function createControl(core: Core): PlaygroundControl {
  const people = new Map<string, PersonControl>();
  const sockets = () => (core.link instanceof SocketMode ? core.link : undefined);
  return {
    as: (nameOrId) => {
      const user = core.workspace.users().find((u) => u.id === nameOrId || u.name === nameOrId);
      if (!user || user.isBot) throw new Error(`There is no person "${nameOrId}"`);
      const person = people.get(user.id) ?? new PersonControl(core, user);
      people.set(user.id, person);
      return person;
    },
    now: () => core.clock.now(),
    advance: (byMs) => {
      core.clock.advance(byMs);
      core.feed.tellAll({ kind: 'clockMoved', nowMs: core.clock.now() });
      return new Promise((resolve) => setImmediate(resolve));
    },
    faults: core.faults,
    calls: (method) => core.calls.all(method),
    clearCalls: () => core.calls.clear(),
    inviteApp: (channel) => {
      const conversation = core.workspace.conversation(findChannelId(core, channel));
      if (conversation) joinConversation(core, conversation, core.app.botUserId);
    },
    channelId: (channel) => findChannelId(core, channel),
    connectionCount: () => sockets()?.connectionCount ?? 0,
    dropSockets: () => sockets()?.drop(),
    askToDisconnect: (reason = 'refresh_requested') => sockets()?.askToDisconnect(reason),
    sendRawFrame: (frame) => sockets()?.sendRaw(frame),
    verifyUrl: () => overHttp(core).verifyUrl(),
    checkCertificate: () => overHttp(core).checkCertificate(),
    until,
    eventsSettled: () => core.events.settled(),
  };
}

function overHttp(core: Core): HttpDelivery {
  if (core.link instanceof HttpDelivery) return core.link;
  throw new Error('The app is not reached over HTTP');
}

function findChannelId(core: Core, channel: string): string {
  const found =
    core.workspace.conversation(channel) ?? core.workspace.channelNamed(channel.replace(/^#/, ''));
  if (!found) throw new Error(`There is no channel "${channel}"`);
  return found.id;
}
