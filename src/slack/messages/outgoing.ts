import type { OutgoingMessage } from '../../delivery/outgoingMessage.ts';
import type { Language } from '../../people/language.ts';
import type { Texts } from '../../text/texts.ts';
import type { Message } from '../reply.ts';
import { deliveryFailed } from './deliveryFailed.ts';
import { digest } from './digest.ts';
import { digestDetails } from './digestDetails.ts';
import { lowRatingNotice } from './lowRatingNotice.ts';
import { lowSatisfactionAlert } from './lowSatisfactionAlert.ts';
import { needShipped } from './needShipped.ts';
import { comingDemotion, tierChange, tierSummary } from './tierChange.ts';

/** For whom it is rendered: the reader's language and IANA zone. */
export interface Rendering {
  readonly t: Texts;
  readonly zone: string;
  readonly language: Language;
}

export interface RenderedMessage {
  readonly message: Message;
  /** The same without the blocks that Slack may refuse; sent on `invalid_blocks`. */
  readonly fallbackWithout?: Message;
}

type Renderer<M extends OutgoingMessage> = (message: M, rendering: Rendering) => RenderedMessage;

const renderers: { [Type in OutgoingMessage['type']]: Renderer<Extract<OutgoingMessage, { type: Type }>> } = {
  digest,
  digestDetails,
  lowSatisfactionAlert,
  lowRatingNotice,
  needShipped,
  tierChange,
  comingDemotion,
  tierSummary,
  deliveryFailed,
};

/** What the service posts on its own account, as Slack shows it. */
export const renderOutgoing = (message: OutgoingMessage, rendering: Rendering): RenderedMessage =>
  (renderers[message.type] as Renderer<OutgoingMessage>)(message, rendering);
