import { DateTime } from 'luxon';
import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { User } from '../state/records.ts';
import type { CallArguments } from './callArguments.ts';
import { page } from './cursorPage.ts';
import type { Methods } from './method.ts';
import { SlackError } from './slackError.ts';

export const userMethods: Methods = {
  'users.info': { tier: 4, token: 'bot', scopes: ['users:read'], run: info },
  'users.list': { tier: 2, token: 'bot', scopes: ['users:read'], run: list },
  'users.lookupByEmail': { tier: 3, token: 'bot', scopes: ['users:read.email'], run: lookupByEmail },
};

export function userObject(core: Core, user: User, options: { locale?: boolean } = {}): JsonObject {
  const zone = DateTime.fromMillis(core.clock.now(), { zone: user.tz, locale: 'en-US' });
  const [firstName = '', ...lastNames] = user.realName.split(' ');
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.isDeleted,
    color: user.avatarColor,
    real_name: user.realName,
    tz: user.tz,
    tz_label: zone.toFormat('ZZZZZ'),
    tz_offset: zone.offset * 60,
    profile: {
      title: user.title,
      phone: '',
      skype: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.displayName,
      display_name_normalized: user.displayName,
      fields: null,
      status_text: '',
      status_emoji: '',
      status_emoji_display_info: [],
      status_expiration: 0,
      avatar_hash: `g${user.avatarColor}`,
      ...(user.botId !== undefined && { api_app_id: user.appId, bot_id: user.botId, always_active: true }),
      ...(user.email !== '' && core.manifest.botScopes.has('users:read.email') && { email: user.email }),
      first_name: firstName,
      last_name: lastNames.join(' '),
      image_24: '',
      image_32: '',
      image_48: '',
      image_72: '',
      image_192: '',
      image_512: '',
      team: user.teamId,
    },
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    ...(user.isStranger && { is_stranger: true }),
    is_bot: user.isBot,
    is_app_user: false,
    updated: user.updated,
    is_email_confirmed: user.email !== '',
    who_can_share_contact_card: 'EVERYONE',
    ...(options.locale && { locale: user.locale }),
  };
}

function info(core: Core, args: CallArguments): JsonObject {
  const user = core.workspace.user(args.required('user'));
  if (!user) throw new SlackError('user_not_found');
  return { user: userObject(core, user, { locale: args.boolean('include_locale') }) };
}

function list(core: Core, args: CallArguments): JsonObject {
  const includesLocale = args.boolean('include_locale');
  const { items, response_metadata } = page(core.workspace.users(), args, { fallback: 1000, max: 1000 });
  return {
    members: items.map((user) => userObject(core, user, { locale: includesLocale })),
    cache_ts: core.workspace.nowSeconds(),
    response_metadata,
  };
}

function lookupByEmail(core: Core, args: CallArguments): JsonObject {
  const email = args.required('email').toLowerCase();
  const user = core.workspace.users().find((u) => !u.isDeleted && u.email.toLowerCase() === email);
  if (!user) throw new SlackError('users_not_found');
  return { user: userObject(core, user) };
}
