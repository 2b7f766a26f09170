export interface SeenOnce {
  /** True for the one who comes first with this key; false for everyone else while it is remembered. */
  claim(key: string): boolean;
  /** The work behind the key did not happen: whoever comes with it next may claim it. */
  release(key: string): void;
}

export interface SeenOnceOptions {
  /** A key is remembered for at least this long, and at most twice as long, unless there are too many. */
  readonly rememberMs?: number;
  /** Beyond this many the oldest are forgotten first, half of them at a time. */
  readonly maxKeys?: number;
  readonly now?: () => number;
}

// Slack repeats an event after 5 minutes for the last time, and a signature dated ahead is good for 10.
const defaultRememberMs = 15 * 60_000;
const defaultMaxKeys = 200_000;

/**
 * Remembers keys of deliveries (event ids, envelope ids, signatures) in two generations, so that forgetting
 * costs nothing per key and memory is bounded.
 */
export function createSeenOnce(options: SeenOnceOptions = {}): SeenOnce {
  const { rememberMs = defaultRememberMs, maxKeys = defaultMaxKeys, now = Date.now } = options;
  let young = new Set<string>();
  let old = new Set<string>();
  let youngSince = now();

  function turnGeneration(): void {
    const age = now() - youngSince;
    if (age < rememberMs && young.size < maxKeys / 2) return;
    old = age < 2 * rememberMs ? young : new Set();
    young = new Set();
    youngSince = now();
  }

  return {
    claim(key) {
      turnGeneration();
      if (young.has(key) || old.has(key)) return false;
      young.add(key);
      return true;
    },
    release(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
