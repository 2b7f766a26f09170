import type { JsonObject } from '../json.ts';
import { errorWithMessages } from '../webApi/slackError.ts';

/** What a command's acknowledgement or a POST to a response_url may contain. */
const RESPONSE_KEYS = new Set([
  'text',
  'blocks',
  'attachments',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
  'link_names',
  'parse',
  'metadata',
]);

export function checkResponseKeys(body: JsonObject): void {
  const unknown = Object.keys(body).filter((key) => !RESPONSE_KEYS.has(key));
  if (unknown.length > 0) {
    throw errorWithMessages(
      'invalid_arguments',
      unknown.map((key) => `invalid additional property: ${key} [json-pointer:/]`),
    );
  }
}
