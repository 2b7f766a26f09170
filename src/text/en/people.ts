import type { Mrkdwn } from '../mrkdwn.ts';

export const people = {
  roleGiven: ({ person, role }: { person: Mrkdwn; role: string }) => `${person} is now *${role}*.`,
  roleTaken: ({ person, role }: { person: Mrkdwn; role: string }) =>
    `${person} has no role of their own any more, and so is *${role}*.`,
  roleLost: ({ person }: { person: Mrkdwn }) => `${person} has no role any more and can do nothing here.`,
  roleStays: ({ person, role }: { person: Mrkdwn; role: string }) =>
    `${person} is *${role}* already. Nothing was changed.`,
  roleOf: ({ person, role }: { person: Mrkdwn; role: string }) => `${person} is *${role}*.`,
  noRoleOf: ({ person }: { person: Mrkdwn }) =>
    `${person} has no role: guests get none until an admin gives one.`,
  howToGive: 'An admin gives roles: `/prm role @mo manager`. `default` takes a given role away.',
  list: {
    title: 'Who may do what',
    may: {
      admin: 'gives roles, and everything below',
      manager: 'sets up digests, undoes what others recorded, and everything below',
      rep: 'rates, logs, adds, and everything below',
      viewer: 'reads',
    },
    line: ({ role, may, people }: { role: string; may: string; people: string }) =>
      `*${role}* (${may}): ${people}`,
    nobody: 'nobody',
    more: (count: number) => `and ${count} more`,
    everybodyElse: 'everybody else here',
    guests: 'Guests have no role until an admin gives them one.',
  },
};
