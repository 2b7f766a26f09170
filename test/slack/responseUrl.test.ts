import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createResponseUrlPost } from '../../src/slack/responseUrl.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function startServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, body: string) =>
  startServer((_, response) => {
    response.writeHead(status).end(body);
  });

const failureOf = async (work: Promise<void>) => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('was posted');
};

/** Never sends: tells which addresses would have been asked. */
function recordingPost(apiUrl?: string) {
  const asked: string[] = [];
  const post = createResponseUrlPost({
    ...(apiUrl === undefined ? {} : { apiUrl }),
    fetch: async (input) => {
      asked.push(String(input));
      return new Response('ok');
    },
  });
  return { asked, post };
}

describe('an answer to a response_url', () => {
  it('is posted once as JSON', async () => {
    const heard: string[] = [];
    const origin = await startServer(async (request, response) => {
      const chunks = await request.toArray();
      heard.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`);
      response.end('ok');
    });
    const post = createResponseUrlPost({ apiUrl: `${origin}/api/` });
    await post(`${origin}/commands/T1/1/x`, { text: 'hello' });
    expect(heard).toEqual(['POST /commands/T1/1/x {"text":"hello"}']);
  });

  it.each([
    [404, '{"ok":false,"error":"used_url"}', 'used'],
    [404, '{"ok":false,"error":"expired_url"}', 'expired'],
    [404, '', 'expired'],
    [500, 'oops', 'failed'],
    [429, '', 'failed'],
    [200, '{"ok":false,"error":"invalid_blocks"}', 'failed'],
  ])('says why it was not taken: %i %s is %s', async (status, body, reason) => {
    const origin = await answering(status, body);
    const post = createResponseUrlPost({ apiUrl: `${origin}/api/` });
    expect(await failureOf(post(`${origin}/x`, {}))).toMatchObject({ reason, statusCode: status });
  });

  it('follows no redirect', async () => {
    const origin = await startServer((request, response) => {
      if (request.url === '/x') response.writeHead(302, { location: '/elsewhere' });
      response.end('ok');
    });
    const post = createResponseUrlPost({ apiUrl: `${origin}/api/` });
    expect(await failureOf(post(`${origin}/x`, {}))).toMatchObject({ reason: 'failed' });
  });

  it('does not wait for ever', async () => {
    const origin = await startServer(() => {});
    const post = createResponseUrlPost({ apiUrl: `${origin}/api/`, timeoutMs: 20 });
    expect(await failureOf(post(`${origin}/x`, {}))).toMatchObject({ reason: 'failed' });
  });
});

describe('where an answer may go', () => {
  it.each([
    ['https://hooks.slack.com/commands/T1/1/x', undefined],
    ['https://hooks.slack-gov.com/commands/T1/1/x', undefined],
    ['https://slack.example.com/response/1', 'https://slack.example.com/api/'],
    ['https://slack.example.com:8443/response/1', 'https://slack.example.com:8443/api/'],
    ['http://127.0.0.1:9000/response/1', 'http://localhost:8000/api/'],
  ])('includes %s with the API at %s', async (url, apiUrl) => {
    const { asked, post } = recordingPost(apiUrl);
    await post(url, {});
    expect(asked).toEqual([url]);
  });

  it.each([
    ['http://hooks.slack.com/x', undefined],
    ['https://hooks.slack.com:8443/x', undefined],
    ['https://hooks.slack.com.example.com/x', undefined],
    ['https://me:secret@hooks.slack.com/x', undefined],
    ['https://example.com/x', undefined],
    ['http://127.0.0.1/x', undefined],
    ['http://169.254.169.254/latest/meta-data', 'http://127.0.0.1:8000/api/'],
    ['http://slack.example.com/x', 'https://slack.example.com/api/'],
    ['http://localhost/x', 'https://slack.example.com/api/'],
    ['file:///etc/passwd', 'http://127.0.0.1:8000/api/'],
    ['nowhere', undefined],
    ['', undefined],
  ])('leaves out %s with the API at %s', async (url, apiUrl) => {
    const { asked, post } = recordingPost(apiUrl);
    expect(await failureOf(post(url, {}))).toMatchObject({ reason: 'refused' });
    expect(asked).toEqual([]);
  });
});
