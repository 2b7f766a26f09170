import { idFor } from '../ids.ts';
import type { ChannelFixture, UserFixture, WorkspaceFixture } from '../workspaceFixture.ts';
import { type Conversation, SLACKBOT_ID, type User } from './records.ts';

const AVATAR_COLORS = [
  '9f69e7',
  '4bbe2e',
  'e7392d',
  '3c989f',
  '674b1b',
  'e96699',
  'e0a729',
  '684b6c',
  '5b89d5',
];

export type AppIdentity = { appId: string; botId: string; botUserId: string; name: string };

export type Seed = {
  team: { id: string; name: string; domain: string };
  users: User[];
  conversations: Conversation[];
};

function userFrom(fixture: UserFixture, index: number, teamId: string, nowSeconds: number): User {
  return {
    id: fixture.id ?? idFor('U', fixture.name),
    teamId: fixture.teamId ?? (fixture.isStranger ? idFor('T', `home of ${fixture.name}`) : teamId),
    name: fixture.name,
    realName: fixture.realName,
    displayName: fixture.displayName ?? fixture.name,
    title: fixture.title ?? '',
    email: fixture.email ?? `${fixture.name}@example.com`,
    avatarColor: fixture.avatarColor ?? AVATAR_COLORS[index % AVATAR_COLORS.length] ?? '9f69e7',
    locale: fixture.locale ?? 'en-US',
    tz: fixture.tz ?? 'America/Los_Angeles',
    isAdmin: fixture.isAdmin ?? fixture.isOwner ?? false,
    isOwner: fixture.isOwner ?? false,
    isBot: fixture.isBot ?? false,
    isRestricted: (fixture.isRestricted ?? false) || (fixture.isUltraRestricted ?? false),
    isUltraRestricted: fixture.isUltraRestricted ?? false,
    isStranger: fixture.isStranger ?? false,
    isDeleted: fixture.isDeleted ?? false,
    updated: nowSeconds,
  };
}

function channelFrom(
  fixture: ChannelFixture,
  people: User[],
  botUserId: string,
  nowSeconds: number,
): Conversation {
  const memberIds = fixture.members
    ? fixture.members.map((member) => idOf(member, people))
    : people.filter((u) => !u.isRestricted && !u.isStranger && !u.isBot).map((u) => u.id);
  const creatorId = memberIds[0] ?? people[0]?.id ?? SLACKBOT_ID;
  return {
    id: fixture.id ?? idFor('C', fixture.name),
    kind: fixture.kind ?? 'public',
    name: fixture.name,
    topic: fixture.topic ?? '',
    purpose: fixture.purpose ?? '',
    creatorId,
    created: nowSeconds,
    memberIds: fixture.hasApp ? [...memberIds, botUserId] : memberIds,
    isArchived: fixture.isArchived ?? false,
    isGeneral: fixture.name === 'general',
    isExtShared: fixture.isExtShared ?? false,
    lastRead: {},
  };
}

function idOf(nameOrId: string, people: User[]): string {
  const person = people.find((u) => u.id === nameOrId || u.name === nameOrId);
  if (!person) throw new Error(`The fixture has no user "${nameOrId}"`);
  return person.id;
}

export function seedWorkspace(fixture: WorkspaceFixture, app: AppIdentity, nowMs: number): Seed {
  const nowSeconds = Math.floor(nowMs / 1000);
  const team = { ...fixture.team, id: fixture.team.id ?? idFor('T', fixture.team.domain) };
  const people = fixture.users.map((user, index) => userFrom(user, index, team.id, nowSeconds));
  const bot: User = {
    ...userFrom(
      { name: app.name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '_'), realName: app.name },
      7,
      team.id,
      nowSeconds,
    ),
    id: app.botUserId,
    displayName: '',
    email: '',
    isBot: true,
    botId: app.botId,
    appId: app.appId,
  };
  const slackbot: User = {
    ...userFrom({ name: 'slackbot', realName: 'Slackbot', displayName: 'Slackbot' }, 5, team.id, 0),
    id: SLACKBOT_ID,
    email: '',
  };
  const conversations = fixture.channels.map((c) => channelFrom(c, people, app.botUserId, nowSeconds));
  return { team, users: [...people, bot, slackbot], conversations };
}
