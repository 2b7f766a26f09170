import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answering } from '../boundary.ts';
import { dispatchLine } from '../dispatchLine.ts';
import type { Message } from '../reply.ts';
import { messageIn, offerForm, say } from './answer.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

interface Said {
  user?: string;
  bot_id?: string;
  subtype?: string;
  text?: string;
  channel: string;
  channel_type?: string;
  ts: string;
  thread_ts?: string;
}

/** Mentions (slash commands do not work in threads), direct messages, and what Slack says of people. */
export const listenToEvents = (app: App, desk: Desk): void => {
  app.event('app_mention', async ({ event, client }) => {
    const said = event as Said;
    await answerSaid(desk, client, said, { threadTs: said.thread_ts ?? said.ts });
  });
  app.event('message', async ({ event, client }) => {
    const said = event as Said;
    if (said.channel_type !== 'im' || said.subtype) return;
    await answerSaid(desk, client, said, { threadTs: said.thread_ts ?? null });
  });
  for (const gone of ['app_uninstalled', 'tokens_revoked'] as const)
    app.event(gone, async () => {
      desk.services.log.error(
        { event: gone },
        'Slack took our access away: install the app again; nothing is lost',
      );
    });
  app.event('user_change', async ({ event }) => {
    await desk.people.save(desk.services.store.inWorkspace(desk.workspaceId), event.user);
  });
};

const answerSaid = async (
  desk: Desk,
  client: WebClient,
  said: Said,
  { threadTs }: { threadTs: string | null },
): Promise<void> => {
  if (!said.user || said.bot_id || said.user === desk.botUserId) return;
  const request = await requestFrom(desk, {
    userId: said.user,
    place: { channelId: said.channel, threadTs, isOpen: true },
    source: 'line',
    requestKey: `said:${said.channel}:${said.ts}`,
    permalink: await permalinkOf(client, said),
  });
  const reply = await answering(
    () => dispatchLine(request, withoutMention(said.text ?? '', desk.botUserId)),
    request.t,
    desk.services.log,
  );
  const answer = 'open' in reply ? offerForm(reply, request.t) : messageIn(reply);
  const message = answer && said.thread_ts ? withMentionsToPaste(answer) : answer;
  const toAll = 'toAll' in reply && reply.toAll === true;
  if (message) await say(desk, client, request, { message, toAll, responseUrl: null });
};

/** The line without the mention that addressed it, and without a slash command typed out of habit. */
const withoutMention = (text: string, botUserId: string): string =>
  text
    .replace(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`), ' ')
    .trim()
    .replace(/^\/prm\b/i, '')
    .trim();

/** Slack takes no slash commands in threads: what is there to be pasted mentions the app instead. */
const withMentionsToPaste = (message: Message): Message =>
  JSON.parse(JSON.stringify(message).replaceAll('`/prm', '`@prm'));

const permalinkOf = async (client: WebClient, said: Said): Promise<string | null> => {
  try {
    const found = await client.chat.getPermalink({ channel: said.channel, message_ts: said.ts });
    return found.permalink ?? null;
  } catch {
    return null;
  }
};
