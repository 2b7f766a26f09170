import type { Mrkdwn } from '../mrkdwn.ts';

interface Standing {
  index: string;
  band: string;
}

const days = (count: number): string =>
  count === 0 ? 'since today' : count === 1 ? 'for 1 day' : `for ${count} days`;

export const alerts = {
  title: ({ count, isMine }: { count: number; isMine: boolean }) => {
    const open =
      count === 1 ? '1 low-satisfaction alert is open' : `${count} low-satisfaction alerts are open`;
    return isMine ? `${open} among yours.` : `${open}, the oldest first.`;
  },
  yoursFirst: (count: number) => (count === 1 ? 'Yours stands first.' : `Your ${count} stand first.`),
  none: 'No low-satisfaction alert is open.',
  noneMine: 'No low-satisfaction alert is open among yours. All of them: `/prm alerts`',
  line: (a: { party: Mrkdwn; standing: Standing | null; owner: string; ageInDays: number }) =>
    `*${a.party}* ${a.standing ? `${a.standing.index} (${a.standing.band})` : 'no rating counts any more'} · ${a.owner} · ${days(a.ageInDays)}`,
  owner: (owner: Mrkdwn) => `owner ${owner}`,
  noOwner: 'nobody owns it',
  unacknowledged: 'Nobody has acknowledged it yet.',
  acknowledged: ({ by, at }: { by: Mrkdwn; at: Mrkdwn }) => `Acknowledged by ${by}, ${at}.`,
  snoozed: ({ by, until }: { by: Mrkdwn; until: Mrkdwn | null }) =>
    `Snoozed by ${by} until ${until ?? 'the next rating'}: channels hear nothing of it meanwhile.`,
  cleared: (at: Mrkdwn) => `It has cleared, ${at}.`,
  range: ({ from, to, of }: { from: number; to: number; of: number }) => `${from}–${to} of ${of}`,
  button: {
    acknowledge: 'I have it',
    unacknowledge: 'Give it back',
    snooze: 'Snooze…',
    week: 'For a week',
    untilChange: 'Until the next rating',
    wake: 'Wake it',
    history: 'History',
    earlier: 'Previous',
    later: 'Next',
    of: ({ action, party }: { action: string; party: string }) => `${action}: ${party}`,
  },
  history: {
    title: (party: Mrkdwn) => `The alert about *${party}*`,
    fired: ({ at, why }: { at: Mrkdwn; why: string }) => `• ${at} fired. ${why}`,
    comment: ({ score, comment }: { score: string; comment: Mrkdwn }) =>
      `   with the score ${score}: “${comment}”`,
    acknowledged: ({ at, by }: { at: Mrkdwn; by: Mrkdwn }) => `• ${at} acknowledged by ${by}`,
    snoozed: ({ at, by, until }: { at: Mrkdwn; by: Mrkdwn; until: Mrkdwn | null }) =>
      `• ${at} snoozed by ${by} until ${until ?? 'the next rating'}`,
    takenBack: ({ at, by }: { at: Mrkdwn; by: Mrkdwn }) => `, taken back by ${by}, ${at}`,
    endedByRating: ', ended by the next rating',
    cleared: ({ at, index, latestScore }: { at: Mrkdwn; index: string; latestScore: string }) =>
      `• ${at} cleared: the standing was up to ${index}, with a latest score of ${latestScore}.`,
    stillOpen: '• Still open.',
  },
  digest: {
    snoozed: (items: string) => `Snoozed, so not listed: ${items}`,
    item: ({ party, by, until }: { party: Mrkdwn; by: Mrkdwn; until: string | null }) =>
      `${party} (by ${by} until ${until ?? 'the next rating'})`,
  },
};
