/** One thing Slack would refuse; the same information that blocks.validate and error messages give. */
export type Issue = {
  /** JSON pointer, such as `/blocks/0/text/text`. */
  pointer: string;
  code: 'missing_field' | 'invalid_type' | 'failed_constraint';
  message: string;
  constraint?: { type: string; expected?: unknown; got?: unknown };
};

export function describeIssue(issue: Issue): string {
  return `${issue.message} [json-pointer:${issue.pointer}]`;
}
