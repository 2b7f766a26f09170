import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { AppError } from '../../errors.ts';
import { requireRole } from '../../people/actor.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { errorSentence } from '../boundary.ts';
import { mergedNotice, withNotice } from '../mergedNotice.ts';
import { type FormContext, readFormContext } from '../modals/formContext.ts';
import { FormValues } from '../modals/formValues.ts';
import { modalNamed } from '../modals/registry.ts';
import type { Reply } from '../reply.ts';
import type { Place, Request } from '../request.ts';
import { messageIn, say } from './answer.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** Forms that are sent. */
export const listenToViews = (app: App, desk: Desk): void => {
  app.view({ type: 'view_submission', callback_id: /./ }, async ({ body, ack, client }) => {
    const submission = body as ViewSubmitAction;
    const { view } = submission;
    const context = readFormContext(view.private_metadata);
    const request = await requestFrom(desk, {
      userId: submission.user.id,
      place: placeOf(context),
      source: 'form',
      requestKey: `form:${view.id}`,
      permalink: context.permalink,
    });
    const reply = await submit(request, submission, desk);
    const response = responseOf(reply);
    await (response ? ack(response) : ack());
    const message = messageIn(reply);
    if (!message) return;
    const toAll = 'toAll' in reply && reply.toAll === true;
    await say(desk, client, request, { message, toAll, responseUrl: desk.formAnswers.take(view.id) ?? null });
  });
};

const placeOf = ({ channelId, threadTs, isOpen, isHome }: FormContext): Place => ({
  ...{ channelId, threadTs, isOpen },
  ...(isHome ? { isHome } : {}),
});

/** What goes wrong is said under the first field: nothing that was filled in is lost. */
const submit = async (request: Request, { view }: ViewSubmitAction, desk: Desk): Promise<Reply> => {
  const context = readFormContext(view.private_metadata);
  try {
    const modal = modalNamed(view.callback_id);
    if (!modal) throw new AppError('notFound', 'controlUnknown', {});
    requireRole(request.actor, modal.role);
    const values = new FormValues(view.state.values);
    const notice = await mergedNotice(request, values.allChoices());
    return withNotice(await modal.submit(request, values, context), notice);
  } catch (error) {
    const said = errorSentence(error, request.t, desk.services.log);
    const firstInput = view.blocks.find((block) => block.type === 'input')?.block_id;
    if (!firstInput) return { show: { text: said, blocks: [] } };
    return { fieldErrors: { [firstInput]: unformatted(said) } };
  }
};

const responseOf = (reply: Reply): ViewResponseAction | undefined => {
  if ('fieldErrors' in reply) return { response_action: 'errors', errors: reply.fieldErrors };
  if ('update' in reply) return { response_action: 'update', view: reply.update };
  return undefined;
};
