import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../errors.ts';
import { requireRole } from '../../people/actor.ts';
import type { Press } from '../actions/action.ts';
import { actionNamed } from '../actions/registry.ts';
import { answering } from '../boundary.ts';
import { mergedNotice, withNotice } from '../mergedNotice.ts';
import { OPEN_FORM, readFormButton } from '../modals/formButton.ts';
import { readFormContext } from '../modals/formContext.ts';
import { FormValues } from '../modals/formValues.ts';
import type { Reply } from '../reply.ts';
import type { Place, Request } from '../request.ts';
import { messageIn, say } from './answer.ts';
import { homeButton } from './home.ts';
import { openForm } from './openForm.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** Buttons and menus in messages, forms and App Home. */
export const listenToActions = (app: App, desk: Desk): void => {
  app.action(/./, async ({ body, action, ack, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action)) return;
    const request = await requestFrom(desk, {
      userId: body.user.id,
      place: placeOf(body),
      source: 'button',
      requestKey: null,
    });
    const id = action.action_id.split(':')[0] ?? '';
    const { isHome } = request.place;
    const pressed = homeButton(id);
    if (isHome && pressed) return pressed(desk, request.actor.id, pressedValue(action));
    const viewId = isHome ? null : (body.view?.id ?? null);
    const press = { value: pressedValue(action), message: messageOf(body), viewId, form: formOf(body) };
    const carry = async () => {
      const notice = await mergedNotice(request, [press.value]);
      return withNotice(await carryOut(id, request, press), notice);
    };
    const reply = await answering(carry, request.t, desk.services.log);
    await answer(desk, client, request, body, reply);
  });
};

const carryOut = async (id: string, request: Request, press: Press): Promise<Reply> => {
  if (id === OPEN_FORM) {
    const open = readFormButton(press.value);
    if (!open) throw new AppError('notFound', 'controlUnknown', {});
    return { open };
  }
  const action = actionNamed(id);
  if (!action) throw new AppError('notFound', 'controlUnknown', {});
  requireRole(request.actor, action.role);
  return action.run(request, press);
};

const answer = async (
  desk: Desk,
  client: WebClient,
  request: Request,
  body: BlockAction,
  reply: Reply,
): Promise<void> => {
  const responseUrl = body.response_url || null;
  if ('update' in reply && body.view?.type === 'modal') {
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: reply.update });
    return;
  }
  const message =
    'open' in reply
      ? await openForm(desk, client, request, reply.open, { triggerId: body.trigger_id, responseUrl })
      : messageIn(reply);
  if (!message) return;
  const toAll = 'toAll' in reply && reply.toAll === true;
  await say(desk, client, request, { message, replaces: 'replace' in reply, toAll, responseUrl });
};

const placeOf = (body: BlockAction): Place => ({
  channelId: body.channel?.id ?? null,
  threadTs: body.message?.thread_ts ?? (body.container?.thread_ts as string | undefined) ?? null,
  isOpen: !isEphemeral(body),
  ...(body.view?.type === 'home' ? { isHome: true } : {}),
});

const formOf = ({ view }: BlockAction): Press['form'] =>
  view?.type === 'modal'
    ? { values: new FormValues(view.state.values), context: readFormContext(view.private_metadata) }
    : null;

const isEphemeral = (body: BlockAction): boolean => body.container?.is_ephemeral === true;

const messageOf = (body: BlockAction): Press['message'] => {
  const ts = body.message?.ts ?? (body.container?.message_ts as string | undefined);
  return ts ? { ts, isEphemeral: isEphemeral(body) } : null;
};

const pressedValue = (action: object): string => {
  const {
    value,
    selected_option: option,
    selected_user: user,
  } = action as {
    value?: string;
    selected_option?: { value?: string } | null;
    selected_user?: string;
  };
  return value ?? option?.value ?? user ?? '';
};
