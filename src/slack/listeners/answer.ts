import type { WebClient } from '@slack/web-api';
import type { Texts } from '../../text/texts.ts';
import { actions, sentence } from '../blocks.ts';
import { type FormOpening, formButton } from '../modals/formButton.ts';
import type { Message, Reply } from '../reply.ts';
import type { Place, Request } from '../request.ts';

/** Body of an answer in an ack or to a response_url. */
export interface AnswerBody {
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  text: string;
  blocks: Message['blocks'];
}

export type PostToResponseUrl = (responseUrl: string, body: AnswerBody) => Promise<void>;

export const onlyToAsker = (message: Message): AnswerBody => ({ response_type: 'ephemeral', ...message });

/** Says it where it was asked: openly if the question was open and the answer is, else to the person alone. */
export const postAtPlace = async (
  client: WebClient,
  { place, actor }: Pick<Request, 'place' | 'actor'>,
  message: Message,
  toAll: boolean,
): Promise<void> => {
  const quiet = { unfurl_links: false, unfurl_media: false };
  const thread = place.threadTs ? { thread_ts: place.threadTs } : {};
  const { channelId } = place;
  if (channelId && (isDirect(place) || (toAll && place.isOpen))) {
    await client.chat.postMessage({ channel: channelId, ...thread, ...message, ...quiet });
    return;
  }
  const isSaid = channelId && (await trySaying(client, channelId, actor.id, thread, message));
  if (!isSaid) await client.chat.postMessage({ channel: actor.id, ...message, ...quiet });
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
    await client.chat.postEphemeral({ channel: channelId, user: userId, ...thread, ...message });
    return true;
  } catch {
    return false;
  }
};

/** Stands in for a form where no form can be opened: the button's press brings the trigger that opening takes. */
export const offerForm = ({ open, because }: Extract<Reply, { open: FormOpening }>, t: Texts): Message => {
  const message = because ?? sentence(t.common.needsForm);
  return {
    text: message.text,
    blocks: [...message.blocks, actions(formButton(t.common.openForm, open, 'primary'))],
  };
};
