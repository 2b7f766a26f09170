import { startService } from '../../../src/compose.ts';
import { createLog } from '../../../src/log.ts';
import { startFakeSlack } from './fakeSlack.ts';
import { serve } from './server.ts';

/** The service as `npm start` runs it: every feature registered, SQLite with full durability. */
serve(async ({ signingSecret, workspaceId, databasePath }) => {
  const slack = await startFakeSlack(workspaceId);
  const service = await startService({
    config: {
      slack: {
        botToken: 'xoxb-bench',
        apiUrl: slack.url,
        transport: { kind: 'http', signingSecret, port: 0 },
      },
      purchases: null,
      database: { engine: 'sqlite', path: databasePath },
      logLevel: 'warn',
    },
    log: createLog('warn'),
    onFatal: (error) => {
      throw error;
    },
  });
  const stop = async (): Promise<void> => {
    await service.stop();
    slack.stop();
    if (slack.unexpectedCalls() > 0)
      process.stderr.write(`Slack was asked ${slack.unexpectedCalls()} times\n`);
  };
  return { port: service.port ?? 0, stop };
});
