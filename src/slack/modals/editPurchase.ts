import type { ModalView } from '@slack/types';
import { decimalOf } from '../../money/currency.ts';
import { changedMeanwhile } from '../../parties/changedMeanwhile.ts';
import { changePurchase, getChangeablePurchase } from '../../purchases/changePurchase.ts';
import type { PurchaseRow } from '../../store/queries/purchases.ts';
import { section } from '../blocks.ts';
import { meanwhileNotice } from '../messages/meanwhileNotice.ts';
import { purchaseChanged } from '../messages/purchaseRecorded.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';
import { form } from './inputs.ts';
import { type Modal, type Prefill, prefillOf } from './modal.ts';
import { purchaseField, purchaseIn, purchaseInputs, refusedAtPurchaseField } from './purchaseFields.ts';
import { refuseTwice } from './refuseTwice.ts';

/** The form that corrects a purchase or a refund: the one whose id the prefill holds as `purchaseId`. */
export const editPurchaseModal: Modal = {
  id: 'editPurchase',
  role: 'rep',
  view: async (request, { purchaseId = '' }) => {
    const { workspace, actor } = request;
    return editForm(request, await getChangeablePurchase(workspace.read, actor, purchaseId));
  },
  submit: async (request, values, { recordId, version }) => {
    const { workspace, actor, t } = request;
    const shown = await getChangeablePurchase(workspace.read, actor, recordId ?? '');
    await refuseTwice(request);
    if (version !== shown.version) {
      const about = { id: shown.id, version: version ?? 0, actions: ['purchase.change'] } as const;
      const change = await changedMeanwhile(workspace.read, about);
      const notice = meanwhileNotice(change, t.purchases.field, t);
      return { update: await editForm(request, shown, { typed: typedIn(values), notice }) };
    }
    try {
      const { amount, boughtOn, ...typed } = await purchaseIn(request, values, shown.currency);
      const changed = await workspace.write((tx) =>
        changePurchase(tx, actOf(request), {
          ...{ ...typed, purchaseId: shown.id, version: shown.version },
          amount: shown.amount < 0 ? -amount : amount,
          boughtOn: boughtOn ?? shown.boughtOn,
        }),
      );
      request.services.wake();
      return { show: purchaseChanged(request, changed), toAll: true };
    } catch (error) {
      const { amount, boughtOn, description, reference } = purchaseField;
      return refusedAtPurchaseField(error, t, [amount, boughtOn, description, reference]);
    }
  },
};

const editForm = async (
  request: Request,
  shown: PurchaseRow,
  filled?: { typed: Prefill; notice: string },
): Promise<ModalView> => {
  const { t } = request;
  const say = t.purchases.form;
  const { amount, currency, boughtOn, description, reference } = shown;
  const decimal = decimalOf({ amount: Math.abs(amount), currency });
  const stored = prefillOf({ amount: `${decimal} ${currency}`, boughtOn, description, reference });
  return form({
    id: editPurchaseModal.id,
    title: amount < 0 ? say.editRefund : say.edit,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request, { recordId: shown.id, version: shown.version }),
    blocks: [
      ...(filled ? [section(filled.notice)] : []),
      ...(await purchaseInputs(request, filled?.typed ?? stored)),
    ],
  });
};

const typedIn = (values: FormValues): Prefill =>
  prefillOf(
    Object.fromEntries(
      [purchaseField.amount, purchaseField.boughtOn, purchaseField.description, purchaseField.reference].map(
        (field) => [field, values.text(field)],
      ),
    ),
  );
