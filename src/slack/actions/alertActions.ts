import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { undoChange } from '../../history/undoChange.ts';
import { acknowledgeAlert } from '../../satisfaction/acknowledgeAlert.ts';
import { alertHistory as historyOf } from '../../satisfaction/alertLife.ts';
import { getAlert } from '../../satisfaction/getOpenAlert.ts';
import { snoozeAlert, snoozeLengths } from '../../satisfaction/snoozeAlert.ts';
import { showAlerts, shownAnew } from '../alertAnswers.ts';
import {
  ACKNOWLEDGE_ALERT,
  ALERT_HISTORY,
  type AlertPress,
  SNOOZE_ALERT,
  TAKE_BACK,
} from '../messages/alertControls.ts';
import { alertHistory } from '../messages/alertHistory.ts';
import { ALERTS_PAGE } from '../messages/alertList.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Any rep may: whoever takes care of it says so. */
const acknowledge: Action = {
  id: ACKNOWLEDGE_ALERT,
  role: 'rep',
  run: async (request, { value }) => {
    const press = readPress(value);
    await request.workspace.write((tx) => acknowledgeAlert(tx, actOf(request), press.alertId));
    return { replace: await shownAnew(request, press) };
  },
};

const snooze: Action = {
  id: SNOOZE_ALERT,
  role: 'rep',
  run: async (request, { value }) => {
    const press = readPress(value);
    const { alertId, length } = press;
    if (!length) throw new AppError('notFound', 'controlUnknown', {});
    await request.workspace.write((tx) => snoozeAlert(tx, actOf(request), { alertId, length }));
    return { replace: await shownAnew(request, press) };
  },
};

/** Undoes an acknowledgement or a snooze where it is shown. */
const takeBack: Action = {
  id: TAKE_BACK,
  role: 'rep',
  run: async (request, { value }) => {
    const press = readPress(value);
    await request.workspace.write(async (tx) => {
      const entry = await tx.audit.find(press.auditId ?? '');
      if (entry?.entityId !== press.alertId) throw new AppError('notFound', 'nothingToUndo', {});
      await undoChange(tx, actOf(request), entry.id);
    });
    return { replace: await shownAnew(request, press) };
  },
};

const history: Action = {
  id: ALERT_HISTORY,
  role: 'viewer',
  run: async ({ workspace, t }, { value }) => {
    const found = await getAlert(workspace.read, readPress(value).alertId);
    return { show: alertHistory({ ...found, ...(await historyOf(workspace.read, found.alert)) }, t) };
  },
};

const pageShape = z.object({ from: z.number().int(), isMine: z.boolean() });

const page: Action = {
  id: ALERTS_PAGE,
  role: 'viewer',
  run: async (request, { value }) => ({ replace: await showAlerts(request, heldIn(pageShape, value)) }),
};

const about = {
  alertId: z.string(),
  auditId: z.string().optional(),
  length: z.enum(snoozeLengths).optional(),
};
const pressShape = z.discriminatedUnion('on', [
  z.object({ on: z.literal('post'), ...about }),
  z.object({ on: z.literal('list'), ...pageShape.shape, ...about }),
]);

const readPress = (value: string): AlertPress => heldIn(pressShape, value) as AlertPress;

export const alertActions: readonly Action[] = [acknowledge, snooze, takeBack, history, page];
