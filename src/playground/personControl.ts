import type { PlacedElement } from './elements/findElements.ts';
import { act } from './interactions/act.ts';
import { PersonSight } from './personSight.ts';
import type {
  Action,
  ActResult,
  BlockJson,
  ElementInput,
  Inputs,
  MessageSeen,
  Surface,
  ViewSeen,
} from './protocol.ts';
import { type ElementSelector, elementNamed, inputFromChoice } from './selectElement.ts';

export type Target = MessageSeen | ViewSeen;
/** What to put into fields, by label, block_id or action_id. Options by value or text. */
export type Filling = { [field: string]: ElementInput };

/** One person at their keyboard; what they see is in PersonSight. */
export class PersonControl extends PersonSight {
  /** Any action of the protocol. */
  act(action: Action): Promise<ActResult> {
    return act(this.core, this.id, action);
  }

  /** Sends a line as typed: a slash command or a message, in a thread when the parent's ts is given. */
  type(
    channel: string,
    text: string,
    options: { thread?: string; broadcast?: boolean } = {},
  ): Promise<ActResult> {
    return this.act({
      kind: 'send',
      channelId: this.conversation(channel).id,
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
    const input = choice === undefined ? undefined : await this.#input(surface, placed, choice);
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
      const input = await this.#input(surface, placed, choice);
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

  #input(surface: Surface, placed: PlacedElement, choice: ElementInput): Promise<ElementInput> {
    const ask = (query: string) => this.#ask(surface, placed, query);
    return inputFromChoice(placed, choice, ask, (name, type) =>
      type.endsWith('users_select') ? this.personId(name) : this.conversation(name).id,
    );
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
