import { until, type WaitOptions } from './control.ts';
import type { Core } from './core.ts';
import { act } from './interactions/act.ts';
import { canSee } from './messages/audience.ts';
import { seenMessage } from './messages/seenMessage.ts';
import { seenStack, seenView } from './payloads/seenView.ts';
import { snapshot } from './payloads/snapshot.ts';
import type {
  Action,
  ActResult,
  BlockJson,
  ElementInput,
  Inputs,
  MessageSeen,
  ServerEvent,
  Snapshot,
  Surface,
  ViewSeen,
} from './protocol.ts';
import { type ElementSelector, elementNamed, inputFromChoice } from './selectElement.ts';
import type { Conversation, User } from './state/records.ts';
import { visibleText } from './visibleText.ts';

export type Target = MessageSeen | ViewSeen;
/** Text that must occur in what is seen, a pattern, or a predicate. */
export type MessageFilter = string | RegExp | ((message: MessageSeen) => boolean);
/** What to put into fields, by label, block_id or action_id. Options by value or text. */
export type Filling = { [field: string]: ElementInput };

/** One person at their keyboard. */
export class PersonControl {
  readonly #core: Core;
  readonly #user: User;

  constructor(core: Core, user: User) {
    this.#core = core;
    this.#user = user;
  }

  get id(): string {
    return this.#user.id;
  }

