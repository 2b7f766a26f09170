/** Longer strings are cut: a log line names what happened, it does not carry content. */
const maxTextLength = 500;
const maxDepth = 4;
const maxItems = 20;

const secretShapes: readonly [RegExp, string][] = [
  [/\b(?:xox[a-z]|xapp)[-.][\w.%-]+/gi, '[token]'],
  [/\bBearer\s+[^\s"\\,]+/gi, 'Bearer [token]'],
  [/\b\d{9,}\.\d{9,}\.[0-9a-f]{32}\b/gi, '[trigger_id]'],
  [/https?:\/\/hooks\.slack(?:-gov)?\.com\/[^\s"\\]*/gi, '[response_url]'],
  [/\bwss?:\/\/[^\s"\\]*/gi, '[socket address]'],
  [/:\/\/[^\s"\\/@]*:[^\s"\\/@]*@/g, '://[credentials]@'],
];

const secretKey = /token|secret|passw|authorization|cookie|signature|ticket/i;

/** Fields that carry what people wrote, or what lets someone act in their name. */
const privateKeys = new Set(
  [
    'text,blocks,attachments,comment,note,title,body,payload,view,state,values,value,params,query,metadata',
    'private_metadata,privateMetadata,trigger_id,triggerId,response_url,responseUrl,response_urls,responseUrls',
    'user_name,userName,email,profile,headers,rawBody',
  ].flatMap((line) => line.split(',')),
);

/** Replaces what looks like a token, a trigger id, a response_url, a socket ticket or credentials in free text. */
export function redactText(text: string): string {
  let safe = text;
  for (const [shape, replacement] of secretShapes) safe = safe.replace(shape, replacement);
  return safe;
}

export function shortenText(text: string, maxLength = maxTextLength): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** The fields of a log line with private ones replaced, errors described, and size bounded. */
export function redactFields(fields: object): Record<string, unknown> {
  return redactRecord(fields, 0);
}

function redactRecord(record: object, depth: number): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record).slice(0, maxItems)) {
    safe[key] = secretKey.test(key) || privateKeys.has(key) ? '[redacted]' : redactValue(value, depth + 1);
  }
  return safe;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return shortenText(redactText(value));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return describeError(value);
  if (depth >= maxDepth) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, maxItems).map((item) => redactValue(item, depth + 1));
  return redactRecord(value, depth);
}

/**
 * An error as codes, a message without user data, frames and causes. Only known fields are taken: others
 * hold requests, rows and bound parameters.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, message: errorMessage(error) };
  const described: Record<string, unknown> = { type: error.name, message: errorMessage(error) };
  const fields: Record<string, unknown> = { ...error };
  for (const key of ['code', 'key', 'statusCode', 'retryAfter', 'syscall'] as const) {
    const value = fields[key];
    if (typeof value === 'string' || typeof value === 'number') described[key] = value;
  }
  const slack = slackErrorOf(fields.data);
  if (slack) described.slack = slack;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (frames.length > 0) described.stack = redactText(frames.slice(0, 12).join('\n'));
  if (depth < 3) {
    const cause = error.cause ?? fields.original;
    if (cause !== undefined) described.cause = describeError(cause, depth + 1);
    const several = error instanceof AggregateError ? error.errors : fields.originals;
    if (Array.isArray(several)) {
      described.errors = several.slice(0, 5).map((one: unknown) => describeError(one, depth + 1));
    }
  }
  return described;
}

/** The message without bound SQL parameters and without the snippet that JSON.parse quotes from its input. */
export function errorMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SyntaxError && message.includes('JSON')) return 'not valid JSON';
  return shortenText(redactText(message.replace(/\nparams: [\s\S]*$/, '')));
}

function slackErrorOf(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { error, needed, provided, response_metadata: metadata } = data as Record<string, unknown>;
  return redactRecord({ error, needed, provided, ...pointersOf(metadata) }, 1);
}

function pointersOf(metadata: unknown): Record<string, unknown> {
  const messages =
    typeof metadata === 'object' && metadata !== null && 'messages' in metadata
      ? metadata.messages
      : undefined;
  return messages === undefined ? {} : { messages };
}
