/**
 * Why a message was given up on, as far as people can do something about it. `gaveUp`: Slack took no message for
 * longer than is waited; `unsure`: it may have arrived, and nobody could look; `appFault`: a mistake of ours.
 */
export const deliveryProblems = [
  'channelNotFound',
  'notInChannel',
  'archived',
  'postingRestricted',
  'sharedChannel',
  'personUnreachable',
  'gaveUp',
  'unsure',
  'appFault',
  'refused',
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];
