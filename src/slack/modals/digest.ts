import { addSubscription } from '../../reports/addSubscription.ts';
import { changeSubscription } from '../../reports/changeSubscription.ts';
import { digestSections } from '../../reports/digest.ts';
import { scheduleOf } from '../../reports/digestSchedule.ts';
import { getSubscription } from '../../reports/getSubscription.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import type { Texts } from '../../text/texts.ts';
import { digestSaved } from '../messages/digestSaved.ts';
import { actOf, type Request } from '../request.ts';
import { dayChoicesOf, dayOptions } from './digestDays.ts';
import { digestField, readDigestForm } from './digestFields.ts';
import { writeFormContext } from './formContext.ts';
import { checkboxesInput, form, option, selectInput } from './inputs.ts';
import type { Modal } from './modal.ts';
import { channelInput, multiSelectInput, timeInput } from './scheduleInputs.ts';
import { zoneInput } from './zoneInput.ts';

const FIRST_TIME = '09:00';
const MONDAY = 1;

/** The form of `/prm digest`: sets one up, or changes the one whose id the prefill holds as `subscriptionId`. */
export const digestModal: Modal = {
  id: 'digest',
  role: 'manager',
  view: async (request, { subscriptionId }) => {
    const { t, workspace } = request;
    const current = subscriptionId ? await getSubscription(workspace.read, subscriptionId) : null;
    return form({
      id: digestModal.id,
      title: current ? t.digest.form.title.edit : t.digest.form.title.new,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request, current ? { recordId: current.id, version: current.version } : {}),
      blocks: inputsOf(request, current),
    });
  },
  submit: async (request, values, { recordId, version }) => {
    const read = await readDigestForm(request, values);
    if ('fieldErrors' in read) return read;
    const { settings } = read;
    const saved = await request.workspace.write((tx) =>
      recordId
        ? changeSubscription(tx, actOf(request), { id: recordId, version: version ?? 0, settings })
        : addSubscription(tx, actOf(request), settings),
    );
    request.services.wake();
    return { show: await digestSaved(request, saved, { isNew: !recordId }) };
  },
};

const inputsOf = ({ t, actor, at }: Request, current: SubscriptionRow | null) => {
  const say = t.digest.form;
  const schedule = current ? scheduleOf(current.cron) : { days: [MONDAY] as const, time: FIRST_TIME };
  return [
    channelInput({
      field: digestField.channel,
      label: say.channel,
      hint: say.channelHint,
      initial: current?.channelId,
    }),
    checkboxesInput({
      field: digestField.sections,
      label: say.sections,
      options: digestSections.map((section) => ({
        ...option(t.digest.sections[section], section),
        description: option(t.digest.sectionsExplained[section], section).text,
      })),
      initial: current?.sections ?? digestSections,
    }),
    multiSelectInput({
      field: digestField.days,
      label: say.days,
      example: say.daysExample,
      options: dayOptions(t),
      initial: dayChoicesOf(schedule?.days ?? []),
    }),
    timeInput({ field: digestField.time, label: say.time, initial: schedule?.time ?? FIRST_TIME }),
    zoneInput({
      field: digestField.zone,
      label: say.zone,
      example: say.zoneExample,
      initial: current?.zone ?? actor.zone,
      at,
      language: actor.language,
    }),
    selectInput({
      field: digestField.language,
      label: say.language,
      options: Object.entries(t.digest.languages).map(([language, name]) => option(name, language)),
      initial: current?.language ?? actor.language,
    }),
    selectInput({
      field: digestField.side,
      label: say.side,
      options: sideOptions(t),
      initial: current?.filters.side ?? 'all',
    }),
    checkboxesInput({
      field: digestField.alerts,
      label: say.alerts,
      isOptional: true,
      options: [option(say.alertsAtOnce, 'atOnce')],
      initial: (current?.alertsAtOnce ?? true) ? ['atOnce'] : [],
    }),
  ];
};

const sideOptions = (t: Texts) => Object.entries(t.digest.sides).map(([side, name]) => option(name, side));
