import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { serve } from './server.ts';

/** A stock Bolt app over signed HTTP whose only listener acknowledges, and keeps nothing. */
serve(async ({ signingSecret, workspaceId }) => {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.WARN });
  const app = new App({
    receiver,
    logLevel: LogLevel.WARN,
    authorize: async () => ({
      botToken: 'xoxb-bench',
      botId: 'BBENCH',
      botUserId: 'UBOT',
      teamId: workspaceId,
    }),
  });
  app.command('/prm', async ({ ack }) => {
    await ack('ok');
  });
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as import('node:http').Server;
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return { port: address.port, stop: () => app.stop() };
});
