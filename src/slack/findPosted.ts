import type { ConversationsHistoryArguments, ConversationsHistoryResponse, WebClient } from '@slack/web-api';
import type { Finding } from '../delivery/poster.ts';
import type { OutboxRow } from '../store/queries/outbox.ts';
import { callFailure } from './callFailure.ts';
import { isPersonId } from './personId.ts';

/** The metadata's event_type of every message from the outbox. */
export const DELIVERY_EVENT = 'prm_delivery';

const PAGE_SIZE = 200;
const MOST_PAGES = 5;
/** Slack's clock may be behind ours. */
const CLOCK_SKEW_MS = 10 * 60_000;

/**
 * Looks through what was posted in a place since a message may have been sent. Takes the optional history scopes, and
 * membership; without them the place is unreadable. There is no key by which Slack itself would refuse a second post.
 */
export const findPosted = async (
  client: WebClient,
  { id, target, message }: Pick<OutboxRow, 'id' | 'target' | 'message'>,
  since: Date,
): Promise<Finding> => {
  const oldest = ((since.getTime() - CLOCK_SKEW_MS) / 1000).toFixed(6);
  try {
    const channel = isPersonId(target) ? await directMessage(client, target) : target;
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const history = await pageOf(client, message, {
        channel,
        oldest,
        inclusive: true,
        limit: PAGE_SIZE,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      });
      const found = history.messages?.find(({ metadata }) => isDelivery(metadata, id));
      if (found?.ts) return { kind: 'found', ts: found.ts };
      cursor = history.has_more ? history.response_metadata?.next_cursor : undefined;
      if (!cursor) return { kind: 'absent' };
    }
    return { kind: 'unreadable', error: 'too many messages since' };
  } catch (error) {
    const failure = callFailure(error);
    if (failure.kind === 'unsure') return { kind: 'later', error: failure.error };
    const isForbidden = failure.kind === 'refused' || failure.error === 'missing_scope';
    return isForbidden ? { kind: 'unreadable', error: failure.error } : failure;
  }
};

/** A reply stands in its thread alone. */
const pageOf = (
  client: WebClient,
  message: OutboxRow['message'],
  wanted: ConversationsHistoryArguments,
): Promise<ConversationsHistoryResponse> =>
  'threadTs' in message
    ? client.conversations.replies({ ...wanted, ts: message.threadTs })
    : client.conversations.history(wanted);

const directMessage = async (client: WebClient, userId: string): Promise<string> => {
  const { channel } = await client.conversations.open({ users: userId });
  return channel?.id ?? userId;
};

const isDelivery = (
  metadata: { event_type?: string; event_payload?: unknown } | undefined,
  id: string,
): boolean =>
  metadata?.event_type === DELIVERY_EVENT &&
  (metadata.event_payload as { delivery_id?: unknown } | undefined)?.delivery_id === id;
