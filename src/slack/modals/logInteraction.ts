import { AppError } from '../../errors.ts';
import { interactionKinds, sentiments } from '../../interactions/interactionKind.ts';
import { LONGEST_INTERACTION, logInteraction } from '../../interactions/logInteraction.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { interactionLogged } from '../messages/interactionLogged.ts';
import type { Reply } from '../reply.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { dateInput, form, option, selectInput, textInput } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';

const field = {
  party: 'party',
  kind: 'kind',
  text: 'text',
  sentiment: 'sentiment',
  happenedOn: 'happenedOn',
} as const;

/** The form of `/prm log`. */
export const logInteractionModal: Modal = {
  id: 'log',
  role: 'rep',
  view: async (request, prefill) => {
    const { t } = request;
    const say = t.interactions.form;
    return form({
      id: logInteractionModal.id,
      title: say.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [
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
          options: sentiments.map((sentiment) => option(t.interactions.sentiment[sentiment], sentiment)),
        }),
        dateInput({
          field: field.happenedOn,
          label: say.happenedOn,
          hint: say.happenedOnHint,
          isOptional: true,
        }),
      ],
    });
  },
  submit: async (request, values) => {
    const kind = interactionKinds.find((known) => known === values.choice(field.kind)) ?? 'note';
    const sentiment = sentiments.find((known) => known === values.choice(field.sentiment)) ?? null;
    try {
      const logged = await request.workspace.write((tx) =>
        logInteraction(tx, actOf(request), {
          partyId: values.choice(field.party) ?? '',
          kind,
          text: values.text(field.text) ?? '',
          sentiment,
          happenedOn: values.text(field.happenedOn),
        }),
      );
      return { show: interactionLogged(request, logged), toAll: true };
    } catch (error) {
      const atField = problemAtField(error, request.t);
      if (atField) return atField;
      throw error;
    }
  },
};

/** What the text or the date is refused for is said under it. */
const problemAtField = (error: unknown, t: Texts): Reply | undefined => {
  if (!(error instanceof AppError)) return undefined;
  const { key, params } = error as AppError<'interactionTextRefused' | 'happenedOnRefused'>;
  if (key === 'interactionTextRefused')
    return { fieldErrors: { [field.text]: unformatted(t.errors[key](params as never)) } };
  if (key === 'happenedOnRefused')
    return { fieldErrors: { [field.happenedOn]: unformatted(t.errors[key](params as never)) } };
  return undefined;
};
