import { AppError } from '../errors.ts';
import { alertLife } from '../satisfaction/alertLife.ts';
import { getAlert } from '../satisfaction/getOpenAlert.ts';
import { openAlerts } from '../satisfaction/openAlerts.ts';
import { alertDeliveryKey } from '../satisfaction/reviewAlert.ts';
import { textsOf } from '../text/texts.ts';
import type { AlertPress } from './messages/alertControls.ts';
import { ALERTS_ON_A_PAGE, alertList } from './messages/alertList.ts';
import { lowSatisfactionAlert } from './messages/lowSatisfactionAlert.ts';
import type { Message } from './reply.ts';
import type { Request } from './request.ts';

/** A page of the open alerts, as this person sees them. */
export const showAlerts = async (
  request: Request,
  { from, isMine }: { from: number; isMine: boolean },
): Promise<Message> => {
  const { workspace, actor: reader, at } = request;
  const wanted = { reader, at, from, most: ALERTS_ON_A_PAGE, isMine };
  return alertList(request, await openAlerts(workspace.read, wanted), isMine);
};

/** What held the pressed control, as it stands now. */
export const shownAnew = (request: Request, press: AlertPress): Promise<Message> =>
  press.on === 'list' ? showAlerts(request, press) : postedAnew(request, press.alertId);

/** The channel's post in the channel's language, whoever pressed. */
const postedAnew = async ({ workspace, place, at }: Request, alertId: string): Promise<Message> => {
  const { read } = workspace;
  const { alert, party } = await getAlert(read, alertId);
  const channelId = place.channelId ?? '';
  const delivery = await read.outbox.findByKey(alertDeliveryKey(alert.id, channelId));
  const posted = delivery?.message;
  if (posted && posted.type !== 'lowSatisfactionAlert') throw new AppError('notFound', 'alertGone', {});
  const rating = await read.ratings.find(alert.ratingId);
  const language = delivery?.language ?? (await read.workspace.settings()).language;
  const life = { ...(await alertLife(read, alert, at)), clearedAt: alert.clearedAt };
  const { message } = lowSatisfactionAlert(
    {
      type: 'lowSatisfactionAlert',
      alertId: alert.id,
      partyId: party.id,
      partyName: party.name,
      ownerId: party.ownerId,
      firedAt: alert.firedAt.toISOString(),
      reason: alert.reason,
      comment: posted?.comment ?? rating?.comment ?? null,
    },
    { t: textsOf(language) },
    life,
  );
  return message;
};
