import { App } from '@slack/bolt';
import { createLog } from '../../../src/log.ts';
import { createHttpReceiver } from '../../../src/slack/receivers/httpReceiver.ts';
import { createSeenOnce } from '../../../src/slack/receivers/seenOnce.ts';
import { createWorkInFlight } from '../../../src/slack/receivers/workInFlight.ts';
import { slackLogger } from '../../../src/slack/slackLogger.ts';
import { serve } from './server.ts';

/** Our receiver with a single listener, which acknowledges. */
serve(async ({ signingSecret, workspaceId }) => {
  const log = createLog('warn');
  const receiver = createHttpReceiver({
    log,
    work: createWorkInFlight(log),
    seen: createSeenOnce(),
    signingSecret,
    port: 0,
    host: '127.0.0.1',
  });
  const app = new App({
    receiver,
    convoStore: false,
    logger: slackLogger(log),
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'BBENCH', botUserId: 'UBOT', teamId: workspaceId }),
  });
  app.command(/./, async ({ ack }) => {
    await ack('ok');
  });
  const { port } = await receiver.start();
  return { port, stop: () => receiver.stop() };
});
