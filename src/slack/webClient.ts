import { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { slackLogger } from './slackLogger.ts';
import { webClientOptions } from './webClientOptions.ts';

export const createWebClient = (token: string, apiUrl: string, log: Log): WebClient =>
  new WebClient(token, { ...webClientOptions(apiUrl), logger: slackLogger(log) });

/** Who the bot token belongs to. */
export interface SlackIdentity {
  teamId: string;
  teamName: string;
  botUserId: string;
  botId: string;
}

/** Asks Slack once at start. Throws what the SDK throws when the token is refused. */
export const identify = async (client: WebClient): Promise<SlackIdentity> => {
  const { team_id, team, user_id, bot_id } = await client.auth.test();
  return { teamId: team_id ?? '', teamName: team ?? '', botUserId: user_id ?? '', botId: bot_id ?? '' };
};
