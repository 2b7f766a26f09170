import { AppError, type ErrorKey } from '../../errors.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { answerSetRate, currencyNamed } from '../rateAnswers.ts';
import { writeFormContext } from './formContext.ts';
import { dateInput, form, textInput } from './inputs.ts';
import type { Modal } from './modal.ts';

const field = { currency: 'currency', rate: 'rate', validFrom: 'validFrom' } as const;

const fieldOf: { readonly [K in ErrorKey]?: string } = {
  ...{ currencyUnknown: field.currency, currencyAmbiguous: field.currency, rateOfBase: field.currency },
  ...{ rateRefused: field.rate, rateDayRefused: field.validFrom },
};

/** The form that sets a dated rate. */
export const currencyRateModal: Modal = {
  id: 'currencyRate',
  role: 'admin',
  view: async (request, prefill) => {
    const { t, workspace } = request;
    const say = t.purchases.rates.form;
    const { base } = await moneySettings(workspace.read);
    if (base === null) throw new AppError('invalid', 'baseCurrencyMissing', {});
    return form({
      id: currencyRateModal.id,
      title: say.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [
        textInput({
          ...{ field: field.currency, label: say.currency, hint: say.currencyHint, example: 'USD' },
          ...{ initial: prefill.currency, most: 10 },
        }),
        textInput({
          ...{ field: field.rate, label: say.rate(base), example: '0.92', initial: prefill.rate },
          ...{ hasFocus: Boolean(prefill.currency), most: 30 },
        }),
        dateInput({
          ...{ field: field.validFrom, label: say.validFrom, hint: say.validFromHint },
          ...{ isOptional: true, initial: prefill.validFrom },
        }),
      ],
    });
  },
  submit: async (request, values) => {
    const { t } = request;
    try {
      const typed = values.text(field.currency) ?? '';
      const currency = await currencyNamed(request, typed, (code) => code);
      const change = { currency, typedRate: values.text(field.rate), day: values.text(field.validFrom) };
      return { show: await answerSetRate(request, change), toAll: true };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const at = fieldOf[error.key as ErrorKey];
      if (!at) throw error;
      const say = t.errors[error.key as ErrorKey] as (about: unknown) => string;
      return { fieldErrors: { [at]: unformatted(say(error.params)) } };
    }
  },
};
