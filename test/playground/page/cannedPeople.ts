import type { Person } from '../../../src/playground/protocol.ts';

function person(id: string, given: Partial<Person>): Person {
  return {
    id,
    name: id.toLowerCase(),
    realName: id,
    displayName: id,
    title: '',
    avatarColor: '5b89d5',
    locale: 'en-US',
    tz: 'America/New_York',
    tzOffset: -14_400,
    isBot: false,
    isAdmin: false,
    isRestricted: false,
    isUltraRestricted: false,
    isStranger: false,
    teamId: 'T1',
    ...given,
  };
}

export const rita = person('U1', {
  name: 'rita',
  realName: 'Rita Okafor',
  displayName: 'Rita Okafor',
  title: 'Account manager',
  avatarColor: '9f5fd0',
});

export const lin = person('U2', {
  name: 'lin',
  realName: '林晓梅',
  displayName: '林晓梅',
  title: '客户成功经理',
  avatarColor: 'c2571a',
  locale: 'zh-CN',
  tz: 'Asia/Shanghai',
  tzOffset: 28_800,
});

export const marco = person('U3', {
  name: 'marco',
  realName: 'Marco Bianchi',
  displayName: 'Marco',
  title: 'Head of sales',
  avatarColor: '2d8a4e',
  locale: 'en-GB',
  tz: 'Europe/Rome',
  isAdmin: true,
});

export const guest = person('U4', {
  name: 'gina',
  realName: 'Gina Guest',
  displayName: 'Gina',
  title: 'Consultant',
  avatarColor: '5c6b7f',
  isRestricted: true,
});

export const bot = person('UBOT', {
  name: 'echo',
  realName: 'Echo',
  displayName: '',
  avatarColor: '24305e',
  isBot: true,
  appId: 'A1',
});

export const slackbot = person('USLACKBOT', {
  name: 'slackbot',
  realName: 'Slackbot',
  displayName: 'Slackbot',
});

export const people = [rita, lin, marco, guest, bot, slackbot];
