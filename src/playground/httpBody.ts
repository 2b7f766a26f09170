import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJsonObject, type JsonObject } from './json.ts';

const MAX_BODY_BYTES = 8 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The arguments of a call: form-encoded or JSON; undefined when the JSON is not an object. */
export function parseArguments(body: string, contentType: string): JsonObject | undefined {
  if (!contentType.includes('json')) return Object.fromEntries(new URLSearchParams(body));
  const value = parseJson(body === '' ? '{}' : body);
  return isJsonObject(value) ? value : undefined;
}

export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: { [name: string]: string } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
