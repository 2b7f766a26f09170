import { isJsonObject, isString, type JsonObject } from '../json.ts';
import { storedText } from '../messages/sentText.ts';
import type { BlockJson, MessageMetadata } from '../protocol.ts';
import { checkAttachments, checkMessageBlocks } from '../validate/checkMessage.ts';
import { normaliseBlocks } from '../validate/normaliseBlocks.ts';
import type { CallArguments } from './callArguments.ts';
import { errorFromIssues, errorWithMessages, SlackError } from './slackError.ts';

const MAX_ATTACHMENTS = 100;
const MAX_MARKDOWN_LENGTH = 12_000;
/** Slack documents only that a limit exists (metadata_too_large); this one is ours, on the safe side. */
const MAX_METADATA_LENGTH = 16_000;

export type MessageContent = {
  text: string;
  blocks?: BlockJson[];
  attachments?: JsonObject[];
  metadata?: MessageMetadata;
};

/** text, blocks, attachments and metadata of a message call, checked as Slack checks them. */
export function readMessageContent(args: CallArguments): MessageContent {
  const markdown = args.string('markdown_text');
  const blocks = readBlocks(args);
  const attachments = readAttachments(args);
  const metadata = readMetadata(args);
  const text = args.string('text');
  if (markdown !== undefined && (text !== undefined || blocks))
    throw new SlackError('markdown_text_conflict');
  if (markdown !== undefined && markdown.length > MAX_MARKDOWN_LENGTH) throw new SlackError('msg_too_long');
  if (!text?.trim() && markdown === undefined && !blocks && !attachments) throw new SlackError('no_text');
  const markdownBlocks =
    markdown === undefined ? undefined : normaliseBlocks([{ type: 'markdown', text: markdown }]);
  const shownBlocks = blocks ?? markdownBlocks;
  return {
    text: storedText(text ?? markdown ?? ''),
    ...(shownBlocks && { blocks: shownBlocks }),
    ...(attachments && { attachments }),
    ...(metadata && { metadata }),
  };
}

function readBlocks(args: CallArguments): BlockJson[] | undefined {
  const value = args.json('blocks', 'invalid_blocks_format');
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new SlackError('invalid_blocks_format');
  const issues = checkMessageBlocks(value);
  if (issues.length > 0) throw errorFromIssues('invalid_blocks', issues);
  return value.length === 0 ? undefined : normaliseBlocks(value);
}

function readAttachments(args: CallArguments): JsonObject[] | undefined {
  const value = args.json('attachments', 'invalid_attachments');
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new SlackError('invalid_attachments');
  if (value.length > MAX_ATTACHMENTS) throw new SlackError('too_many_attachments');
  const issues = checkAttachments(value);
  if (issues.length > 0) throw errorFromIssues('invalid_attachments', issues);
  if (value.length === 0) return undefined;
  return value.filter(isJsonObject).map((attachment, index) => ({
    id: index + 1,
    ...attachment,
    ...(Array.isArray(attachment.blocks) && { blocks: normaliseBlocks(attachment.blocks) }),
  }));
}

function readMetadata(args: CallArguments): MessageMetadata | undefined {
  const value = args.json('metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  if (!isJsonObject(value) || !isString(value.event_type) || value.event_type === '') {
    throw new SlackError('invalid_metadata_format');
  }
  if (!isJsonObject(value.event_payload)) {
    throw errorWithMessages('invalid_metadata_format', [
      'missing required field: event_payload [json-pointer:/metadata]',
    ]);
  }
  if (JSON.stringify(value).length > MAX_METADATA_LENGTH) throw new SlackError('metadata_too_large');
  return { event_type: value.event_type, event_payload: value.event_payload };
}
