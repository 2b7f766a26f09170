import type { InteractionKind, Sentiment } from '../../interactions/interactionKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';

const field = {
  partyId: 'customer or partner',
  kind: 'kind',
  body: 'text',
  sentiment: 'how they sounded',
  happenedAt: 'day',
} as const;

export const interactions = {
  field: field as Record<keyof typeof field, string>,
  kind: {
    inquiry: 'inquiry',
    feedback: 'feedback',
    problem: 'problem',
    meeting: 'meeting',
    call: 'call',
    note: 'note',
  } as Record<InteractionKind, string>,
  sentiment: { positive: 'positive', neutral: 'neutral', negative: 'negative' } as Record<Sentiment, string>,
  logged: {
    inquiry: (party: Mrkdwn) => `An inquiry from *${party}* is logged.`,
    feedback: (party: Mrkdwn) => `Feedback from *${party}* is logged.`,
    problem: (party: Mrkdwn) => `A problem of *${party}* is logged.`,
    meeting: (party: Mrkdwn) => `A meeting with *${party}* is logged.`,
    call: (party: Mrkdwn) => `A call with *${party}* is logged.`,
    note: (party: Mrkdwn) => `A note on *${party}* is logged.`,
  } as Record<InteractionKind, (party: Mrkdwn) => string>,
  quote: (text: Mrkdwn) => `“${text}”`,
  happenedOn: (day: string) => `It happened on ${day}.`,
  sounded: (sentiment: string) => `They sounded ${sentiment}.`,
  sentimentQuestion: {
    suggested: ({ sentiment, words }: { sentiment: string; words: string }) =>
      `That sounds ${sentiment} (because of ${words}). How did they sound? It counts in their loyalty.`,
    word: (word: Mrkdwn) => `“${word}”`,
    open: 'How did they sound? It counts in their loyalty.',
    answer: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' } as Record<Sentiment, string>,
  },
  form: {
    title: 'Log what happened',
    party: 'Customer or partner',
    kind: 'What was it?',
    text: 'What happened?',
    sentiment: 'How did they sound?',
    happenedOn: 'When was it?',
    happenedOnHint: 'Today, if left empty.',
    edit: 'Edit what happened',
    notSaid: 'Not said',
  },
  fromMessage: {
    saveTitle: 'Save as requirement',
    addTo: 'Or add to an open need',
    addToHint:
      'Then who asks is counted there, with a link to this message. The fields below are left aside.',
    addToExample: 'R12, or a word of its title',
  },
  changed: (party: Mrkdwn) => `The entry on *${party}* is changed.`,
  nothingChanged: (party: Mrkdwn) => `Nothing is different: the entry on *${party}* stays as it was.`,
};
