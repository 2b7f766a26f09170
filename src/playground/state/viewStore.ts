import { randomBytes } from 'node:crypto';
import type { MovableClock } from '../clock.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { BlockJson } from '../protocol.ts';

export type StoredView = {
  id: string;
  userId: string;
  type: 'modal' | 'home';
  /** As the app sent it, blocks normalised. */
  source: JsonObject & { blocks: BlockJson[] };
  hash: string;
  externalId: string;
  rootViewId: string;
  previousViewId: string | null;
  /** The conversation the person was in when it opened. */
  channelId?: string;
  submissionsInFlight: number;
};

export const MAX_STACK = 3;

/** The open modals of each person, and their Home tabs. */
export class ViewStore {
  readonly #stacks = new Map<string, StoredView[]>();
  readonly #homes = new Map<string, StoredView>();
  readonly #clock: MovableClock;

  constructor(clock: MovableClock) {
    this.#clock = clock;
  }

  stack(userId: string): readonly StoredView[] {
    return this.#stacks.get(userId) ?? [];
  }

  home(userId: string): StoredView | undefined {
    return this.#homes.get(userId);
  }

  homes(): StoredView[] {
    return [...this.#homes.values()];
  }

  restoreHome(home: StoredView): void {
    this.#homes.set(home.userId, home);
  }

  find(viewId: string): StoredView | undefined {
    return this.all().find((view) => view.id === viewId);
  }

  withExternalId(externalId: string): StoredView | undefined {
    return this.all().find((view) => view.externalId !== '' && view.externalId === externalId);
  }

  all(): StoredView[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  /** A new root modal; it takes the place of a stack that is open. */
  open(userId: string, source: StoredView['source'], channelId?: string): StoredView {
    const view = this.#create(userId, 'modal', source, null, undefined, channelId);
    this.#stacks.set(userId, [view]);
    return view;
  }

  push(onto: StoredView, source: StoredView['source']): StoredView {
    const view = this.#create(onto.userId, 'modal', source, onto.id, onto.rootViewId, onto.channelId);
    this.#stacks.set(onto.userId, [...this.stack(onto.userId), view]);
    return view;
  }

  publish(userId: string, source: StoredView['source']): StoredView {
    const existing = this.#homes.get(userId);
    if (existing) {
      this.update(existing, source);
      return existing;
    }
    const view = this.#create(userId, 'home', source, null, undefined);
    this.#homes.set(userId, view);
    return view;
  }

  update(view: StoredView, source: StoredView['source']): void {
    view.source = source;
    view.externalId = String(source.external_id ?? '');
    view.hash = this.#newHash();
  }

  /** Removes the view and those above it. */
  close(view: StoredView): void {
    const stack = this.stack(view.userId);
    const index = stack.indexOf(view);
    if (index >= 0) this.#stacks.set(view.userId, stack.slice(0, index));
  }

  clear(userId: string): void {
    this.#stacks.delete(userId);
  }

  #create(
    userId: string,
    type: StoredView['type'],
    source: StoredView['source'],
    previousViewId: string | null,
    rootViewId: string | undefined,
    channelId?: string,
  ): StoredView {
    const id = newId('V');
    return {
      id,
      userId,
      type,
      source,
      hash: this.#newHash(),
      externalId: String(source.external_id ?? ''),
      rootViewId: rootViewId ?? id,
      previousViewId,
      submissionsInFlight: 0,
      ...(channelId !== undefined && { channelId }),
    };
  }

  #newHash(): string {
    return `${Math.floor(this.#clock.now() / 1000)}.${randomBytes(6).toString('base64url')}`;
  }
}
