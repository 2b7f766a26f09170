import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { undoChange } from '../../history/undoChange.ts';
import { listPurchases, MOST_PURCHASES } from '../../purchases/listPurchases.ts';
import { SET_BASE } from '../messages/confirmBase.ts';
import { PURCHASE_MENU, purchaseList } from '../messages/purchaseList.ts';
import { PURCHASES_PAGE } from '../messages/purchaseRecorded.ts';
import { undone } from '../messages/undone.ts';
import { answerSetBase } from '../rateAnswers.ts';
import { actOf, type Request } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

const pageShape = z.object({
  partyId: z.string(),
  from: z.number().int().min(0).max(MOST_PURCHASES),
  isPage: z.boolean(),
});

/** A page of a party's purchases; from an answer as a message of its own, then in its place. */
const page: Action = {
  id: PURCHASES_PAGE,
  role: 'viewer',
  run: async (request, { value }) => {
    const { partyId, from, isPage } = heldIn(pageShape, value);
    const { workspace, at } = request;
    const message = purchaseList(request, await listPurchases(workspace.read, partyId, at, from));
    return isPage ? { replace: message } : { show: message };
  },
};

/** Beside a purchase in the list: `<choice>:<purchase id>`. */
const menu: Action = {
  id: PURCHASE_MENU,
  role: 'rep',
  run: async (request, { value }) => {
    const [choice, purchaseId = ''] = value.split(':');
    if (choice === 'edit') return { open: { modal: 'editPurchase', prefill: { purchaseId } } };
    if (choice === 'refund') {
      const purchase = await request.workspace.read.purchases.find(purchaseId);
      if (purchase?.state !== 'counted') throw new AppError('notFound', 'purchaseGone', {});
      return { open: { modal: 'refund', prefill: { partyId: purchase.partyId, refundOfId: purchase.id } } };
    }
    if (choice !== 'undo') throw new AppError('notFound', 'controlUnknown', {});
    return { show: await takeBack(request, purchaseId), toAll: true };
  },
};

/** Undoes the entry that recorded it, however long ago. */
const takeBack = async (request: Request, purchaseId: string) => {
  const entry = await request.workspace.write(async (tx) => {
    const entries = await tx.audit.ofEntity(purchaseId);
    const recorded = entries.find(({ action }) => action === 'purchase.record');
    if (!recorded) throw new AppError('notFound', 'nothingToUndo', {});
    return undoChange(tx, actOf(request), recorded.id);
  });
  request.services.wake();
  return undone(request, entry);
};

/** Counts everything in the currency that the button holds. */
const setBase: Action = {
  id: SET_BASE,
  role: 'admin',
  run: async (request, { value }) => ({ replace: await answerSetBase(request, value) }),
};

export const purchaseActions: readonly Action[] = [page, menu, setBase];
