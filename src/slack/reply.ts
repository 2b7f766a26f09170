import type { KnownBlock, ModalView } from '@slack/types';
import type { FormOpening } from './modals/formButton.ts';

/** What is shown in Slack: `text` carries the whole meaning for notifications and screen readers. */
export interface PlainMessage {
  text: string;
  blocks: KnownBlock[];
}

export interface Message extends PlainMessage {
  /** The same without the blocks that Slack may refuse. */
  plainer?: PlainMessage;
}

/** What a handler answers; the listener that called it knows how that is said to Slack there. */
export type Reply =
  /** To the person alone; `toAll` shows it in the thread or conversation where it was asked, if it was asked in the open. */
  | { show: Message; toAll?: boolean }
  /** In place of the message whose button was pressed. */
  | { replace: Message }
  /** A form. Where none can be opened (a typed mention carries no trigger) a button that opens it is shown. */
  | { open: FormOpening; because?: Message }
  /** Errors under the fields of the submitted form, by block id. */
  | { fieldErrors: Record<string, string> }
  /** The submitted form shows something else. */
  | { update: ModalView }
  | { nothing: true };
