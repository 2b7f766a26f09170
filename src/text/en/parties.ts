import type { Mrkdwn } from '../mrkdwn.ts';

export const parties = {
  whichOne: (typed: Mrkdwn) => `Which one do you mean by ${typed}?`,
  unknown: (typed: Mrkdwn) => `No customer or partner is called ${typed}.`,
  nearest: 'Did you mean one of these?',
  createIt: 'Create it',
  namedLikeThis: ({ name, kind }: { name: string; kind: string }) => `${name} (${kind})`,
  typeAgain: 'Your line is too long to be kept in a button: type it again with the full name.',
};
