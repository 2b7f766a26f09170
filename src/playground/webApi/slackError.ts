import type { JsonObject } from '../json.ts';
import { describeIssue, type Issue } from '../validate/issue.ts';

/** A refused Web API call: `{ok: false, error: code, …extra}`. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: JsonObject;

  constructor(code: string, extra: JsonObject = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** With `[ERROR] …` messages in response_metadata, as Slack gives them. */
export function errorWithMessages(code: string, messages: string[]): SlackError {
  return new SlackError(code, {
    ...(code === 'invalid_blocks' && { errors: messages }),
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}

export function errorFromIssues(code: string, issues: Issue[]): SlackError {
  return errorWithMessages(code, issues.map(describeIssue));
}
