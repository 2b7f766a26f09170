import type { Mrkdwn } from '../mrkdwn.ts';

export const history = {
  undone: {
    'rating.record': ({ party, score }: { party: Mrkdwn; score: string }) =>
      `Undone: the rating *${score}* for *${party}* does not count any more.`,
    'rating.change': ({ party, score }: { party: Mrkdwn; score: string }) =>
      `Undone: the rating of *${party}* is *${score}* again.`,
    'rating.theme': (party: Mrkdwn) => `Undone: the comment on *${party}* has the theme it had before.`,
    'alert.acknowledge': (party: Mrkdwn) =>
      `Undone: nobody has acknowledged the alert about *${party}* any more.`,
    'alert.snooze': (party: Mrkdwn) => `Undone: the alert about *${party}* is not snoozed any more.`,
    'requirement.add': ({ number, title }: { number: Mrkdwn; title: Mrkdwn }) =>
      `Undone: the need *${number}*, ${title}, is not there any more.`,
    'requirement.ask': (u: { number: Mrkdwn; title: Mrkdwn; parties: string; isOne: boolean }) =>
      `Undone: ${u.parties} ${u.isOne ? 'does' : 'do'} not ask for *${u.number}*, ${u.title}, any more.`,
    'requirement.change': (u: { number: Mrkdwn; title: Mrkdwn; status: string }) =>
      `Undone: *${u.number}*, ${u.title}, is as it was before: *${u.status}*.`,
    'requirement.change.fields': (u: { number: Mrkdwn; title: Mrkdwn; fields: string }) =>
      `Undone: *${u.number}*, ${u.title}, is as it was before (${u.fields}).`,
    'requirement.merge': (u: { number: Mrkdwn; title: Mrkdwn; into: string }) =>
      `Undone: *${u.number}*, ${u.title}, and ${u.into} are two needs again.`,
    'party.add': (party: Mrkdwn) => `Undone: *${party}* is not there any more.`,
    'party.change': ({ party, fields }: { party: Mrkdwn; fields: string }) =>
      `Undone: *${party}* is as it was before (${fields}).`,
    'interaction.log': ({ party, kind }: { party: Mrkdwn; kind: string }) =>
      `Undone: the ${kind} of *${party}* is taken back.`,
    'interaction.change': ({ party, fields }: { party: Mrkdwn; fields: string }) =>
      `Undone: the entry on *${party}* is as it was before (${fields}).`,
    'person.setRole': ({ person, role }: { person: Mrkdwn; role: string }) =>
      `Undone: ${person} is *${role}* again.`,
    'person.setRole.none': (person: Mrkdwn) => `Undone: ${person} has no role again.`,
  },
  undoneOther: 'Undone.',
  standingNow: ({ index, band }: { index: string; band: string }) => `Its standing is *${index}* (${band}).`,
  noStanding: 'It has no rating now.',
};
