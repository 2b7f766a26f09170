import { DateTime } from 'luxon';
import type { Core } from '../core.ts';
import type { Person } from '../protocol.ts';
import type { User } from '../state/records.ts';

export function seenPerson(core: Core, user: User): Person {
  return {
    id: user.id,
    name: user.name,
    realName: user.realName,
    displayName: user.displayName,
    title: user.title,
    avatarColor: user.avatarColor,
    locale: user.locale,
    tz: user.tz,
    tzOffset: DateTime.fromMillis(core.clock.now(), { zone: user.tz }).offset * 60,
    isBot: user.isBot,
    isAdmin: user.isAdmin,
    isRestricted: user.isRestricted,
    isUltraRestricted: user.isUltraRestricted,
    isStranger: user.isStranger,
    teamId: user.teamId,
    ...(user.appId !== undefined && { appId: user.appId }),
  };
}
