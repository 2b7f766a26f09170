import type { KnownBlock, ModalView } from '@slack/types';
import { addSubscription } from '../../reports/addSubscription.ts';
import { changeSubscription } from '../../reports/changeSubscription.ts';
import { digestSections } from '../../reports/digest.ts';
import { scheduleOf } from '../../reports/digestSchedule.ts';
import { getSubscription } from '../../reports/getSubscription.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, divider } from '../blocks.ts';
import { digestSaved } from '../messages/digestSaved.ts';
import { actOf, type Request } from '../request.ts';
import { dayChoicesOf, dayOptions } from './digestDays.ts';
import { AT_ONCE, digestField, readDigestForm, segmentChoice } from './digestFields.ts';
import { type FormContext, writeFormContext } from './formContext.ts';
import { checkboxesInput, form, option, selectInput } from './inputs.ts';
import type { Modal } from './modal.ts';
import { channelInput, multiSelectInput, personInput, timeInput } from './scheduleInputs.ts';
import { zoneInput } from './zoneInput.ts';

/** The action_id of the button that shows the digest as it would be now. */
export const PREVIEW_DIGEST = 'previewDigest';

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
      blocks: await blocksOf(request, current),
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

/** The same form with the digest as it would be now under it; what was filled in stays as it is. */
export const digestFormWithPreview = async (
  request: Request,
  { recordId, version }: Pick<FormContext, 'recordId' | 'version'>,
  context: string,
  preview: readonly KnownBlock[],
): Promise<ModalView> => {
  const { t, workspace } = request;
  const current = recordId && version !== null ? await getSubscription(workspace.read, recordId) : null;
  return form({
    id: digestModal.id,
    title: current ? t.digest.form.title.edit : t.digest.form.title.new,
    submit: t.common.save,
    close: t.common.cancel,
    context,
    blocks: [...(await blocksOf(request, current)), divider, ...preview],
  });
};

const blocksOf = async (request: Request, current: SubscriptionRow | null): Promise<KnownBlock[]> => {
  const segments = await request.workspace.read.reports.listSegments();
  return [
    ...inputsOf(request, current, segments),
    actions({ action: PREVIEW_DIGEST, label: request.t.digest.form.preview, value: 'now' }),
  ];
};

const inputsOf = (
  { t, actor, at }: Request,
  current: SubscriptionRow | null,
  segments: readonly string[],
) => {
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
    ...segmentInputs(t, current?.filters.segment, segments),
    personInput({
      field: digestField.owner,
      label: say.owner,
      hint: say.ownerHint,
      isOptional: true,
      initial: current?.filters.ownerId,
    }),
    checkboxesInput({
      field: digestField.alerts,
      label: say.alerts,
      isOptional: true,
      options: [option(say.alertsAtOnce, AT_ONCE.alerts), option(say.tierChangesAtOnce, AT_ONCE.tierChanges)],
      initial: [
        ...((current?.alertsAtOnce ?? true) ? [AT_ONCE.alerts] : []),
        ...((current?.tierChangesAtOnce ?? false) ? [AT_ONCE.tierChanges] : []),
      ],
    }),
  ];
};

/** Slack takes 100 options, of 150 characters each. */
const MOST_SEGMENTS = 98;
const LONGEST_SEGMENT = 140;

/** Only where parties are sorted into segments at all. */
const segmentInputs = (t: Texts, current: string | undefined, segments: readonly string[]) => {
  const offered = segments.filter((segment) => segment.length <= LONGEST_SEGMENT).slice(0, MOST_SEGMENTS);
  const named = current && !offered.includes(current) ? [...offered, current] : offered;
  if (named.length === 0) return [];
  return [
    selectInput({
      field: digestField.segment,
      label: t.digest.form.segment,
      options: [
        option(t.digest.form.anySegment, segmentChoice(undefined)),
        ...named.map((segment) => option(segment, segmentChoice(segment))),
      ],
      initial: segmentChoice(current),
    }),
  ];
};

const sideOptions = (t: Texts) => Object.entries(t.digest.sides).map(([side, name]) => option(name, side));
