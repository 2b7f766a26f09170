import { newErrorReference } from '../errorReference.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Texts } from '../text/texts.ts';
import { fallback, section } from './blocks.ts';
import type { Message, Reply } from './reply.ts';

const isAppError = (error: unknown): error is AppError => error instanceof AppError;

/** A known failure in a sentence of the person's language; anything else as a reference that is also in the log. */
export const errorSentence = (error: unknown, t: Texts, log: Log): string => {
  if (isAppError(error)) {
    if (error.code === 'unavailable')
      log.error({ err: error.cause ?? error, key: error.key }, 'could not carry out');
    const say = t.errors[error.key] as (params: unknown) => string;
    return say(error.params);
  }
  const reference = newErrorReference();
  log.error({ err: error, reference }, 'unexpected error');
  return t.errors.unexpected(reference);
};

export const errorMessage = (error: unknown, t: Texts, log: Log): Message => {
  const text = errorSentence(error, t, log);
  return { text: fallback(text), blocks: [section(`:warning: ${text}`)] };
};

/** The one place where what went wrong becomes an answer. */
export const answering = async (run: () => Promise<Reply>, t: Texts, log: Log): Promise<Reply> => {
  try {
    return await run();
  } catch (error) {
    return { show: errorMessage(error, t, log) };
  }
};
