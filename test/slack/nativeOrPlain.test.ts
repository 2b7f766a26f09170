import { expect, test } from 'vitest';
import { sendNativeOrPlain } from '../../src/slack/nativeOrPlain.ts';
import type { PlainMessage } from '../../src/slack/reply.ts';
import { ResponseUrlError } from '../../src/slack/responseUrl.ts';

const native: PlainMessage = { text: 'native', blocks: [{ type: 'divider' }] };
const plainer: PlainMessage = { text: 'plain', blocks: [] };

const refusing = (error: Error) => {
  const sent: string[] = [];
  const send = async (message: PlainMessage) => {
    expect(Object.keys(message).sort()).toEqual(['blocks', 'text']);
    sent.push(message.text);
    if (sent.length === 1) throw error;
  };
  return { sent, send };
};

test('what Slack refuses is said plainly', async () => {
  const { sent, send } = refusing(new ResponseUrlError('failed', 400));
  await sendNativeOrPlain({ ...native, plainer }, send);
  expect(sent).toEqual(['native', 'plain']);
});

test.each([
  ['expired', new ResponseUrlError('expired', 404)],
  ['used up', new ResponseUrlError('used', 404)],
  ['without an answer', new ResponseUrlError('failed')],
  ['broken on their side', new ResponseUrlError('failed', 500)],
  ['some other failure', new Error('socket hang up')],
])('nothing is said twice to an address that is %s', async (_, error) => {
  const { sent, send } = refusing(error);
  await expect(sendNativeOrPlain({ ...native, plainer }, send)).rejects.toBe(error);
  expect(sent).toEqual(['native']);
});

test('without a plainer form the refusal is told', async () => {
  const { sent, send } = refusing(new ResponseUrlError('failed', 400));
  await expect(sendNativeOrPlain(native, send)).rejects.toThrow();
  expect(sent).toEqual(['native']);
});
