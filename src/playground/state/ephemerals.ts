import type { StoredMessage } from './records.ts';

/** "Only visible to you" messages: never stored, gone with the process. */
export class Ephemerals {
  #messages: StoredMessage[] = [];

  add(message: StoredMessage): void {
    this.#messages.push(message);
  }

  of(userId: string, channelId?: string): StoredMessage[] {
    return this.#messages.filter(
      (m) => m.visibleTo === userId && (channelId === undefined || m.channelId === channelId),
    );
  }

  find(userId: string, channelId: string, ts: string): StoredMessage | undefined {
    return this.of(userId, channelId).find((m) => m.ts === ts);
  }

  remove(userId: string, channelId: string, ts: string): void {
    const gone = this.find(userId, channelId, ts);
    this.#messages = this.#messages.filter((m) => m !== gone);
  }
}
