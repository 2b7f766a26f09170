import type { InputBlock } from '@slack/types';
import { AppError, type ErrorKey } from '../../errors.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { LONGEST_DESCRIPTION, LONGEST_REFERENCE } from '../../purchases/checkPurchase.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { amountSpans } from '../line/amountSpans.ts';
import { tokenize } from '../line/tokens.ts';
import { readMoney, type TypedAmount } from '../purchaseAnswers.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { FormValues } from './formValues.ts';
import { dateInput, textInput } from './inputs.ts';
import type { Prefill } from './modal.ts';

export const purchaseField = {
  party: 'party',
  amount: 'amount',
  boughtOn: 'boughtOn',
  description: 'description',
  reference: 'reference',
  refundOf: 'refundOf',
} as const;

/** Amount, day, what and number: the fields of every form about a purchase. */
export const purchaseInputs = async ({ t, workspace }: Request, prefill: Prefill): Promise<InputBlock[]> => {
  const say = t.purchases.form;
  const { base } = await moneySettings(workspace.read);
  return [
    textInput({
      field: purchaseField.amount,
      label: say.amount,
      hint: say.amountHint(base),
      example: say.amountExample,
      initial: prefill.amount,
      hasFocus: Boolean(prefill.partyId),
      most: 40,
    }),
    dateInput({
      field: purchaseField.boughtOn,
      label: say.boughtOn,
      hint: say.boughtOnHint,
      isOptional: true,
      initial: prefill.boughtOn,
    }),
    textInput({
      field: purchaseField.description,
      label: say.description,
      example: say.descriptionExample,
      initial: prefill.description,
      isOptional: true,
      most: LONGEST_DESCRIPTION,
    }),
    textInput({
      field: purchaseField.reference,
      label: say.reference,
      hint: say.referenceHint,
      initial: prefill.reference,
      isOptional: true,
      most: LONGEST_REFERENCE,
    }),
  ];
};

export interface PurchaseValues {
  amount: number;
  currency: string;
  boughtOn: string | null;
  description: string | null;
  reference: string | null;
}

/** What was filled in. `fallback`: the currency where none was typed. Throws what readMoney throws. */
export const purchaseIn = async (
  request: Request,
  values: FormValues,
  fallback: string | null = null,
): Promise<PurchaseValues> => {
  const typed = values.text(purchaseField.amount) ?? '';
  const { base } = await moneySettings(request.workspace.read);
  const money = await readMoney(request, amountIn(typed), {
    corrected: (amount) => amount,
    fallback: fallback ?? base,
    refundLine: () => null,
  });
  return {
    ...money,
    boughtOn: values.text(purchaseField.boughtOn),
    description: values.text(purchaseField.description),
    reference: values.text(purchaseField.reference),
  };
};

/** Whatever stands beside the number may be its currency; what reads as no amount is refused as a whole. */
const amountIn = (typed: string): TypedAmount => {
  const line = tokenize(typed);
  const whole = amountSpans(line).find(({ from, to }) => from === 0 && to === line.tokens.length);
  return whole ? { number: whole.number, currency: whole.currency } : { number: typed, currency: null };
};

const { amount, boughtOn, reference, refundOf, description } = purchaseField;
const fieldOf: { readonly [K in ErrorKey]?: string } = {
  ...{ amountRefused: amount, currencyUnknown: amount, currencyAmbiguous: amount, purchaseStaysOne: amount },
  ...{ refundTooMuch: amount, refundOtherCurrency: amount, purchaseHasRefunds: amount },
  ...{ purchaseDayRefused: boughtOn, refundTooEarly: boughtOn, purchaseReferenceTaken: reference },
  ...{ refundOfRefund: refundOf, refundElsewhere: refundOf, refundReferenceUnknown: refundOf },
};

/** What a field is refused for is said under it; anything else is thrown again. */
export const refusedAtPurchaseField = (error: unknown, t: Texts, shown: readonly string[]): Reply => {
  if (!(error instanceof AppError)) throw error;
  const { key, params } = error;
  const ofText = (params as { field?: string }).field === 'reference' ? reference : description;
  const field = key === 'purchaseTextRefused' ? ofText : fieldOf[key as ErrorKey];
  if (!field) throw error;
  const say = t.errors[key as ErrorKey] as (about: unknown) => string;
  // A refund's purchase is chosen in some forms only: without that field it stands under the amount.
  return { fieldErrors: { [shown.includes(field) ? field : amount]: unformatted(say(params)) } };
};
