import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

/** A stock Bolt app over HTTP that only acks, as Bolt's own guide has it. */
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  logLevel: LogLevel.ERROR,
});
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  receiver,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
});
app.command('/prm', async ({ ack }) => {
  await ack('ok');
});
await app.client.auth.test();
await app.start(Number(process.env.PORT));
process.stdout.write('{"msg":"ready"}\n');
