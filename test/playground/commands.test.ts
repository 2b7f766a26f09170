import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startWithHttpApp, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

for (const [transport, start] of [
  ['Socket Mode', startWithSocketApp],
  ['signed HTTP', startWithHttpApp],
] as const) {
  describe(`a slash command over ${transport}`, () => {
    it('is answered only to the one who typed it', async () => {
      running = await start((app) =>
        app.command('/echo', async ({ ack, command }) => ack(`You said ${command.text}`)),
      );
      const { control } = running.playground;
      const result = await control.as('lin').type('#general', '/echo  hello there ');
      expect(result).toEqual({ ok: true, acknowledged: true });
      expect(control.as('lin').lastMessage('#general')).toMatchObject({
        text: 'You said hello there',
        isEphemeral: true,
      });
      expect(control.as('mia').messages('#general')).toEqual([]);
    });

    it('shows the typed line and the answer to all when the answer is in_channel', async () => {
      running = await start((app) =>
        app.command('/echo', async ({ ack }) => ack({ response_type: 'in_channel', text: 'For all' })),
      );
      const { control } = running.playground;
      await control.as('lin').type('#general', '/echo hi');
      expect(
        control
          .as('mia')
          .messages('#general')
          .map((m) => [m.subtype, m.text]),
      ).toEqual([
        ['slash_command', '/echo hi'],
        [undefined, 'For all'],
      ]);
    });

    it('can be answered later by response_url, five times', async () => {
      const statuses: number[] = [];
      running = await start((app) =>
        app.command('/echo', async ({ ack, respond }) => {
          await ack();
          for (let i = 1; i <= 6; i += 1) {
            await respond(`answer ${i}`).then(
              (response: { status: number } | unknown) =>
                statuses.push((response as { status: number }).status),
              (error: { statusCode: number }) => statuses.push(error.statusCode),
            );
          }
        }),
      );
      const { control } = running.playground;
      await control.as('lin').type('#random', '/echo');
      await control.until(() => statuses.length === 6);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
      expect(
        control
          .as('lin')
          .ephemerals('#random')
          .map((m) => m.text),
      ).toEqual([1, 2, 3, 4, 5].map((i) => `answer ${i}`));
    });
  });
}
