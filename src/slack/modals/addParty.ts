import type { InputBlock } from '@slack/types';
import { addParty } from '../../parties/addParty.ts';
import { partyKinds } from '../../parties/partyKind.ts';
import { twinsOf } from '../../parties/similarParties.ts';
import { readWebsite } from '../../parties/website.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { partyAdded } from '../messages/partyAdded.ts';
import { actOf } from '../request.ts';
import { withWaitingLine } from '../waitingLine.ts';
import { channelRefusal } from './digestFields.ts';
import { writeFormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';
import { form, type InputSpec, input, option, selectInput, textInput } from './inputs.ts';
import type { Modal } from './modal.ts';

const field = {
  kind: 'kind',
  name: 'name',
  shortName: 'shortName',
  aliases: 'aliases',
  segment: 'segment',
  owner: 'owner',
  website: 'website',
  channel: 'channel',
  note: 'note',
} as const;

/** The form of `/prm add`; carries out the line that waits for the party, if one does. */
export const addPartyModal: Modal = {
  id: 'add',
  role: 'rep',
  view: async (request, prefill) => {
    const { t, actor } = request;
    const say = t.parties.form;
    const { name, thenLine } = prefill;
    return form({
      id: addPartyModal.id,
      title: say.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(
        request,
        thenLine && name ? { waiting: { line: thenLine, typed: name } } : {},
      ),
      blocks: [
        textInput({
          field: field.name,
          label: say.name,
          example: say.nameExample,
          initial: name,
          hasFocus: !name,
          most: 500,
        }),
        selectInput({
          field: field.kind,
          label: say.kind,
          initial: prefill.kind,
          options: partyKinds.map((kind) => option(t.common.kind[kind], kind)),
        }),
        textInput({ ...optional(field.shortName, say.shortName), example: say.shortNameExample, most: 120 }),
        textInput({ ...optional(field.aliases, say.aliases), hint: say.aliasesHint, most: 1000 }),
        textInput({
          ...optional(field.segment, say.segment),
          example: say.segmentExample,
          initial: prefill.segment,
          most: 80,
        }),
        ownerInput({ ...optional(field.owner, say.owner), hint: say.ownerHint }, prefill.ownerId ?? actor.id),
        textInput({
          ...optional(field.website, say.website),
          example: say.websiteExample,
          initial: prefill.website,
          most: 300,
        }),
        channelInput({ ...optional(field.channel, say.channel), hint: say.channelHint }),
        textInput({ ...optional(field.note, say.note), isMultiline: true }),
      ],
    });
  },
  submit: async (request, values, context) => {
    const { t, workspace } = request;
    const name = values.text(field.name) ?? '';
    const problems: Record<string, string> = {};
    const typedWebsite = values.text(field.website);
    const website = typedWebsite === null ? null : readWebsite(typedWebsite);
    if (website === undefined)
      problems[field.website] = t.errors.websiteRefused({ typed: typedWebsite ?? '' });
    const channelId = values.choice(field.channel);
    const reason = channelId && channelRefusal(await request.services.channels.inspect(channelId));
    if (channelId && reason) problems[field.channel] = t.errors.channelUnusable({ channelId, reason });
    const [twin] = name ? await twinsOf(workspace.read, name) : [];
    if (twin) problems[field.name] = t.errors.partyExists({ name: twin.name, partyId: twin.id });
    if (Object.keys(problems).length > 0) return { fieldErrors: unformattedAll(problems) };
    const added = await workspace.write((tx) =>
      addParty(tx, actOf(request), {
        kind: partyKinds.find((kind) => kind === values.choice(field.kind)) ?? 'customer',
        name,
        shortName: values.text(field.shortName),
        aliases: aliasesIn(values),
        segment: values.text(field.segment),
        ownerId: values.choice(field.owner),
        website: website?.website ?? null,
        channelId,
        note: values.text(field.note),
      }),
    );
    const message = partyAdded(request, { ...added, isOwnerAssumed: false });
    return { show: await withWaitingLine(request, context, added.party.id, message), toAll: true };
  },
};

const optional = (name: string, label: string): InputSpec => ({ field: name, label, isOptional: true });

const ownerInput = (spec: InputSpec, initial: string): InputBlock =>
  input(spec, { type: 'users_select', action_id: spec.field, initial_user: initial });

const channelInput = (spec: InputSpec): InputBlock =>
  input(spec, {
    type: 'conversations_select',
    action_id: spec.field,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  });

const aliasesIn = (values: FormValues): string[] =>
  (values.text(field.aliases) ?? '')
    .split(/[,，;；、\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean);

const unformattedAll = (problems: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([name, said]) => [name, unformatted(said)]));
