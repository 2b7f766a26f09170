import { randomBytes } from 'node:crypto';
import type { Core } from './core.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { changeMessage, deleteMessage, postEphemeral, postMessage } from './messages/post.ts';
import type { Conversation, StoredMessage } from './state/records.ts';
import { checkResponseKeys } from './validate/checkResponse.ts';
import { CallArguments } from './webApi/callArguments.ts';
import { byApp } from './webApi/chatMethods.ts';
import { readMessageContent } from './webApi/messageContent.ts';
import { SlackError } from './webApi/slackError.ts';

export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_LIFETIME_MS = 30 * 60 * 1000;

export type ResponseOrigin = {
  kind: 'commands' | 'actions' | 'app';
  userId: string;
  channelId: string;
  /** The message that was acted on. */
  message?: StoredMessage;
};

type Issued = { origin: ResponseOrigin; issuedMs: number; uses: number };

/** response_urls: good for five uses in thirty minutes, also where the app is no member. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();

  issue(core: Core, origin: ResponseOrigin): string {
    const path = `/${origin.kind}/${core.workspace.team.id}/${randomBytes(12).toString('hex')}`;
    this.#issued.set(path, { origin, issuedMs: core.clock.now(), uses: 0 });
    return `${core.origin}${path}`;
  }

  owns(path: string): boolean {
    return /^\/(commands|actions|app)\//.test(path);
  }

  /** Carries out a POST to the URL. */
  respond(core: Core, path: string, body: unknown): { status: number; body: JsonObject } {
    const issued = this.#issued.get(path);
    if (!issued) return { status: 404, body: { ok: false, error: 'invalid_url' } };
    if (core.clock.now() - issued.issuedMs > RESPONSE_URL_LIFETIME_MS) {
      return { status: 404, body: { ok: false, error: 'expired_url' } };
    }
    if (issued.uses >= RESPONSE_URL_USES) return { status: 404, body: { ok: false, error: 'used_url' } };
    const refusal = core.faults.takeResponseRefusal();
    if (refusal) return { status: 400, body: { ok: false, error: refusal } };
    try {
      respondTo(core, issued.origin, body);
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      return { status: 400, body: { ok: false, error: error.code, ...error.extra } };
    }
    issued.uses += 1;
    return { status: 200, body: { ok: true } };
  }
}

/** Posts, replaces or deletes what the response says; throws SlackError when Slack would refuse it. */
export function respondTo(core: Core, origin: ResponseOrigin, body: unknown): void {
  if (!isJsonObject(body)) throw new SlackError('invalid_payload');
  checkResponseKeys(body);
  const conversation = core.workspace.conversation(origin.channelId);
  if (!conversation) throw new SlackError('channel_not_found');
  if (conversation.isArchived) throw new SlackError('is_archived');
  const args = new CallArguments(body);
  if (args.boolean('delete_original')) {
    deleteOriginal(core, origin, body);
    return;
  }
  const content = readMessageContent(args);
  if (args.boolean('replace_original') && origin.message) {
    replaceOriginal(core, origin.message, content);
    return;
  }
  post(core, origin, conversation, args, content);
}

function post(
  core: Core,
  origin: ResponseOrigin,
  conversation: Conversation,
  args: CallArguments,
  content: ReturnType<typeof readMessageContent>,
): void {
  const type = args.string('response_type') ?? 'ephemeral';
  if (type !== 'ephemeral' && type !== 'in_channel') throw new SlackError('invalid_response_type');
  if (type === 'ephemeral') {
    postEphemeral(core, conversation, origin.userId, { ...byApp(core), ...content });
    return;
  }
  const threadTs = args.string('thread_ts');
  const isThreadable =
    threadTs !== undefined && core.workspace.message(conversation.id, threadTs) !== undefined;
  postMessage(core, conversation, { ...byApp(core), ...content, ...(isThreadable && { threadTs }) });
}

/** delete_original stands alone, and a command has no original. */
function deleteOriginal(core: Core, origin: ResponseOrigin, body: JsonObject): void {
  if (Object.keys(body).length > 1) throw new SlackError('invalid_arguments');
  const message = original(core, origin.message, 'cant_delete_message');
  deleteMessage(core, message);
}

function replaceOriginal(
  core: Core,
  message: StoredMessage,
  content: ReturnType<typeof readMessageContent>,
): void {
  const current = original(core, message, 'cant_update_message');
  delete current.blocks;
  delete current.attachments;
  changeMessage(core, current, content, core.app.botUserId);
}

function original(core: Core, message: StoredMessage | undefined, error: string): StoredMessage {
  if (!message) throw new SlackError(error);
  const { channelId, ts, visibleTo } = message;
  const current =
    visibleTo === undefined
      ? core.workspace.message(channelId, ts)
      : core.ephemerals.find(visibleTo, channelId, ts);
  if (!current) throw new SlackError('message_not_found');
  if (current.botId !== core.app.botId) throw new SlackError(error);
  return current;
}
