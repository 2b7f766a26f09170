import type { WebClient } from '@slack/web-api';

const KNOWN_FOR_MS = 60_000;
const MOST_KNOWN = 1000;

/** Whether people of other organisations read a channel. Asked for at most once a minute. */
export class SharedChannels {
  readonly #client: WebClient;
  readonly #now: () => Date;
  readonly #known = new Map<string, { isShared: boolean; untilMs: number }>();

  constructor(client: WebClient, now: () => Date) {
    this.#client = client;
    this.#now = now;
  }

  /** Rejects with what the client throws. */
  async isShared(channelId: string): Promise<boolean> {
    const nowMs = this.#now().getTime();
    const known = this.#known.get(channelId);
    if (known && known.untilMs > nowMs) return known.isShared;
    const { channel } = await this.#client.conversations.info({ channel: channelId });
    const isShared = Boolean(channel?.is_ext_shared || channel?.is_pending_ext_shared);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(channelId, { isShared, untilMs: nowMs + KNOWN_FOR_MS });
    return isShared;
  }
}
