import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { callFailure } from '../../src/slack/callFailure.ts';
import { slackLogger } from '../../src/slack/slackLogger.ts';
import { webClientOptions } from '../../src/slack/webClientOptions.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const slackThat = async (answers: RequestListener): Promise<{ url: string; server: Server }> => {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, server };
};

const log = createLog('silent');

/** What posting to that Slack comes to. */
const failureAt = async (url: string, timeout = 5000) => {
  const client = new WebClient('xoxb-test', { ...webClientOptions(url), timeout, logger: slackLogger(log) });
  return client.chat.postMessage({ channel: 'C1', text: 'Hello' }).then(
    () => 'it was posted',
    (error: unknown) => callFailure(error),
  );
};

const saying = (body: object, status = 200, headers: Record<string, string> = {}): RequestListener => {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
};

test.each([
  ['service_unavailable', 'later'],
  ['ratelimited', 'later'],
  ['token_revoked', 'blocked'],
  ['missing_scope', 'blocked'],
  ['internal_error', 'unsure'],
  ['fatal_error', 'unsure'],
  ['is_archived', 'refused'],
  ['something_new', 'refused'],
])('Slack says %s: %s', async (error, kind) => {
  const { url } = await slackThat(saying({ ok: false, error }));
  expect(await failureAt(url)).toEqual({ kind, error });
});

test('a rate limit says how long to wait', async () => {
  const { url } = await slackThat(saying({ ok: false }, 429, { 'retry-after': '7' }));
  expect(await failureAt(url)).toEqual({ kind: 'later', error: 'ratelimited', retryAfterMs: 7000 });
});

test('a server error may have come after the message was taken; a proxy that refuses never passed it on', async () => {
  const { url: failing } = await slackThat(saying({}, 502));
  expect(await failureAt(failing)).toEqual({ kind: 'unsure', error: 'HTTP 502' });
  const { url: refusing } = await slackThat(saying({}, 403));
  expect(await failureAt(refusing)).toEqual({ kind: 'later', error: 'HTTP 403' });
});

test('where nobody listens nothing was sent', async () => {
  const { url, server } = await slackThat(saying({ ok: true }));
  await new Promise((resolve) => server.close(resolve));
  expect(await failureAt(url)).toEqual({ kind: 'later', error: 'ECONNREFUSED' });
});

test('an answer that was cut off or did not come in time leaves it open', async () => {
  const { url: cutting } = await slackThat((request) => {
    request.resume();
    request.on('end', () => request.socket.destroy());
  });
  expect(await failureAt(cutting)).toMatchObject({ kind: 'unsure' });
  const { url: silent } = await slackThat((request) => void request.resume());
  expect(await failureAt(silent, 100)).toMatchObject({ kind: 'unsure' });
});

test('an answer of somebody else than Slack leaves it open', async () => {
  const { url } = await slackThat((request, response) => {
    request.resume();
    response.end('<html>maintenance</html>');
  });
  expect(await failureAt(url)).toMatchObject({ kind: 'unsure' });
  const { url: empty } = await slackThat(saying({}));
  expect(await failureAt(empty)).toMatchObject({ kind: 'unsure' });
});
