import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start() {
  const received: string[] = [];
  running = await startWithSocketApp((app) => {
    app.command(/.*/, async ({ ack, command }) => {
      received.push(command.text);
      await ack();
    });
  });
  const { control } = running.playground;
  const lin = control.as('lin');
  const textOf = async (line: string) => {
    await lin.type('#general', line);
    return received.at(-1);
  };
  return { control, lin, mia: control.as('mia'), textOf };
}

describe('a command with should_escape', () => {
  it('carries people, channels and links as Slack writes them', async () => {
    const { textOf, mia, control } = await start();
    expect(await textOf('/echo ask @mia in #random')).toBe(
      `ask <@${mia.id}|mia> in <#${control.channelId('random')}|random>`,
    );
    expect(await textOf('/echo @Mia Rossi, please')).toBe(`<@${mia.id}|mia>, please`);
    expect(await textOf('/echo see https://a.example/x?a=1&b=2.')).toBe(
      'see <https://a.example/x?a=1&amp;b=2>.',
    );
    expect(await textOf('/echo acme.com')).toBe('<http://acme.com|acme.com>');
    expect(await textOf('/echo mail me@acme.com')).toBe('mail <mailto:me@acme.com|me@acme.com>');
    expect(await textOf('/echo rate A&B <i> 75%')).toBe('rate A&amp;B &lt;i&gt; 75%');
    expect(await textOf('/echo @nobody #nowhere')).toBe('@nobody #nowhere');
  });
});

describe('a command without should_escape', () => {
  it('carries the typed text with only & < > escaped', async () => {
    const { textOf } = await start();
    expect(await textOf('/plain @mia in #random, A&B <i> acme.com')).toBe(
      '@mia in #random, A&amp;B &lt;i&gt; acme.com',
    );
    expect(await textOf('/plain   inner  spaces\nand lines  ')).toBe('inner  spaces\nand lines');
    expect(await textOf('/plain')).toBe('');
  });

  it('that does not exist is said to be none, to the one who typed it', async () => {
    const { lin } = await start();
    expect(await lin.type('#general', '/nope x')).toMatchObject({ ok: false, error: 'invalid_command' });
    expect(lin.lastMessage('#general')).toMatchObject({
      text: '/nope is not a valid command.',
      isEphemeral: true,
    });
  });

  it('is refused in threads', async () => {
    const { lin } = await start();
    const parent = await lin.say('#general', 'parent');
    expect(await lin.type('#general', '/echo x', { thread: parent.ts })).toMatchObject({
      ok: false,
      error: 'command_in_thread',
    });
    expect(lin.lastMessage('#general')).toMatchObject({ threadTs: parent.ts, isEphemeral: true });
  });
});

describe('a message as typed', () => {
  it('is stored with its mentions, links and a rich_text block', async () => {
    const { lin, mia } = await start();
    const message = await lin.say('#general', '@mia see https://a.example & :tada: @channel');
    expect(message.text).toBe(`<@${mia.id}> see <https://a.example> &amp; :tada: <!channel>`);
    expect(message.blocks).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: mia.id },
              { type: 'text', text: ' see ' },
              { type: 'link', url: 'https://a.example' },
              { type: 'text', text: ' & ' },
              { type: 'emoji', name: 'tada' },
              { type: 'text', text: ' ' },
              { type: 'broadcast', range: 'channel' },
            ],
          },
        ],
      },
    ]);
  });
});
