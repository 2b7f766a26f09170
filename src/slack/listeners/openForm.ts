import type { WebClient } from '@slack/web-api';
import { AppError } from '../../errors.ts';
import { requireRole } from '../../people/actor.ts';
import { answering } from '../boundary.ts';
import type { FormOpening } from '../modals/formButton.ts';
import { modalNamed } from '../modals/registry.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { messageIn } from './answer.ts';
import type { Desk } from './requestFrom.ts';

/**
 * Opens a form by the trigger of a command or press; the answer to it will go to `responseUrl`, where there is one.
 * Returns what to say when it could not be opened.
 */
export const openForm = async (
  desk: Desk,
  client: WebClient,
  request: Request,
  { modal: name, prefill }: FormOpening,
  { triggerId, responseUrl }: { triggerId: string; responseUrl: string | null },
): Promise<Message | undefined> => {
  const outcome = await answering(
    async () => {
      const modal = modalNamed(name);
      if (!modal) throw new AppError('notFound', 'controlUnknown', {});
      requireRole(request.actor, modal.role);
      const view = await modal.view(request, prefill);
      const opened = await client.views.open({ trigger_id: triggerId, view });
      if (responseUrl && opened.view?.id) desk.formAnswers.keep(opened.view.id, responseUrl);
      return { nothing: true };
    },
    request.t,
    desk.services.log,
  );
  return messageIn(outcome);
};
