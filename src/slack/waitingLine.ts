import { actions } from './blocks.ts';
import { answering } from './boundary.ts';
import { dispatchLine } from './dispatchLine.ts';
import { messageIn } from './listeners/answer.ts';
import { formButton } from './modals/formButton.ts';
import type { FormContext } from './modals/formContext.ts';
import type { Message } from './reply.ts';
import type { Request } from './request.ts';

/**
 * Carries out the line for which a party was added, with that party for the name it was typed under. Both answers in
 * one message.
 */
export const withWaitingLine = async (
  request: Request,
  { waiting }: Pick<FormContext, 'waiting'>,
  partyId: string,
  added: Message,
): Promise<Message> => {
  if (!waiting) return added;
  const { requestKey, t, services } = request;
  const following: Request = {
    ...request,
    source: 'line',
    requestKey: requestKey && `${requestKey}:waiting`,
    chosen: { typed: waiting.typed, partyId },
  };
  const reply = await answering(() => dispatchLine(following, waiting.line), t, services.log);
  const message = messageIn(reply);
  const openButton = 'open' in reply ? [actions(formButton(t.common.openForm, reply.open, 'primary'))] : [];
  // Once something is recorded on it, adding it cannot be undone: only the later Undo is offered.
  const isRecorded = 'show' in reply && reply.toAll === true;
  const kept = isRecorded ? added.blocks.filter(({ type }) => type !== 'actions') : added.blocks;
  return {
    text: [added.text, message?.text].filter(Boolean).join(' '),
    blocks: [...kept, ...(message?.blocks ?? openButton)],
  };
};
