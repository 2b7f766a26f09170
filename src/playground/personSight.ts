import type { Core } from './core.ts';
import { canSee } from './messages/audience.ts';
import { seenMessage } from './messages/seenMessage.ts';
import { seenStack, seenView } from './payloads/seenView.ts';
import { snapshot } from './payloads/snapshot.ts';
import type { MessageSeen, ServerEvent, Snapshot, ViewSeen } from './protocol.ts';
import type { Conversation, User } from './state/records.ts';
import { until, type WaitOptions } from './until.ts';
import { visibleText } from './visibleText.ts';

/** Text that must occur in what is seen, a pattern, or a predicate. */
export type MessageFilter = string | RegExp | ((message: MessageSeen) => boolean);

/** What one person sees, now or once it is there. */
export class PersonSight {
  protected readonly core: Core;
  protected readonly user: User;

  constructor(core: Core, user: User) {
    this.core = core;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  /** Everything the page would show, but for ephemeral messages. */
  snapshot(): Snapshot {
    return snapshot(this.core, this.user);
  }

  /** What this person sees in a channel or thread, in order, ephemeral messages included. */
  messages(channel: string, options: { thread?: string } = {}): MessageSeen[] {
    const { id } = this.conversation(channel);
    const stored = this.core.workspace.messages(id);
    const all = [...stored, ...this.core.ephemerals.of(this.id, id)].sort((a, b) => (a.ts < b.ts ? -1 : 1));
    return all
      .filter((m) => options.thread === undefined || m.threadTs === options.thread || m.ts === options.thread)
      .map((m) => seenMessage(this.core, m));
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
      what: `A message like ${String(filter)} in ${channel} for ${this.user.name}`,
      ...options,
    });
  }

  modals(): ViewSeen[] {
    return seenStack(this.core, this.id);
  }

  topModal(): ViewSeen {
    const top = this.modals().at(-1);
    if (!top) throw new Error(`${this.user.name} has no modal open`);
    return top;
  }

  /** Waits for a modal (whose visible text fits) and gives the top one. */
  modal(filter: string | RegExp = '', options: WaitOptions = {}): Promise<ViewSeen> {
    const find = () =>
      [this.modals().at(-1)].find((view) => view !== undefined && fitsText(visibleText(view), filter));
    return until(find, { what: `A modal like ${String(filter)} for ${this.user.name}`, ...options });
  }

  /** Waits for a published Home tab (whose visible text fits). */
  home(filter: string | RegExp = '', options: WaitOptions = {}): Promise<ViewSeen> {
    const find = () => {
      const stored = this.core.views.home(this.id);
      const view = stored && seenView(this.core, stored);
      return view && fitsText(visibleText(view), filter) ? view : undefined;
    };
    return until(find, { what: `A Home tab like ${String(filter)} for ${this.user.name}`, ...options });
  }

  /** What the page would be told from now on; stop with the function given back. */
  listen(listener: (event: ServerEvent) => void): () => void {
    return this.core.feed.listen(this.id, listener);
  }

  protected personId(name: string): string {
    const handle = name.replace(/^@/, '');
    const found = this.core.workspace.users().find((u) => u.name === handle || u.id === handle);
    if (!found) throw new Error(`There is no "${name}"`);
    return found.id;
  }

  /** `@name` opens the direct message where there is none. */
  protected conversation(channel: string): Conversation {
    const { workspace } = this.core;
    if (channel.startsWith('@')) {
      return workspace.openDirectMessage(this.id, this.personId(channel));
    }
    const found = workspace.conversation(channel) ?? workspace.channelNamed(channel.replace(/^#/, ''));
    if (!found || !canSee(this.user, found))
      throw new Error(`${this.user.name} sees no channel "${channel}"`);
    return found;
  }
}

function fits(message: MessageSeen, filter: MessageFilter): boolean {
  if (typeof filter === 'function') return filter(message);
  return fitsText(`${message.text}\n${visibleText(message)}`, filter);
}

function fitsText(text: string, filter: string | RegExp): boolean {
  return typeof filter === 'string' ? text.includes(filter) : filter.test(text);
}
