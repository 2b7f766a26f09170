/** What a worker may find in the outbox. 'unsure': the answer was lost and nobody could look whether it arrived. */
export const outboxStates = ['waiting', 'posted', 'failed', 'unsure'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Everything the service posts on its own account, as data; slack/messages turns it into blocks when it is posted. */
export type OutgoingMessage = { type: 'deliveryFailed' };
