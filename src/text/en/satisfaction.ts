import type { Mrkdwn } from '../mrkdwn.ts';
import { common } from './common.ts';

interface Standing {
  index: string;
  band: string;
}

const meanOf = (w: { mean: string; sides: string; isAssumed: boolean }): string =>
  w.isAssumed
    ? `${w.mean} stands in for the mean of all ${w.sides} until more are rated, and`
    : `the mean of all ${w.sides}, ${w.mean},`;

export const satisfaction = {
  recorded: ({ party, score, band }: { party: Mrkdwn; score: string; band: string }) =>
    `*${party}* is rated *${score}*: ${band}.`,
  moved: ({ before, after }: { before: Standing; after: Standing }) =>
    before.index === after.index
      ? `Its standing stays at *${after.index}* (${after.band}).`
      : `Its standing goes from ${before.index} to *${after.index}* (${after.band}).`,
  first: ({ after }: { after: Standing }) =>
    `This is its first rating: its standing is *${after.index}* (${after.band}).`,
  why: (w: {
    count: number;
    weight: string;
    own: string;
    mean: string;
    shrinkage: string;
    sides: string;
    /** Too few parties are rated for a mean of their own. */
    isAssumed: boolean;
    halfWidth: string;
    confidence: string;
  }) =>
    w.count === 1
      ? `Why: its only rating weighs ${w.weight}; ${meanOf(w)} weighs ${w.shrinkage}. ±${w.halfWidth} points, ${w.confidence}.`
      : `Why: its ${common.ratings(w.count)} average ${w.own} and weigh ${w.weight} (newer ones more); ${meanOf(w)} weighs ${w.shrinkage}. ±${w.halfWidth} points, ${w.confidence}.`,
  replaces: ({ score, time }: { score: string; time: string }) => `Replaces your ${score} from ${time}.`,
  keepBoth: 'Keep both',
  keptBoth: ({
    party,
    earlier,
    later,
    after,
  }: {
    party: Mrkdwn;
    earlier: string;
    later: string;
    after: Standing;
  }) =>
    `Both ratings of *${party}* count now: ${earlier} and ${later}. Its standing is *${after.index}* (${after.band}).`,
  edit: 'Edit',
  corrected: (c: { party: Mrkdwn; before: string; score: string; band: string }) =>
    c.before === c.score
      ? `The rating of *${c.party}* is corrected; its score stays *${c.score}*: ${c.band}.`
      : `The rating of *${c.party}* is corrected from ${c.before} to *${c.score}*: ${c.band}.`,
  comment: (comment: Mrkdwn) => `“${comment}”`,
  alertFired: (channels: string) =>
    `It is now under the line: ${channels ? `an alert goes to ${channels}` : 'an alert is open'}.`,
  alertCleared: 'Its low-satisfaction alert is cleared.',
  alertFiredSnoozed: 'It is under the line again; its alert is still snoozed, so no channel is told.',
  noAlertChannel: 'No channel follows alerts yet: `/prm digest` sets one up.',
  form: {
    title: 'Rate satisfaction',
    editTitle: 'Correct a rating',
    about: ({ party, by, at }: { party: Mrkdwn; by: Mrkdwn; at: Mrkdwn }) =>
      `*${party}*, recorded by ${by}, ${at}`,
    party: 'Customer or partner',
    partyHint: 'Type the first letters of the name',
    score: 'Score',
    scoreHint: 'From 0 to 100. 4/5, 9/10 and 75% work, too.',
    scoreExample: '75',
    comment: 'Comment',
    commentExample: 'What did they say?',
    contact: 'Rated by (a contact of theirs)',
  },
};
