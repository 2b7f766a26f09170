import type { InputBlock } from '@slack/types';
import { AppError } from '../../errors.ts';
import { interactionKinds, sentiments } from '../../interactions/interactionKind.ts';
import { LONGEST_INTERACTION, type NewInteraction } from '../../interactions/logInteraction.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { FormValues } from './formValues.ts';
import { dateInput, option, selectInput, textInput } from './inputs.ts';
import type { Prefill } from './modal.ts';
import { partyInput } from './partyInput.ts';

const field = {
  party: 'party',
  kind: 'kind',
  text: 'text',
  sentiment: 'sentiment',
  happenedOn: 'happenedOn',
} as const;

/** The choice that takes an earlier choice back: Slack's menus cannot be emptied. */
const NOT_SAID = 'notSaid';

/** The fields of the forms that log and correct what happened; the prefill bears the names of NewInteraction. */
export const interactionInputs = async (request: Request, prefill: Prefill): Promise<InputBlock[]> => {
  const { t } = request;
  const say = t.interactions.form;
  return [
    await partyInput(request, field.party, prefill),
    selectInput({
      field: field.kind,
      label: say.kind,
      initial: prefill.kind,
      options: interactionKinds.map((kind) => option(t.interactions.kind[kind], kind)),
    }),
    textInput({
      field: field.text,
      label: say.text,
      initial: prefill.text,
      isMultiline: true,
      hasFocus: Boolean(prefill.partyId),
      most: LONGEST_INTERACTION,
    }),
    selectInput({
      field: field.sentiment,
      label: say.sentiment,
      isOptional: true,
      initial: prefill.sentiment,
      options: [
        ...(prefill.sentiment ? [option(say.notSaid, NOT_SAID)] : []),
        ...sentiments.map((sentiment) => option(t.interactions.sentiment[sentiment], sentiment)),
      ],
    }),
    dateInput({
      field: field.happenedOn,
      label: say.happenedOn,
      hint: say.happenedOnHint,
      isOptional: true,
      initial: prefill.happenedOn,
    }),
  ];
};

export const interactionIn = (values: FormValues): Required<NewInteraction> => ({
  partyId: values.choice(field.party) ?? '',
  kind: interactionKinds.find((known) => known === values.choice(field.kind)) ?? 'note',
  text: values.text(field.text) ?? '',
  sentiment: sentiments.find((known) => known === values.choice(field.sentiment)) ?? null,
  happenedOn: values.text(field.happenedOn),
});

/** What the text or the date is refused for is said under it; anything else is thrown again. */
export const refusedAtField = (error: unknown, t: Texts): Reply => {
  if (!(error instanceof AppError)) throw error;
  const { key, params } = error as AppError<'interactionTextRefused' | 'happenedOnRefused'>;
  if (key === 'interactionTextRefused')
    return { fieldErrors: { [field.text]: unformatted(t.errors[key](params as never)) } };
  if (key === 'happenedOnRefused')
    return { fieldErrors: { [field.happenedOn]: unformatted(t.errors[key](params as never)) } };
  throw error;
};
