import type { Core } from '../core.ts';
import { joinConversation } from '../interactions/membership.ts';
import type { JsonObject } from '../json.ts';
import type { Conversation } from '../state/records.ts';
import type { CallArguments } from './callArguments.ts';
import {
  findConversation,
  openAppConversation,
  requireConversationScope,
  requireScope,
} from './channelAccess.ts';
import { page } from './cursorPage.ts';
import type { Methods } from './method.ts';
import { SlackError } from './slackError.ts';

export const conversationMethods: Methods = {
  'conversations.info': { tier: 3, token: 'bot', run: info },
  'conversations.list': { tier: 2, token: 'bot', run: list },
  'conversations.open': { tier: 3, token: 'bot', scopes: ['im:write'], run: open },
  'conversations.members': { tier: 4, token: 'bot', run: members },
  'conversations.join': { tier: 3, token: 'bot', scopes: ['channels:join'], run: join },
};

export function conversationObject(core: Core, conversation: Conversation): JsonObject {
  const { botUserId } = core.app;
  if (conversation.kind === 'im') {
    return {
      id: conversation.id,
      created: conversation.created,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      context_team_id: core.workspace.team.id,
      user: conversation.memberIds.find((id) => id !== botUserId) ?? botUserId,
      is_open: true,
    };
  }
  const isPrivate = conversation.kind === 'private';
  return {
    id: conversation.id,
    name: conversation.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    created: conversation.created,
    is_archived: conversation.isArchived,
    is_general: conversation.isGeneral,
    unlinked: 0,
    name_normalized: conversation.name,
    is_shared: conversation.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    is_ext_shared: conversation.isExtShared,
    pending_shared: [],
    context_team_id: core.workspace.team.id,
    updated: conversation.created * 1000,
    creator: conversation.creatorId,
    is_member: conversation.memberIds.includes(botUserId),
    topic: { value: conversation.topic, creator: conversation.creatorId, last_set: 0 },
    purpose: { value: conversation.purpose, creator: conversation.creatorId, last_set: 0 },
    previous_names: [],
  };
}

function info(core: Core, args: CallArguments): JsonObject {
  const conversation = findConversation(core, args.required('channel'));
  requireConversationScope(core, conversation, 'read');
  const teams = conversation.memberIds.map((id) => core.workspace.user(id)?.teamId ?? '');
  return {
    channel: {
      ...conversationObject(core, conversation),
      ...(conversation.isExtShared && { shared_team_ids: [...new Set([core.workspace.team.id, ...teams])] }),
      ...(args.boolean('include_locale') && { locale: 'en-US' }),
      ...(args.boolean('include_num_members') && { num_members: conversation.memberIds.length }),
    },
  };
}

const KINDS: { [type: string]: { kind: Conversation['kind']; scope: string } } = {
  public_channel: { kind: 'public', scope: 'channels:read' },
  private_channel: { kind: 'private', scope: 'groups:read' },
  im: { kind: 'im', scope: 'im:read' },
};

function list(core: Core, args: CallArguments): JsonObject {
  const types = (args.string('types') ?? 'public_channel').split(',').map((type) => type.trim());
  const kinds = types
    .filter((type) => type !== 'mpim')
    .map((type) => {
      const known = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
      if (!known) throw new SlackError('invalid_types');
      requireScope(core, known.scope);
      return known.kind;
    });
  const isWanted = (c: Conversation) =>
    kinds.includes(c.kind) &&
    (c.kind === 'public' || c.memberIds.includes(core.app.botUserId)) &&
    !(args.boolean('exclude_archived') && c.isArchived);
  const { items, response_metadata } = page(core.workspace.conversations().filter(isWanted), args, {
    fallback: 100,
    max: 1000,
  });
  return { channels: items.map((c) => conversationObject(core, c)), response_metadata };
}

function open(core: Core, args: CallArguments): JsonObject {
  const channelId = args.string('channel');
  if (channelId !== undefined) {
    const existing = findConversation(core, channelId);
    return { no_op: true, already_open: true, channel: { id: existing.id } };
  }
  const userIds = args
    .required('users')
    .split(',')
    .map((id) => id.trim());
  const user = core.workspace.user(userIds[0] ?? '');
  if (userIds.length !== 1 || !user || user.isBot) throw new SlackError('user_not_found');
  const isOpen = core.workspace.directMessage(user.id, core.app.botUserId) !== undefined;
  const conversation = openAppConversation(core, user.id);
  const channel = args.boolean('return_im')
    ? conversationObject(core, conversation)
    : { id: conversation.id };
  return { ...(isOpen && { no_op: true, already_open: true }), channel };
}

function members(core: Core, args: CallArguments): JsonObject {
  const conversation = findConversation(core, args.required('channel'));
  requireConversationScope(core, conversation, 'read');
  const { items, response_metadata } = page(conversation.memberIds, args, { fallback: 100, max: 1000 });
  return { members: items, response_metadata };
}

function join(core: Core, args: CallArguments): JsonObject {
  const conversation = core.workspace.conversation(args.required('channel'));
  if (!conversation || conversation.kind === 'private') throw new SlackError('channel_not_found');
  if (conversation.kind === 'im') throw new SlackError('method_not_supported_for_channel_type');
  if (conversation.isArchived) throw new SlackError('is_archived');
  joinConversation(core, conversation, core.app.botUserId);
  return { channel: conversationObject(core, conversation) };
}
