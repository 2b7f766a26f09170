import type { WebClient } from '@slack/web-api';
import type { Texts } from '../../text/texts.ts';
import { actions, sentence } from '../blocks.ts';
import { type FormOpening, formButton } from '../modals/formButton.ts';
import { sendNativeOrPlain } from '../nativeOrPlain.ts';
import type { Message, PlainMessage, Reply } from '../reply.ts';
import type { Place, Request } from '../request.ts';
import type { Desk } from './requestFrom.ts';

/** Body of an answer in an ack or to a response_url. */
interface AnswerBody extends PlainMessage {
  response_type: 'ephemeral';
  replace_original?: boolean;
}

export const onlyToAsker = ({ text, blocks }: PlainMessage): AnswerBody => ({
  response_type: 'ephemeral',
  text,
  blocks,
});

/** By response_url, to the person alone. */
export const respondToAsker = (
  { respond }: Pick<Desk, 'respond'>,
  responseUrl: string,
  message: Message,
  more: Pick<AnswerBody, 'replace_original'> = {},
): Promise<void> =>
  sendNativeOrPlain(message, (form) => respond(responseUrl, { ...onlyToAsker(form), ...more }));

interface Answer {
  message: Message;
  /** In place of the message that was answered to. */
  replaces?: boolean;
  /** Openly, where the question was asked in the open. */
  toAll?: boolean;
  responseUrl: string | null;
}

/** Says it by response_url while that lasts, which works everywhere; otherwise at the place where it was asked. */
export const say = async (desk: Desk, client: WebClient, request: Request, answer: Answer): Promise<void> => {
  const { message, replaces = false, toAll = false, responseUrl } = answer;
  if (request.place.isHome && (await isShownInHome(desk, request, message))) return;
  const isOpenly = toAll && (await isOpenTo(desk, request.place));
  if (responseUrl && (replaces || !isOpenly)) {
    try {
      await respondToAsker(desk, responseUrl, message, { replace_original: replaces });
      return;
    } catch (error) {
      desk.services.log.warn({ err: error }, 'a response_url was not taken; answering by message');
    }
  }
  await postAtPlace(client, request, message, isOpenly);
};

/** False when Slack does not take it there: then it comes as a direct message. Home has no place for newer blocks. */
const isShownInHome = async (desk: Desk, { actor }: Request, message: Message): Promise<boolean> => {
  try {
    await desk.homes.show(actor, message.plainer ?? message);
    return true;
  } catch (error) {
    desk.services.log.warn({ err: error }, 'App Home could not be published; answering by message');
    return false;
  }
};

/** In a channel shared with another organisation figures are never shown in the open; when Slack does not say, neither. */
const isOpenTo = async ({ services }: Desk, place: Place): Promise<boolean> => {
  if (!place.isOpen || !place.channelId) return false;
  if (isDirect(place)) return true;
  const facts = await services.channels.inspect(place.channelId).catch(() => null);
  return facts !== null && !facts.isShared;
};

/** Says it where it was asked: openly if the question was open and the answer is, else to the person alone. */
export const postAtPlace = async (
  client: WebClient,
  { place, actor }: Pick<Request, 'place' | 'actor'>,
  message: Message,
  isOpenly: boolean,
): Promise<void> => {
  const quiet = { unfurl_links: false, unfurl_media: false };
  const thread = place.threadTs ? { thread_ts: place.threadTs } : {};
  const { channelId } = place;
  if (channelId && (isDirect(place) || isOpenly)) {
    await sendNativeOrPlain(message, (form) =>
      client.chat.postMessage({ channel: channelId, ...thread, ...form, ...quiet }),
    );
    return;
  }
  const isSaid = channelId && (await trySaying(client, channelId, actor.id, thread, message));
  if (!isSaid)
    await sendNativeOrPlain(message, (form) =>
      client.chat.postMessage({ channel: actor.id, ...form, ...quiet }),
    );
};

const isDirect = ({ channelId }: Place): boolean => channelId?.startsWith('D') ?? false;

/** Where the app is no member the person is told in their direct messages instead. */
const trySaying = async (
  client: WebClient,
  channelId: string,
  userId: string,
  thread: { thread_ts?: string },
  message: Message,
): Promise<boolean> => {
  try {
    await sendNativeOrPlain(message, (form) =>
      client.chat.postEphemeral({ channel: channelId, user: userId, ...thread, ...form }),
    );
    return true;
  } catch {
    return false;
  }
};

/** The message in a reply, if it has one. */
export const messageIn = (reply: Reply): Message | undefined =>
  'show' in reply ? reply.show : 'replace' in reply ? reply.replace : undefined;

/** Stands in for a form where no form can be opened: the button's press brings the trigger that opening takes. */
export const offerForm = ({ open, because }: Extract<Reply, { open: FormOpening }>, t: Texts): Message => {
  const message = because ?? sentence(t.common.needsForm);
  return {
    text: message.text,
    blocks: [...message.blocks, actions(formButton(t.common.openForm, open, 'primary'))],
  };
};
