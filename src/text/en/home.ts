import type { Mrkdwn } from '../mrkdwn.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const home = {
  /** All that somebody without a role sees. */
  noRole:
    'Hello! This app is where the team looks after its customers and partners. Guests have no part in it; if you should have one, ask a Slack admin here to type `/prm role` for you.',
  answer: 'Just now',
  closeAnswer: 'Close',
  actions: { rate: 'Rate', need: 'New need', log: 'Log', add: 'Add party' },

  parties: {
    title: 'My parties that need me',
    none: 'None at the moment: no open alert, nothing overdue, no tier in danger, no high churn risk, no red health, no falling ratings, and nobody left without a word for 60 days.',
    line: ({ party, reasons }: { party: Mrkdwn; reasons: readonly string[] }) =>
      `*${party}*\n${reasons.join(' · ')}`,
    alert: (a: { index: string; band: string; ageInDays: number; isAcknowledged: boolean }) =>
      `low satisfaction alert, ${a.index} (${a.band}) when it fired${a.ageInDays === 0 ? ' today' : ` ${days(a.ageInDays)} ago`}${a.isAcknowledged ? ', acknowledged' : ''}`,
    overdue: (o: { number: number; title: Mrkdwn; day: string; restCount: number }) =>
      `R${o.number} ${o.title} was due on ${o.day}${o.restCount > 0 ? `, and ${o.restCount} more ${o.restCount === 1 ? 'is' : 'are'} overdue` : ''}`,
    falling: ({ points, spanInDays }: { points: string; spanInDays: number }) =>
      `ratings falling: ${points} points in ${days(Math.max(1, spanInDays))}`,
    quiet: (sinceInDays: number | null) =>
      sinceInDays === null ? 'no contact since it was added' : `no contact for ${days(sinceInDays)}`,
    open: 'Show',
    openOf: (party: string) => `Show ${party}`,
    more: (count: number) => `Show more (${count})`,
    rest: (count: number) => `and ${count} more`,
  },

  needs: {
    mine: 'My open needs',
    top: 'Top needs',
    noneMine: 'None of your parties asks for anything that is open.',
    none: 'No needs are open.',
    line: (n: { rank: number; number: Mrkdwn; title: Mrkdwn; askers: string }) =>
      `*${n.rank}.*  ${n.number}  ${n.title}${n.askers ? ` · ${n.askers}` : ''}`,
    all: 'All needs',
    rest: (count: number) => `and ${count} more`,
  },

  team: {
    title: 'Team',
    alerts: (count: number) =>
      count === 0
        ? '*Alerts:* none is open.'
        : `*Alerts:* ${count === 1 ? '1 is open' : `${count} are open`}`,
    owner: (o: { owner: Mrkdwn | null; count: number; parties: readonly string[]; restCount: number }) =>
      `• ${o.owner ?? 'nobody owns'}: ${o.parties.join(', ')}${o.restCount > 0 ? ` and ${o.restCount} more` : ''}`,
    party: ({ party, ageInDays }: { party: Mrkdwn; ageInDays: number }) =>
      ageInDays === 0 ? `${party} (today)` : `${party} (${days(ageInDays)})`,
    restOfOwners: (count: number) => (count === 1 ? 'and 1 more owner' : `and ${count} more owners`),
    needs: '*Top needs:*',
  },

  digests: {
    title: '*Digests:*',
    none: '*Digests:* none is set up. One tells a channel every week what needs attention.',
    line: (d: { channel: Mrkdwn; schedule: string; zone: string; next: string }) =>
      `• ${d.channel} ${d.schedule} (${d.zone}). ${d.next}`,
    list: 'Manage digests',
    new: 'New digest',
  },

  start: {
    title: 'First steps',
    noParties:
      'Nothing is written down yet. Three steps, and this page tells you every day who needs you:\n1. Add a customer or partner.\n2. Rate how satisfied they are, from 0 to 100.\n3. Note what they ask for, and log what you talk about.',
    noneOwned:
      'You own no party yet. A party you add is yours; for one that is there already, an owner can be chosen in its form. Those that need you are then listed here.',
    viewer:
      'You may read everything here. To record something, ask an admin for the role of a rep: `/prm role`.',
  },
  help: 'Everything here can be typed, too: `/prm help` lists it.',
};
