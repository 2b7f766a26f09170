import { AppError } from '../../errors.ts';
import { getSubscription } from '../../reports/getSubscription.ts';
import { muteLengths, muteSubscription } from '../../reports/muteSubscription.ts';
import { removeSubscription } from '../../reports/removeSubscription.ts';
import { sendDigestNow } from '../../reports/sendDigestNow.ts';
import { channel } from '../../text/mrkdwn.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import {
  digestEntry,
  digestList,
  LIST_DIGESTS,
  MANAGE_DIGEST,
  MUTE_DIGEST,
  REMOVE_DIGEST,
  SEND_DIGEST_NOW,
} from '../messages/digestList.ts';
import { digestMuted } from '../messages/digestMuted.ts';
import { needsList } from '../messages/needsList.ts';
import { scheduleWords } from '../messages/scheduleWords.ts';
import { ALL_NEEDS } from '../messages/topNeedsSection.ts';
import { channelRefusal } from '../modals/digestFields.ts';
import type { Message } from '../reply.ts';
import { actOf, type Request } from '../request.ts';
import type { Action } from './action.ts';

/** Sends a digest out of turn. A second press of the same button finds it on its way. */
const sendNow: Action = {
  id: SEND_DIGEST_NOW,
  role: 'manager',
  run: async (request, { value, message }) => {
    const requestKey = message && `press:${request.place.channelId}:${message.ts}`;
    return { replace: await sendOutOfTurn({ ...request, requestKey }, value) };
  },
};

/** Also `/prm digest now`. Throws AppError channelUnusable where figures must not or cannot be shown any more. */
export const sendOutOfTurn = async (request: Request, subscriptionId: string): Promise<Message> => {
  const { workspace, services, t } = request;
  const { channelId } = await getSubscription(workspace.read, subscriptionId);
  const reason = channelRefusal(await services.channels.inspect(channelId));
  if (reason) throw new AppError('invalid', 'channelUnusable', { channelId, reason });
  await sendDigestNow(workspace, actOf(request), subscriptionId);
  services.wake();
  const said = t.digest.onItsWay({ channel: channel(channelId) });
  return { text: spoken(said), blocks: [section(said), context(t.digest.othersInList)] };
};

/** Ends a digest, with Undo. */
const remove: Action = {
  id: REMOVE_DIGEST,
  role: 'manager',
  run: async (request, { value }) => {
    const { t } = request;
    const removed = await request.workspace.write((tx) => removeSubscription(tx, actOf(request), value));
    request.services.wake();
    const { channelId, cron } = removed.subscription;
    const said = t.digest.removed({ channel: channel(channelId), schedule: scheduleWords(cron, t) });
    const undo = { action: 'undo', label: t.common.undo, value: removed.auditId };
    return {
      replace: { text: spoken(said), blocks: [section(said), context(t.digest.othersInList), actions(undo)] },
    };
  },
};

/** Lists the open needs for whoever presses the button under a digest. */
const allNeeds: Action = {
  id: ALL_NEEDS,
  role: 'viewer',
  run: async (request) => {
    const { workspace, at } = request;
    const page = await workspace.report('needsPage', { order: 'allocation', at, from: 0 });
    return { show: needsList(request, { page, order: 'allocation', party: null }) };
  },
};

/** Lists the digests, as `/prm digest list` does. */
const listDigests: Action = {
  id: LIST_DIGESTS,
  role: 'manager',
  run: async (request) => ({
    show: digestList(request, await request.workspace.read.subscriptions.list()),
  }),
};

/** Offers what can be done about a digest to whoever presses the button under it. */
const manage: Action = {
  id: MANAGE_DIGEST,
  role: 'manager',
  run: async (request, { value }) => {
    const subscription = await getSubscription(request.workspace.read, value);
    const blocks = digestEntry(subscription, request);
    const { channelId, cron, zone } = subscription;
    const schedule = scheduleWords(cron, request.t);
    return {
      show: {
        text: spoken(request.t.digest.list.when({ channel: channel(channelId), schedule, zone })),
        blocks,
      },
    };
  },
};

/** Mutes a digest, or lets it go out again: its value is '<length>:<id>'. */
const mute: Action = {
  id: MUTE_DIGEST,
  role: 'manager',
  run: async (request, { value }) => {
    const [typed, id = ''] = value.split(':');
    const length = muteLengths.find((known) => known === typed);
    if (!length) throw new AppError('notFound', 'controlUnknown', {});
    const saved = await request.workspace.write((tx) => muteSubscription(tx, actOf(request), { id, length }));
    return { replace: digestMuted(request, saved) };
  },
};

export const digestActions: readonly Action[] = [sendNow, remove, allNeeds, listDigests, manage, mute];