  /** Any action of the protocol. */
  act(action: Action): Promise<ActResult> {
    return act(this.#core, this.id, action);
  }

  /** Sends a line as typed: a slash command or a message, in a thread when the parent's ts is given. */
  type(
    channel: string,
    text: string,
    options: { thread?: string; broadcast?: boolean } = {},
  ): Promise<ActResult> {
    return this.act({
      kind: 'send',
      channelId: this.#conversation(channel).id,
      text,
      ...(options.thread !== undefined && { threadTs: options.thread }),
      ...(options.broadcast !== undefined && { broadcast: options.broadcast }),
    });
  }

  command(command: string, text: string, options: { channel: string }): Promise<ActResult> {
    return this.type(options.channel, `${command} ${text}`);
  }

  /** Posts a message and gives it back. */
  async say(
    channel: string,
    text: string,
    options: { thread?: string; broadcast?: boolean } = {},
  ): Promise<MessageSeen> {
    const result = await this.type(channel, text, options);
    if (!result.ok || !result.message) throw new Error(`Could not say that: ${JSON.stringify(result)}`);
    return result.message;
  }

  /** Presses a button, by its text, action_id, or block_id and action_id. */
  press(target: Target, button: ElementSelector): Promise<ActResult> {
    return this.interact(target, button);
  }

  /** Selects, picks, ticks, enters; options by value or text. External selects are asked first. */
  async interact(target: Target, selector: ElementSelector, choice?: ElementInput): Promise<ActResult> {
    const placed = elementNamed(blocksOf(target), selector);
    const surface = surfaceOf(target);
    const input =
      choice === undefined
        ? undefined
        : await inputFromChoice(placed, choice, (query) => this.#ask(surface, placed, query));
    return await this.act({
      kind: 'interact',
      surface,
      blockId: placed.blockId,
      actionId: placed.actionId,
      ...(input !== undefined && { input }),
    });
  }

  /** Types into an external select. */
  suggest(target: Target, selector: ElementSelector, query: string): Promise<ActResult> {
    const placed = elementNamed(blocksOf(target), selector);
    return this.#ask(surfaceOf(target), placed, query);
  }

  /** Fills fields of the top modal, or of the view or message given. */
  async fill(filling: Filling, target?: Target): Promise<void> {
    const filled = target ?? this.topModal();
    const surface = surfaceOf(filled);
    for (const [field, choice] of Object.entries(filling)) {
      const placed = elementNamed(blocksOf(filled), field);
      const input = await inputFromChoice(placed, choice, (query) => this.#ask(surface, placed, query));
      const inputs: Inputs = { [placed.blockId]: { [placed.actionId]: input } };
      const result = await this.act({ kind: 'type', surface, inputs });
      if (!result.ok) throw new Error(`Could not fill in ${field}: ${JSON.stringify(result)}`);
    }
  }

  /** Submits the top modal, or the one given; calling it twice without waiting submits it twice. */
  submit(view: ViewSeen = this.topModal()): Promise<ActResult> {
    return this.act({ kind: 'submitView', viewId: view.id });
  }

  /** The close button, or the × with `stack`. */
  close(options: { view?: ViewSeen; stack?: boolean } = {}): Promise<ActResult> {
    const view = options.view ?? this.topModal();
    return this.act({ kind: 'closeView', viewId: view.id, stack: options.stack ?? false });
  }

  shortcut(callbackId: string): Promise<ActResult> {
    return this.act({ kind: 'globalShortcut', callbackId });
  }

  messageShortcut(message: MessageSeen, callbackId: string): Promise<ActResult> {
    return this.act({ kind: 'messageShortcut', callbackId, channelId: message.channelId, ts: message.ts });
  }

  openHome(): Promise<ActResult> {
    return this.act({ kind: 'openHome' });
  }

  /** Everything the page would show, but for ephemeral messages. */
  snapshot(): Snapshot {
    return snapshot(this.#core, this.#user);
  }

  /** What this person sees in a channel or thread, in order, ephemeral messages included. */
  messages(channel: string, options: { thread?: string } = {}): MessageSeen[] {
    const { id } = this.#conversation(channel);
    const stored = this.#core.workspace.messages(id);
    const all = [...stored, ...this.#core.ephemerals.of(this.id, id)].sort((a, b) => (a.ts < b.ts ? -1 : 1));
    return all
      .filter((m) => options.thread === undefined || m.threadTs === options.thread || m.ts === options.thread)
      .map((m) => seenMessage(this.#core, m));
  }

  ephemerals(channel: string): MessageSeen[] {
    return this.messages(channel).filter((m) => m.isEphemeral);
  }

  lastMessage(channel: string): MessageSeen | undefined {
    return this.messages(channel).at(-1);
  }

  /** Waits for a message and gives the newest one that fits. */
  message(
    channel: string,
    filter: MessageFilter,
    options: WaitOptions & { thread?: string } = {},
  ): Promise<MessageSeen> {
    const { thread } = options;
    const find = () =>
      this.messages(channel, thread === undefined ? {} : { thread }).findLast((m) => fits(m, filter));
    return until(find, {
      what: `A message like ${String(filter)} in ${channel} for ${this.#user.name}`,
      ...options,
    });
  }

  modals(): ViewSeen[] {
    return seenStack(this.#core, this.id);
  }

  topModal(): ViewSeen {
    const top = this.modals().at(-1);
    if (!top) throw new Error(`${this.#user.name} has no modal open`);
    return top;
  }

  /** Waits for a modal (whose visible text fits) and gives the top one. */
  modal(filter: string | RegExp = '', options: WaitOptions = {}): Promise<ViewSeen> {
    const find = () =>
      [this.modals().at(-1)].find((view) => view !== undefined && fitsText(visibleText(view), filter));
    return until(find, { what: `A modal like ${String(filter)} for ${this.#user.name}`, ...options });
  }

  /** Waits for a published Home tab (whose visible text fits). */
  home(filter: string | RegExp = '', options: WaitOptions = {}): Promise<ViewSeen> {
    const find = () => {
      const stored = this.#core.views.home(this.id);
      const view = stored && seenView(this.#core, stored);
      return view && fitsText(visibleText(view), filter) ? view : undefined;
    };
    return until(find, { what: `A Home tab like ${String(filter)} for ${this.#user.name}`, ...options });
  }

  /** What the page would be told from now on; stop with the function given back. */
  listen(listener: (event: ServerEvent) => void): () => void {
    return this.#core.feed.listen(this.id, listener);
  }

  /** `@name` opens the direct message where there is none. */
  #conversation(channel: string): Conversation {
    const { workspace } = this.#core;
    if (channel.startsWith('@')) {
      const other = workspace.users().find((u) => u.name === channel.slice(1) || u.id === channel.slice(1));
      if (!other) throw new Error(`There is no "${channel}"`);
      return workspace.openDirectMessage(this.id, other.id);
    }
    const found = workspace.conversation(channel) ?? workspace.channelNamed(channel.replace(/^#/, ''));
    if (!found || !canSee(this.#user, found))
      throw new Error(`${this.#user.name} sees no channel "${channel}"`);
    return found;
  }

  #ask(surface: Surface, placed: { blockId: string; actionId: string }, query: string): Promise<ActResult> {
    return this.act({ kind: 'suggest', surface, blockId: placed.blockId, actionId: placed.actionId, query });
  }
}

function isView(target: Target): target is ViewSeen {
  return 'hash' in target;
}

function surfaceOf(target: Target): Surface {
  return isView(target)
    ? { kind: 'view', viewId: target.id }
    : { kind: 'message', channelId: target.channelId, ts: target.ts };
}

function blocksOf(target: Target): readonly BlockJson[] {
  if (isView(target) || target.blocks) return target.blocks ?? [];
  throw new Error('That message has no blocks');
}

function fits(message: MessageSeen, filter: MessageFilter): boolean {
  if (typeof filter === 'function') return filter(message);
  return fitsText(`${message.text}\n${visibleText(message)}`, filter);
}

function fitsText(text: string, filter: string | RegExp): boolean {
  return typeof filter === 'string' ? text.includes(filter) : filter.test(text);
}
