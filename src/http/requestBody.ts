import type { IncomingMessage } from 'node:http';
import { parse as parseForm } from 'node:querystring';

/** Reads the whole body, once. `tooLarge` is told as soon as it is known; `aborted`: the sender went away. */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (outcome: Buffer | 'tooLarge' | 'aborted') => void,
): void {
  let chunks: Buffer[] | undefined;
  let first: Buffer | undefined;
  let byteCount = 0;
  let isDone = false;
  const finish = (outcome: Buffer | 'tooLarge' | 'aborted') => {
    if (isDone) return;
    isDone = true;
    done(outcome);
  };
  if (Number(request.headers['content-length']) > maxBytes) finish('tooLarge');
  request.on('data', (chunk: Buffer) => {
    byteCount += chunk.length;
    if (isDone) return;
    if (byteCount > maxBytes) finish('tooLarge');
    else if (!first) first = chunk;
    else if (chunks) chunks.push(chunk);
    else chunks = [first, chunk];
  });
  request.on('end', () => finish(chunks ? Buffer.concat(chunks, byteCount) : (first ?? Buffer.alloc(0))));
  request.on('close', () => finish('aborted'));
}

export const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType);

/**
 * What the body says: a form's fields (a slash command), the JSON in a form's `payload` (interactivity),
 * or JSON (events). Throws SyntaxError when it is not JSON where it should be.
 */
export function parseBody(rawBody: Buffer, contentType: string | undefined): unknown {
  const text = rawBody.toString('utf8');
  if (!isForm(contentType)) return JSON.parse(text);
  const fields = parseForm(text);
  return typeof fields.payload === 'string' ? JSON.parse(fields.payload) : fields;
}
