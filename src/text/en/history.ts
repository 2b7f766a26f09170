import type { Mrkdwn } from '../mrkdwn.ts';

export const history = {
  undone: {
    'rating.record': ({ party, score }: { party: Mrkdwn; score: string }) =>
      `Undone: the rating *${score}* for *${party}* does not count any more.`,
  },
  undoneOther: 'Undone.',
};
