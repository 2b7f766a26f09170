export type WaitOptions = { timeoutMs?: number; what?: string };

const POLL_MS = 5;

/** Polls until `find` gives something; rejects when the time is over. */
export async function until<T>(
  find: () => T | undefined | false | null,
  options: WaitOptions = {},
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? 5000;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = find();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > deadline)
      throw new Error(`${options.what ?? 'What was waited for'} did not happen within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
