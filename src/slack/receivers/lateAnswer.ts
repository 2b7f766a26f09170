import { isRecord, type Payload } from './payloadFault.ts';

/** Posts an answer to a response_url because the acknowledgement that carried it came too late. */
export type AnswerLate = (responseUrl: string, answer: object) => Promise<void>;

/** The message in an acknowledgement that a response_url can carry instead, or undefined (views and options cannot). */
export function lateAnswerOf(
  payload: Payload,
  answer: unknown,
): { responseUrl: string; message: object } | undefined {
  const responseUrl = payload.response_url;
  if (typeof responseUrl !== 'string' || payload.type === 'block_suggestion') return undefined;
  if (typeof answer === 'string' && answer !== '') return { responseUrl, message: { text: answer } };
  return isRecord(answer) && !('response_action' in answer) ? { responseUrl, message: answer } : undefined;
}
