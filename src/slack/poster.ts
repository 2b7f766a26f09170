import type { ChatPostMessageArguments, WebClient } from '@slack/web-api';
import type { ThreadReply } from '../delivery/outgoingMessage.ts';
import type { Finding, Poster, PostOutcome } from '../delivery/poster.ts';
import { newErrorReference } from '../errorReference.ts';
import type { Log } from '../log.ts';
import type { Actor } from '../people/actor.ts';
import type { OutboxRow } from '../store/queries/outbox.ts';
import { textsOf } from '../text/texts.ts';
import { callFailure } from './callFailure.ts';
import { mayNotLook } from './channelDirectory.ts';
import { DELIVERY_EVENT, findPosted } from './findPosted.ts';
import { detailsInThread } from './messages/digestDetails.ts';
import { type RenderedMessage, renderOutgoing } from './messages/outgoing.ts';
import { isPersonId } from './personId.ts';
import { isAboutBlocks, postProblem } from './postProblem.ts';
import type { Message } from './reply.ts';
import { SharedChannels } from './sharedChannels.ts';

interface PosterOptions {
  client: WebClient;
  log: Log;
  now(): Date;
  /** A person's own language and zone, of whom the store may not have heard yet. May reject. */
  readerOf(personId: string): Promise<Pick<Actor, 'language' | 'zone'>>;
}

/** Posts what the outbox holds, each message tagged with its delivery's id so that it can be found again. */
export const createPoster = ({ client, log, now, readerOf }: PosterOptions): Poster => {
  const sharedChannels = new SharedChannels(client, now);

  const post = async (delivery: OutboxRow): Promise<PostOutcome> => {
    let rendered: RenderedMessage;
    try {
      const { language, zone } = await readerFor(delivery);
      rendered = renderOutgoing(delivery.message, { t: textsOf(language), zone, language });
    } catch (error) {
      return fault(delivery, error, 'cannot be shown');
    }
    const barred = await barredFrom(delivery);
    if (barred) return barred;
    try {
      return await send(delivery, rendered.message);
    } catch (error) {
      const failure = callFailure(error);
      return failure.kind === 'refused' && isAboutBlocks(failure.error)
        ? sendPlainer(delivery, rendered, error)
        : outcomeOf(delivery, error);
    }
  };

  const readerFor = async (delivery: OutboxRow): Promise<Pick<Actor, 'language' | 'zone'>> =>
    isPersonId(delivery.target) ? readerOf(delivery.target).catch(() => delivery) : delivery;

  /** Figures are never shown in the open where another organisation reads. */
  const barredFrom = async ({ target }: OutboxRow): Promise<PostOutcome | undefined> => {
    if (isPersonId(target)) return undefined;
    try {
      if (!(await sharedChannels.isShared(target))) return undefined;
      return { kind: 'refused', error: 'is_ext_shared', problem: 'sharedChannel', reference: null };
    } catch (error) {
      if (mayNotLook(error)) return undefined;
      const failure = callFailure(error);
      // Nothing has been posted yet, so an unanswered question is no doubt about the message.
      if (failure.kind === 'unsure') return { kind: 'later', error: failure.error };
      if (failure.kind !== 'refused') return failure;
      return { ...failure, problem: postProblem(failure.error, false), reference: null };
    }
  };

  const send = async (
    { id, target, message: outgoing }: OutboxRow,
    { text, blocks }: Message,
  ): Promise<PostOutcome> => {
    const message: ChatPostMessageArguments = {
      channel: target,
      text,
      ...('threadTs' in outgoing ? { thread_ts: outgoing.threadTs } : {}),
      ...(blocks.length > 0 ? { blocks } : {}),
      metadata: { event_type: DELIVERY_EVENT, event_payload: { delivery_id: id } },
      unfurl_links: false,
      unfurl_media: false,
    };
    const { ts } = await client.chat.postMessage(message);
    return { kind: 'posted', ts: ts ?? '' };
  };

  /** Slack refused the blocks: the message's own plainer form, else its words alone. */
  const sendPlainer = async (
    delivery: OutboxRow,
    { message, fallbackWithout }: RenderedMessage,
    refusal: unknown,
  ): Promise<PostOutcome> => {
    if (!fallbackWithout)
      log.error(
        { err: refusal, delivery: delivery.id, type: delivery.message.type },
        'Slack refused the blocks',
      );
    try {
      return await send(delivery, fallbackWithout ?? { text: message.text, blocks: [] });
    } catch (error) {
      return outcomeOf(delivery, error);
    }
  };

  const outcomeOf = (delivery: OutboxRow, thrown: unknown): PostOutcome => {
    const failure = callFailure(thrown);
    if (failure.kind !== 'refused') return failure;
    const problem = postProblem(failure.error, isPersonId(delivery.target));
    if (problem === 'appFault') return fault(delivery, thrown, failure.error);
    return { ...failure, problem, reference: null };
  };

  const fault = (delivery: OutboxRow, err: unknown, error: string): PostOutcome => {
    const reference = newErrorReference();
    log.error(
      { err, reference, delivery: delivery.id, type: delivery.message.type },
      'a message is not as it should be',
    );
    return { kind: 'refused', error, problem: 'appFault', reference };
  };

  const repliesTo = ({ id, message, language, zone }: OutboxRow): readonly ThreadReply[] => {
    if (message.type !== 'digest') return [];
    try {
      return detailsInThread(message, { t: textsOf(language), zone, language });
    } catch (err) {
      log.error({ err, delivery: id }, 'the details of a digest cannot be shown');
      return [];
    }
  };

  return {
    post,
    repliesTo,
    find: (delivery: OutboxRow, since: Date): Promise<Finding> => findPosted(client, delivery, since),
  };
};
