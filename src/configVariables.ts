import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isLoopbackHost } from './loopbackHost.ts';

/** pino's levels, the most talkative first. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

export type DatabaseLocation =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

const defaultApiUrl = 'https://slack.com/api/';
const defaultDatabasePath = './data/prm.sqlite';
const defaultPort = 3000;

const secret = z
  .string()
  .refine((value) => !/^(["']).*\1$/.test(value), 'has quotation marks around it; remove them')
  .refine(
    (value) => /^[\x21-\x7e]+$/.test(value),
    'contains a space, a line break or a character that no token has; copy it again',
  )
  .optional();

const anyPort = z
  .string()
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    'must be a whole number from 0 to 65535, such as 3000',
  )
  .transform(Number);

const port = anyPort.default(defaultPort);

const apiUrl = z
  .string()
  .transform((value, context) => {
    const url = URL.parse(value);
    const fault = faultOfApiUrl(url);
    if (url && !fault) return url.href.endsWith('/') ? url.href : `${url.href}/`;
    context.addIssue({ code: 'custom', message: fault ?? '' });
    return z.NEVER;
  })
  .default(defaultApiUrl);

function faultOfApiUrl(url: URL | null): string | undefined {
  if (!url) return 'is not an address; it looks like https://slack-gov.com/api/';
  if (url.username || url.password || url.search || url.hash) {
    return 'must be a plain address without a name, password, ? or #';
  }
  const isLocalHttp = url.protocol === 'http:' && isLoopbackHost(url.hostname);
  if (url.protocol !== 'https:' && !isLocalHttp) {
    return 'must begin with https:// (http:// only for localhost or 127.0.0.1), since tokens travel to it';
  }
  if (/(^|\.)slack(-gov)?\.com$/.test(url.hostname) && !/^\/api\/?$/.test(url.pathname)) {
    return `must end in /api/: ${url.origin}/api/`;
  }
  return undefined;
}

const database = z
  .string()
  .transform((value, context) => {
    const location = databaseLocationOf(value);
    if (typeof location !== 'string') return location;
    context.addIssue({ code: 'custom', message: location });
    return z.NEVER;
  })
  .default({ engine: 'sqlite', path: defaultDatabasePath });

/** The location, or what is wrong with it. A one-letter scheme is a Windows drive. */
function databaseLocationOf(value: string): DatabaseLocation | string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === 'postgres' || scheme === 'postgresql') {
    if (URL.canParse(value)) return { engine: 'postgres', url: value };
    return 'is not a PostgreSQL address; it looks like postgres://user:password@host:5432/prm';
  }
  const path = scheme === 'file' ? pathOfFileUrl(value) : scheme ? undefined : value;
  if (path && path !== ':memory:') return { engine: 'sqlite', path };
  return `must be a file (${defaultDatabasePath} or file:/srv/prm.sqlite) or postgres://user:password@host:5432/prm`;
}

function pathOfFileUrl(value: string): string | undefined {
  if (value.includes('?') || value.includes('#')) return undefined;
  try {
    return value.startsWith('file://')
      ? fileURLToPath(value)
      : decodeURIComponent(value.slice('file:'.length));
  } catch {
    return undefined;
  }
}

export const localVariables = {
  DATABASE_URL: database,
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }))
    .default('info'),
};

export const slackVariables = {
  SLACK_BOT_TOKEN: secret,
  SLACK_APP_TOKEN: secret,
  SLACK_SIGNING_SECRET: secret,
  PORT: port,
  SLACK_API_URL: apiUrl,
};

const SHORTEST_SECRET = 16;

export const purchasesVariables = {
  PURCHASES_SECRET: z
    .string()
    .refine(
      (value) => value.length >= SHORTEST_SECRET,
      `is too short to keep anybody out: at least ${SHORTEST_SECRET} characters, such as from openssl rand -hex 32`,
    )
    .refine((value) => /^[\x21-\x7e]+$/.test(value), 'contains a space or a character outside of ASCII')
    .optional(),
  PURCHASES_PORT: anyPort.optional(),
};
