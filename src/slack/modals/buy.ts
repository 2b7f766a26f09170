import type { ModalView } from '@slack/types';
import { AppError } from '../../errors.ts';
import { LAST_DAY } from '../../purchases/purchaseDay.ts';
import { recordPurchase } from '../../purchases/recordPurchase.ts';
import { money } from '../../text/money.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { purchaseRecorded } from '../messages/purchaseRecorded.ts';
import type { Reply } from '../reply.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';
import { form, option, selectInput, textInput } from './inputs.ts';
import type { Modal, Prefill } from './modal.ts';
import { partyInput } from './partyInput.ts';
import { purchaseField, purchaseIn, purchaseInputs, refusedAtPurchaseField } from './purchaseFields.ts';

/** The form of `/prm buy`. */
export const buyModal: Modal = {
  id: 'buy',
  role: 'rep',
  view: (request, prefill) => purchaseForm(request, prefill, { isRefund: false }),
  submit: (request, values) => submit(request, values, { isRefund: false }),
};

/** The form of `/prm refund`. */
export const refundModal: Modal = {
  id: 'refund',
  role: 'rep',
  view: (request, prefill) => purchaseForm(request, prefill, { isRefund: true }),
  submit: (request, values) => submit(request, values, { isRefund: true }),
};

/** Slack's limit for a menu is 100. */
const MOST_CHOICES = 50;
const NONE = 'none';

const purchaseForm = async (
  request: Request,
  prefill: Prefill,
  { isRefund }: { isRefund: boolean },
): Promise<ModalView> => {
  const { t } = request;
  const say = t.purchases.form;
  return form({
    id: (isRefund ? refundModal : buyModal).id,
    title: isRefund ? say.refundTitle : say.title,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request),
    blocks: [
      await partyInput(request, purchaseField.party, prefill),
      ...(isRefund ? [await refundOfInput(request, prefill)] : []),
      ...(await purchaseInputs(request, prefill)),
    ],
  });
};

/** The party's purchases to choose from where the party is known; else the number is typed. */
const refundOfInput = async (request: Request, { partyId, refundOfId }: Prefill) => {
  const { t, workspace } = request;
  const say = t.purchases.form;
  const latest = partyId ? await workspace.read.purchases.latestOf(partyId, LAST_DAY, MOST_CHOICES) : [];
  const linked = refundOfId ? await workspace.read.purchases.find(refundOfId) : undefined;
  const bought = latest.filter(
    ({ amount, cancelledOn, id }) => amount > 0 && !cancelledOn && id !== refundOfId,
  );
  const choices = [...(linked?.state === 'counted' ? [linked] : []), ...bought];
  if (choices.length === 0)
    return textInput({
      ...{ field: purchaseField.refundOf, label: say.refundOfNumber, hint: say.refundOfHint },
      ...{ isOptional: true, most: 100 },
    });
  return selectInput({
    ...{ field: purchaseField.refundOf, label: say.refundOf, hint: say.refundOfHint, isOptional: true },
    initial: linked?.id ?? NONE,
    options: [
      option(say.noneOfThem, NONE),
      ...choices.map((purchase) => {
        const about = purchase.reference ?? purchase.description ?? '';
        const day = t.requirements.day(purchase.boughtOn);
        return option(
          say.choice({
            amount: money(purchase.amount, purchase.currency, request.actor.language),
            day,
            about,
          }),
          purchase.id,
        );
      }),
    ],
  });
};

const submit = async (
  request: Request,
  values: FormValues,
  { isRefund }: { isRefund: boolean },
): Promise<Reply> => {
  const { workspace, t } = request;
  const partyId = values.choice(purchaseField.party) ?? '';
  const linked = isRefund ? await linkedPurchase(request, values) : undefined;
  if (linked === null) {
    const typed = values.text(purchaseField.refundOf) ?? '';
    const say = t.errors.refundReferenceUnknown({ typed, known: [], corrected: null });
    return { fieldErrors: { [purchaseField.refundOf]: unformatted(say) } };
  }
  try {
    const { amount, ...typed } = await purchaseIn(request, values, linked?.currency ?? null);
    const recorded = await workspace.write((tx) =>
      recordPurchase(tx, actOf(request), {
        ...{ ...typed, partyId, amount: isRefund ? -amount : amount, refundOfId: linked?.id ?? null },
      }),
    );
    request.services.wake();
    return { show: purchaseRecorded(request, recorded), toAll: recorded.outcome === 'recorded' };
  } catch (error) {
    const fields = Object.values(purchaseField).filter(
      (field) => isRefund || field !== purchaseField.refundOf,
    );
    return refusedAtPurchaseField(error, t, fields);
  }
};

/** Undefined: none is named. Null: none has the number that was typed. */
const linkedPurchase = async ({ workspace }: Request, values: FormValues) => {
  const chosen = values.choice(purchaseField.refundOf);
  if (chosen === NONE) return undefined;
  if (chosen) {
    const found = await workspace.read.purchases.find(chosen);
    if (found?.state !== 'counted') throw new AppError('notFound', 'purchaseGone', {});
    return found;
  }
  const typed = values.text(purchaseField.refundOf);
  if (!typed) return undefined;
  const found = await workspace.read.purchases.findByReference(typed);
  return found?.state === 'counted' ? found : null;
};
