import type { WebClientOptions } from '@slack/web-api';

const timeoutMs = 10_000;

/**
 * How we call Slack: once, within ten seconds, and told at once when there were too many calls. The client's own
 * retries post a message several times when an answer is lost, and let one busy channel hold up the others.
 * A new object each time: Slack's packages write into what they are given. Headers are left to them, since a shared
 * `headers` makes one workspace's client use another's token.
 */
export function webClientOptions(apiUrl?: string): WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
  };
}
