import { type WebAPICallResult, WebClient } from '@slack/web-api';
import { createLog } from '../log.ts';
import { callFailure } from './callFailure.ts';
import { slackLogger } from './slackLogger.ts';
import { webClientOptions } from './webClientOptions.ts';

/** Slack's answer to one call, or why there was none. */
export type SlackAnswer<B = object> =
  | {
      readonly kind: 'answered';
      readonly body: B;
      readonly scopes: readonly string[];
      readonly clock: SlackClock | null;
    }
  /** Slack said no, by its code. */
  | { readonly kind: 'refused'; readonly error: string; readonly clock: SlackClock | null }
  | { readonly kind: 'unreachable'; readonly error: string };

/** What Slack's clock showed, to the second, and when it was looked at by ours: between the two. */
export interface SlackClock {
  readonly theirs: Date;
  readonly askedAt: Date;
  readonly answeredAt: Date;
}

export interface TokenHolder {
  readonly teamId: string;
  readonly teamName: string;
  readonly botName: string;
  /** False: it is the token of a person. */
  readonly isBot: boolean;
}

/** What a channel is to the app. */
export interface ChannelStanding {
  readonly name: string;
  readonly isArchived: boolean;
  readonly isShared: boolean;
  readonly isPrivate: boolean;
  readonly isMember: boolean;
}

/** Looks at the installation without changing anything. No call rejects. */
export interface SlackExamination {
  whoHolds(botToken: string): Promise<SlackAnswer<TokenHolder>>;
  mayConnect(appToken: string): Promise<SlackAnswer>;
  standingIn(botToken: string, channelId: string): Promise<SlackAnswer<ChannelStanding>>;
}

export const createSlackExamination = (apiUrl: string, now: () => Date): SlackExamination => {
  const ask = async <B>(
    token: string,
    call: (client: WebClient) => Promise<WebAPICallResult>,
    read: (result: Record<string, unknown>) => B,
  ): Promise<SlackAnswer<B>> => {
    let clock: SlackClock | null = null;
    const listening: typeof fetch = async (...request) => {
      const askedAt = now();
      const response = await fetch(...request);
      const theirs = new Date(response.headers.get('date') ?? Number.NaN);
      if (!Number.isNaN(theirs.getTime())) clock = { theirs, askedAt, answeredAt: now() };
      return response;
    };
    const client = new WebClient(token, {
      ...webClientOptions(apiUrl),
      fetch: listening,
      logger: slackLogger(createLog('silent')),
    });
    try {
      const result = await call(client);
      const body = read({ ...result });
      return { kind: 'answered', body, scopes: result.response_metadata?.scopes ?? [], clock };
    } catch (thrown) {
      const { error } = callFailure(thrown);
      return /^[a-z][a-z0-9_]*$/.test(error)
        ? { kind: 'refused', error, clock }
        : { kind: 'unreachable', error };
    }
  };

  return {
    whoHolds: (botToken) =>
      ask(
        botToken,
        (client) => client.auth.test(),
        ({ team_id, team, user, bot_id }) => ({
          teamId: String(team_id ?? ''),
          teamName: String(team ?? ''),
          botName: String(user ?? ''),
          isBot: Boolean(bot_id),
        }),
      ),
    mayConnect: (appToken) =>
      ask(
        appToken,
        (client) => client.apps.connections.open(),
        () => ({}),
      ),
    standingIn: (botToken, channelId) =>
      ask(
        botToken,
        (client) => client.conversations.info({ channel: channelId }),
        ({ channel }) => {
          const facts = (channel ?? {}) as Record<string, unknown>;
          return {
            name: String(facts.name ?? channelId),
            isArchived: facts.is_archived === true,
            isShared: facts.is_ext_shared === true || facts.is_pending_ext_shared === true,
            isPrivate: facts.is_private === true,
            isMember: facts.is_member === true,
          };
        },
      ),
  };
};
