import { isJsonObject } from '../json.ts';
import { anyBlock } from './blockChecks.ts';
import type { Issue } from './issue.ts';
import { list, Place } from './shape.ts';
import { checkFocus, checkMessageTotals, checkUniqueIds } from './wholeSurface.ts';

const messageBlocks = list(anyBlock, { max: 50 });

function checkBlocksAt(blocks: unknown, at: Place): void {
  messageBlocks(blocks, at);
  if (!Array.isArray(blocks)) return;
  checkUniqueIds(blocks, at);
  checkMessageTotals(blocks, at);
  checkFocus(blocks, at);
}

/** What Slack would refuse in the blocks of a message; pointers begin with `/blocks`. */
export function checkMessageBlocks(blocks: unknown): Issue[] {
  const at = new Place('/blocks', 'message');
  checkBlocksAt(blocks, at);
  return at.issues;
}

const ATTACHMENT_KEYS = new Set([
  ...[
    'id',
    'fallback',
    'color',
    'blocks',
    'pretext',
    'text',
    'title',
    'title_link',
    'fields',
    'mrkdwn_in',
    'markdown_in',
  ],
  ...[
    'author_name',
    'author_link',
    'author_icon',
    'author_id',
    'author_subname',
    'footer',
    'footer_icon',
    'ts',
  ],
  ...[
    'image_url',
    'thumb_url',
    'callback_id',
    'attachment_type',
    'actions',
    'from_url',
    'original_url',
    'service_name',
  ],
]);

/** Secondary attachments: known keys, and valid blocks in them. */
export function checkAttachments(attachments: unknown): Issue[] {
  const at = new Place('/attachments', 'message');
  list((attachment, place) => {
    if (!isJsonObject(attachment)) {
      place.report('invalid_type', 'must provide an object');
      return;
    }
    if (Object.keys(attachment).some((key) => !ATTACHMENT_KEYS.has(key)))
      place.breaks('additional_properties', 'invalid_keys');
    if (attachment.blocks !== undefined) checkBlocksAt(attachment.blocks, place.in('blocks'));
  })(attachments, at);
  return at.issues;
}
