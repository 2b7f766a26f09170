import { z } from 'zod';
import { type ConfigProblem, describeProblems, sourceOf } from './configProblems.ts';
import {
  type DatabaseLocation,
  type LogLevel,
  localVariables,
  purchasesVariables,
  slackVariables,
} from './configVariables.ts';

export type { DatabaseLocation, LogLevel } from './configVariables.ts';

/** How Slack reaches the service: a socket that we open, or signed HTTP to `POST /slack/events` on `port` (0: any free one). */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackConfig {
  readonly botToken: string;
  /** Always ends in a slash. */
  readonly apiUrl: string;
  readonly transport: SlackTransport;
}

/** What work on the data alone needs, without Slack (import, export, backup). */
export interface LocalConfig {
  readonly database: DatabaseLocation;
  readonly logLevel: LogLevel;
}

/** Where a billing system brings purchases in, signed with `secret`; see the operator guide. */
export interface PurchasesConfig {
  readonly secret: string;
  /** 0: any free one. */
  readonly port: number;
}

export interface Config extends LocalConfig {
  readonly slack: SlackConfig;
  /** Null: nothing listens. */
  readonly purchases: PurchasesConfig | null;
}

/** `message` is ready to print: several lines, never a secret. */
export type ConfigReading<C> =
  | { readonly kind: 'ready'; readonly config: C }
  | {
      readonly kind: 'tokensMissing' | 'invalid';
      readonly problems: readonly ConfigProblem[];
      readonly message: string;
    };

type Environment = Readonly<Record<string, string | undefined>>;

const localEnvironment = z.object(localVariables);
const serviceEnvironment = z.object({ ...localVariables, ...slackVariables, ...purchasesVariables });

/**
 * Reads what the service needs; pure. Reports every bad or missing variable at once.
 * With both an app token and a signing secret, the socket is used.
 */
export function readConfig(env: Environment): ConfigReading<Config> {
  const values = given(env);
  const missing = missingTokens(values);
  const read = serviceEnvironment.safeParse(values);
  const purchasesProblems = missingForPurchases(values);
  if (!read.success) return refusal(missing, [...problemsOf(read.error), ...purchasesProblems]);
  const transport = transportOf(read.data);
  const botToken = read.data.SLACK_BOT_TOKEN;
  if (!botToken || !transport || purchasesProblems.length > 0) return refusal(missing, purchasesProblems);
  const { PURCHASES_SECRET: secret, PURCHASES_PORT: purchasesPort } = read.data;
  return {
    kind: 'ready',
    config: {
      slack: { botToken, apiUrl: read.data.SLACK_API_URL, transport },
      purchases: secret && purchasesPort !== undefined ? { secret, port: purchasesPort } : null,
      database: read.data.DATABASE_URL,
      logLevel: read.data.LOG_LEVEL,
    },
  };
}

/** Reads what work on the data alone needs. Slack's variables are not looked at; never answers `tokensMissing`. */
export function readLocalConfig(env: Environment): ConfigReading<LocalConfig> {
  const read = localEnvironment.safeParse(given(env));
  if (!read.success) return refusal([], problemsOf(read.error));
  return { kind: 'ready', config: { database: read.data.DATABASE_URL, logLevel: read.data.LOG_LEVEL } };
}

/** Each setting by itself, where it is good: for a look at a configuration that as a whole is not. */
export interface SettingsApart {
  readonly botToken: string | undefined;
  readonly transport: SlackTransport | undefined;
  readonly apiUrl: string | undefined;
  readonly database: DatabaseLocation | undefined;
}

export function readSettingsApart(env: Environment): SettingsApart {
  const values = given(env);
  const bad = problemsOf(serviceEnvironment.safeParse(values).error ?? new z.ZodError([]));
  const isGood = ([name]: [string, unknown]): boolean => bad.every(({ variable }) => variable !== name);
  const good = serviceEnvironment.parse(Object.fromEntries(Object.entries(values).filter(isGood)));
  const isBad = (name: keyof typeof good): boolean => !isGood([name, undefined]);
  return {
    botToken: good.SLACK_BOT_TOKEN,
    transport: isBad('SLACK_APP_TOKEN') || isBad('PORT') ? undefined : transportOf(good),
    apiUrl: isBad('SLACK_API_URL') ? undefined : good.SLACK_API_URL,
    database: isBad('DATABASE_URL') ? undefined : good.DATABASE_URL,
  };
}

/** The environment as people write it: values trimmed, empty ones absent. */
function given(env: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const trimmed = value?.trim();
    if (trimmed) values[name] = trimmed;
  }
  return values;
}

function missingTokens(values: Environment): ConfigProblem[] {
  const missing: ConfigProblem[] = [];
  if (!values.SLACK_BOT_TOKEN) missing.push(sourceOf.botToken);
  if (!values.SLACK_APP_TOKEN && !values.SLACK_SIGNING_SECRET) missing.push(sourceOf.transport);
  return missing;
}

/** One of the two alone is a slip: nothing would listen, and nobody would know why. */
function missingForPurchases({ PURCHASES_SECRET, PURCHASES_PORT }: Environment): ConfigProblem[] {
  if (Boolean(PURCHASES_SECRET) === Boolean(PURCHASES_PORT)) return [];
  return [PURCHASES_SECRET ? sourceOf.purchasesPort : sourceOf.purchasesSecret];
}

function transportOf(values: z.infer<typeof serviceEnvironment>): SlackTransport | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port } = values;
  if (appToken) return { kind: 'socket', appToken };
  return signingSecret ? { kind: 'http', signingSecret, port } : undefined;
}

const problemsOf = (error: z.ZodError): ConfigProblem[] =>
  error.issues.map((issue) => ({ variable: String(issue.path[0]), advice: issue.message }));

function refusal(missing: readonly ConfigProblem[], bad: readonly ConfigProblem[]): ConfigReading<never> {
  const kind = missing.length > 0 ? 'tokensMissing' : 'invalid';
  const problems = [...missing, ...bad];
  return { kind, problems, message: describeProblems(kind, problems) };
}
