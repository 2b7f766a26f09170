import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { Load, LoadResult } from './load.ts';

/**
 * A process of its own that sends signed slash commands over so many connections, each waiting for its answer, for so
 * long; told and telling by messages.
 */
process.on('message', (load: Load) => {
  send(load).then(
    (result) => process.send?.(result),
    (error: Error) => process.send?.({ error: error.message }),
  );
});

let sent = 0;

const send = async (load: Load): Promise<LoadResult> => {
  const lines = JSON.parse(readFileSync(load.linesFile, 'utf8')) as string[];
  const pool = new Pool(`http://127.0.0.1:${load.port}`, { connections: load.connections, pipelining: 1 });
  const startedAt = performance.now();
  const end = startedAt + load.durationMs;
  const latencies: number[] = [];
  let refused: string | undefined;
  const connection = async (): Promise<void> => {
    while (performance.now() < end && refused === undefined) {
      sent += 1;
      const request = signedCommand(load, lines, sent);
      const from = performance.now();
      const { statusCode, body } = await pool.request(request);
      const answer = await body.text();
      latencies.push(performance.now() - from);
      if (statusCode !== 200 || !answer.includes(load.expected)) refused = `${statusCode} ${answer}`;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  if (refused !== undefined) throw new Error(`an unexpected answer: ${refused.slice(0, 500)}`);
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / seconds,
    count: latencies.length,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
  };
};

const signedCommand = (
  { signingSecret, workspaceId, personIds }: Load,
  lines: readonly string[],
  at: number,
) => {
  // Each person names every party once before anybody names one again.
  const person = Math.floor(at / lines.length) % personIds.length;
  const body = new URLSearchParams({
    team_id: workspaceId,
    channel_id: 'CBENCH',
    user_id: personIds[person] ?? '',
    command: '/prm',
    text: lines[at % lines.length] ?? '',
    response_url: 'http://127.0.0.1:9/commands/none',
    trigger_id: `${process.pid}.${at}`,
    api_app_id: 'ABENCH',
    is_enterprise_install: 'false',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    path: '/slack/events',
    method: 'POST' as const,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
};
