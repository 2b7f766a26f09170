import { AppError } from '../errors.ts';
import { unformatted } from '../text/mrkdwn.ts';
import type { Texts } from '../text/texts.ts';

/** What went wrong, as plain text. */
export const errorSentence = (error: unknown, t: Texts): string => {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  const say = t.errors[error.key as keyof Texts['errors']] as (params: unknown) => string;
  return unformatted(say(error.params));
};
