import type { ServerResponse } from 'node:http';

export const plainText = 'text/plain; charset=utf-8';
export const json = 'application/json; charset=utf-8';

export function send(response: ServerResponse, status: number, contentType: string, content: string): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}

export function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 });
  response.end();
}

/** A bare status to a request whose body nobody will read; the connection ends with it. */
export function turnAway(response: ServerResponse, status: number): void {
  response.shouldKeepAlive = false;
  sendStatus(response, status);
}
