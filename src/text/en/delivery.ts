import type { DeliveryProblem } from '../../delivery/deliveryProblem.ts';
import type { OutgoingMessage } from '../../delivery/outgoingMessage.ts';
import type { SentAgain } from '../../delivery/sendAgain.ts';
import { code, type Mrkdwn } from '../mrkdwn.ts';

interface Standing {
  index: string;
  band: string;
}

type Reportable = Exclude<OutgoingMessage['type'], 'deliveryFailed'>;

export const delivery = {
  alert: {
    lead: ({ party, standing }: { party: Mrkdwn; standing: Standing }) =>
      `*${party}* is under the line: its standing is down to *${standing.index}* (${standing.band}).`,
    why: {
      indexBelowLine: ({ below, scores }: { below: string; scores: string }) =>
        `Why: its standing fell below ${below}. Latest scores: ${scores}.`,
      twoVeryLow: ({ below, scores }: { below: string; scores: string }) =>
        `Why: its last two scores were both below ${below}: ${scores}.`,
    },
    comment: (comment: Mrkdwn) => `What they said: “${comment}”`,
    ownedBy: ({ owner, since }: { owner: Mrkdwn; since: Mrkdwn }) => `Owner: ${owner} · since ${since}`,
    unowned: ({ since }: { since: Mrkdwn }) => `Nobody owns it yet · since ${since}`,
  },
  notice: {
    lowScore: ({ party, score, band, by }: { party: Mrkdwn; score: string; band: string; by: Mrkdwn }) =>
      `${by} rated *${party}* *${score}*: ${band}.`,
    corrected: ({ party, by }: { party: Mrkdwn; by: Mrkdwn }) => `${by} took back a rating of *${party}*.`,
    merged: ({ party, by }: { party: Mrkdwn; by: Mrkdwn }) =>
      `${by} merged parties, and the ratings of *${party}* are not the same any more.`,
    underTheLine: (standing: Standing) =>
      `It is now under the line: its standing is *${standing.index}* (${standing.band}).`,
    standing: (standing: Standing) => `Its standing is *${standing.index}* (${standing.band}).`,
    why: 'You get this as its owner.',
  },
  logWhatYouDid: 'Log what you did',
  failed: {
    what: {
      digest: 'A digest',
      digestDetails: 'What follows a digest in its thread',
      lowSatisfactionAlert: 'A low-satisfaction alert',
      lowRatingNotice: 'A notice about a low score',
      needShipped: 'The message that a need shipped',
      tierChange: 'The message that a loyalty tier changed',
      comingDemotion: 'The message that a loyalty tier is in danger',
      tierSummary: 'The summary of changed loyalty tiers',
    } satisfies Record<Reportable, string> as Record<Reportable, string>,
    lead: ({ what, where }: { what: string; where: Mrkdwn }) => `${what} did not reach ${where}.`,
    unsureLead: ({ what, where }: { what: string; where: Mrkdwn }) =>
      `${what} may not have reached ${where}.`,
    advice: {
      channelNotFound: () =>
        'The channel is gone, or it is private and the app is not in it. Type `/invite @prm` in it, or choose another channel with `/prm digest`.',
      notInChannel: () =>
        'The app is not in the channel. Type `/invite @prm` in it, or choose another channel with `/prm digest`.',
      archived: () => 'The channel is archived. Bring it back, or choose another channel with `/prm digest`.',
      postingRestricted: () =>
        'Only some people may post there, and the app is not among them. Ask an admin of Slack to let it, or choose another channel with `/prm digest`.',
      sharedChannel: () =>
        'The channel is shared with another organisation, and figures are never shown there. Choose another channel with `/prm digest`.',
      personUnreachable: () =>
        'Slack does not let the app write to them: their account is closed, or messages to the app are turned off. If they own customers or partners, give those another owner.',
      gaveUp: () => 'Slack took no message from the app for too long. It is not tried again by itself.',
      unsure: () =>
        'Slack did not confirm it, and the app cannot read that channel to see for itself. Look there before you send it again.',
      appFault: ({ reference }: { error: string; reference: string }) =>
        `That is a fault of the app. Give your admin the reference ${code(reference)}.`,
      refused: ({ error }: { error: string }) => `Slack refused it: ${code(error)}.`,
    } satisfies Record<DeliveryProblem, (params: { error: string; reference: string }) => string> as Record<
      DeliveryProblem,
      (params: { error: string; reference: string }) => string
    >,
    sendAgain: 'Send it again',
  },
  sentAgain: {
    onItsWay: 'It is on its way again.',
    posted: 'It has arrived meanwhile: nothing was sent again.',
    gone: 'It is too old to be sent again.',
  } satisfies Record<SentAgain, string> as Record<SentAgain, string>,
};
