import type { MovableClock } from '../clock.ts';
import { newId } from '../ids.ts';
import type { Conversation, StoredMessage, User } from './records.ts';
import type { Seed } from './seedWorkspace.ts';

export type WorkspaceData = Seed & { messages: StoredMessage[] };

/** Everything the workspace remembers: people, conversations, messages. Rules live elsewhere. */
export class Workspace {
  readonly team: Seed['team'];
  readonly #users = new Map<string, User>();
  readonly #conversations = new Map<string, Conversation>();
  readonly #messages = new Map<string, StoredMessage[]>();
  readonly #clock: MovableClock;
  #lastMicros = 0;
  onChange: () => void = () => {};

  constructor(data: WorkspaceData, clock: MovableClock) {
    this.team = data.team;
    this.#clock = clock;
    for (const user of data.users) this.#users.set(user.id, user);
    for (const conversation of data.conversations) this.#conversations.set(conversation.id, conversation);
    for (const message of data.messages) {
      this.#list(message.channelId).push(message);
      this.#lastMicros = Math.max(this.#lastMicros, Math.round(Number(message.ts) * 1e6));
    }
  }

  /** A new message timestamp, later than every other. */
  nextTs(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.round(this.#clock.now() * 1000));
    const seconds = Math.floor(this.#lastMicros / 1e6);
    return `${seconds}.${String(this.#lastMicros % 1e6).padStart(6, '0')}`;
  }

  nowSeconds(): number {
    return Math.floor(this.#clock.now() / 1000);
  }

  users(): User[] {
    return [...this.#users.values()];
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  changeUser(id: string, change: Partial<User>): User | undefined {
    const user = this.#users.get(id);
    if (!user) return undefined;
    Object.assign(user, change, { updated: this.nowSeconds() });
    this.onChange();
    return user;
  }

  conversations(): Conversation[] {
    return [...this.#conversations.values()];
  }

  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  channelNamed(name: string): Conversation | undefined {
    return this.conversations().find((c) => c.kind !== 'im' && c.name === name);
  }

  changeConversation(id: string, change: Partial<Conversation>): Conversation | undefined {
    const conversation = this.#conversations.get(id);
    if (!conversation) return undefined;
    Object.assign(conversation, change);
    this.onChange();
    return conversation;
  }

  directMessage(userId: string, otherId: string): Conversation | undefined {
    return this.conversations().find(
      (c) => c.kind === 'im' && c.memberIds.includes(userId) && c.memberIds.includes(otherId),
    );
  }

  openDirectMessage(userId: string, otherId: string): Conversation {
    const existing = this.directMessage(userId, otherId);
    if (existing) return existing;
    const conversation: Conversation = {
      id: newId('D'),
      kind: 'im',
      name: '',
      topic: '',
      purpose: '',
      creatorId: userId,
      created: this.nowSeconds(),
      memberIds: [userId, otherId],
      isArchived: false,
      isGeneral: false,
      isExtShared: false,
      lastRead: {},
    };
    this.#conversations.set(conversation.id, conversation);
    this.onChange();
    return conversation;
  }

  /** Oldest first. */
  messages(channelId: string): readonly StoredMessage[] {
    return this.#messages.get(channelId) ?? [];
  }

  message(channelId: string, ts: string): StoredMessage | undefined {
    return this.messages(channelId).find((m) => m.ts === ts);
  }

  replies(channelId: string, threadTs: string): StoredMessage[] {
    return this.messages(channelId).filter((m) => m.threadTs === threadTs && m.ts !== threadTs);
  }

  add(message: StoredMessage): void {
    this.#list(message.channelId).push(message);
    this.onChange();
  }

  remove(channelId: string, ts: string): void {
    this.#messages.set(
      channelId,
      this.messages(channelId).filter((m) => m.ts !== ts),
    );
    this.onChange();
  }

  data(): WorkspaceData {
    return {
      team: this.team,
      users: this.users(),
      conversations: this.conversations(),
      messages: [...this.#messages.values()].flat(),
    };
  }

  #list(channelId: string): StoredMessage[] {
    const existing = this.#messages.get(channelId);
    if (existing) return existing;
    const list: StoredMessage[] = [];
    this.#messages.set(channelId, list);
    return list;
  }
}
