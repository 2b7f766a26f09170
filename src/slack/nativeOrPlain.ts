import { callFailure } from './callFailure.ts';
import { isAboutBlocks } from './postProblem.ts';
import type { Message, PlainMessage } from './reply.ts';
import { ResponseUrlError } from './responseUrl.ts';

/**
 * Sends a message; where Slack refuses its newer blocks, its plainer form. An acknowledgement brings no refusal back:
 * a message with a plainer form is sent after it, never in it.
 */
export const sendNativeOrPlain = async <Sent>(
  { plainer, ...message }: Message,
  send: (message: PlainMessage) => Promise<Sent>,
): Promise<Sent> => {
  try {
    return await send(message);
  } catch (error) {
    if (!plainer || !isRefusal(error)) throw error;
    return send({ text: plainer.text, blocks: plainer.blocks });
  }
};

/** Only what Slack surely did not take is sent again. */
const isRefusal = (error: unknown): boolean => {
  if (error instanceof ResponseUrlError)
    return error.reason === 'failed' && error.statusCode !== undefined && error.statusCode < 500;
  const failure = callFailure(error);
  return failure.kind === 'refused' && isAboutBlocks(failure.error);
};
