import type { InputBlock } from '@slack/types';
import type { NewParty } from '../../parties/addParty.ts';
import { type PartyKind, partyKinds } from '../../parties/partyKind.ts';
import { twinsOf } from '../../parties/similarParties.ts';
import { readWebsite } from '../../parties/website.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import type { Request } from '../request.ts';
import { channelRefusal } from './digestFields.ts';
import type { FormValues } from './formValues.ts';
import { type InputSpec, input, LONGEST_INPUT, option, selectInput, textInput } from './inputs.ts';

/** The fields of the forms that add and change a customer or partner. */
export const partyField = {
  kind: 'kind',
  name: 'name',
  shortName: 'shortName',
  aliases: 'aliases',
  segment: 'segment',
  owner: 'owner',
  website: 'website',
  channel: 'channel',
  contacts: 'contacts',
  note: 'note',
} as const;
const field = partyField;

/** What the fields hold, as it stands in them. */
export type PartyText = Readonly<Partial<Record<keyof typeof partyField, string | null | undefined>>>;

export const partyInputs = (t: Texts, initial: PartyText, { hasFocus = false } = {}): InputBlock[] => {
  const say = t.parties.form;
  return [
    textInput({
      field: field.name,
      label: say.name,
      example: say.nameExample,
      initial: initial.name ?? undefined,
      hasFocus,
      most: 500,
    }),
    selectInput({
      field: field.kind,
      label: say.kind,
      initial: initial.kind,
      options: partyKinds.map((kind) => option(t.common.kind[kind], kind)),
    }),
    textInput({
      ...optional(field.shortName, say.shortName, initial.shortName),
      example: say.shortNameExample,
      most: 120,
    }),
    textInput({ ...optional(field.aliases, say.aliases, initial.aliases), hint: say.aliasesHint }),
    textInput({
      ...optional(field.segment, say.segment, initial.segment),
      example: say.segmentExample,
      most: 80,
    }),
    ownerInput({ ...optional(field.owner, say.owner), hint: say.ownerHint }, initial.owner ?? null),
    textInput({
      ...optional(field.website, say.website, initial.website),
      example: say.websiteExample,
      most: 300,
    }),
    channelInput({ ...optional(field.channel, say.channel), hint: say.channelHint }, initial.channel ?? null),
    textInput({
      ...optional(field.contacts, say.contacts, initial.contacts),
      hint: say.contactsHint,
      example: say.contactsExample,
      isMultiline: true,
    }),
    textInput({ ...optional(field.note, say.note, initial.note), isMultiline: true }),
  ];
};

/** What was typed, before anything of it is checked. */
export const partyTextIn = (values: FormValues): PartyText => ({
  kind: values.choice(field.kind),
  name: values.text(field.name),
  shortName: values.text(field.shortName),
  aliases: values.text(field.aliases),
  segment: values.text(field.segment),
  owner: values.choice(field.owner),
  website: values.text(field.website),
  channel: values.choice(field.channel),
  contacts: values.text(field.contacts),
  note: values.text(field.note),
});

type TypedParty = Required<Omit<NewParty, 'aliases' | 'externalId' | 'kind'>> & { kind: PartyKind | null };

/** `current` is the party that is changed: its own name and channel are no problem. */
export const readPartyForm = async (
  request: Request,
  typed: PartyText,
  current: { id: string; channelId: string | null } | null = null,
): Promise<{ party: TypedParty } | { fieldErrors: Record<string, string> }> => {
  const { t, workspace } = request;
  const problems: Record<string, string> = {};
  const name = typed.name ?? '';
  const website = typed.website ? readWebsite(typed.website) : null;
  if (website === undefined)
    problems[field.website] = t.errors.websiteRefused({ typed: typed.website ?? '' });
  const channelId = typed.channel ?? null;
  if (channelId && channelId !== current?.channelId) {
    const reason = channelRefusal(await request.services.channels.inspect(channelId));
    if (reason) problems[field.channel] = t.errors.channelUnusable({ channelId, reason });
  }
  const twin = name && (await twinsOf(workspace.read, name)).find(({ id }) => id !== current?.id);
  if (twin) problems[field.name] = t.errors.partyExists({ name: twin.name, partyId: twin.id });
  if (Object.keys(problems).length > 0)
    return {
      fieldErrors: Object.fromEntries(
        Object.entries(problems).map(([problem, said]) => [problem, unformatted(said)]),
      ),
    };
  return {
    party: {
      kind: partyKinds.find((kind) => kind === typed.kind) ?? null,
      name,
      shortName: typed.shortName ?? null,
      segment: typed.segment ?? null,
      ownerId: typed.owner ?? null,
      website: website?.website ?? null,
      channelId,
      note: typed.note ?? null,
    },
  };
};

const SEPARATOR = /[,，;；、\n]/;

/** Other names, separated by commas or lines; one of the `known` names may have a comma of its own. */
export const aliasesIn = (text: string | null | undefined, known: readonly string[] = []): string[] => {
  const whole = known.filter((alias) => SEPARATOR.test(alias) && text?.includes(alias));
  const rest = whole.reduce((left, alias) => left.replace(alias, ''), text ?? '');
  const split = rest.split(SEPARATOR).map((alias) => alias.trim());
  return [...whole, ...split.filter(Boolean)];
};

const optional = (name: string, label: string, initial?: string | null) => ({
  field: name,
  label,
  isOptional: true,
  initial: initial ?? undefined,
  most: LONGEST_INPUT,
});

const ownerInput = (spec: InputSpec, initial: string | null): InputBlock =>
  input(spec, {
    type: 'users_select',
    action_id: spec.field,
    ...(initial ? { initial_user: initial } : {}),
  });

const channelInput = (spec: InputSpec, initial: string | null): InputBlock =>
  input(spec, {
    type: 'conversations_select',
    action_id: spec.field,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(initial ? { initial_conversation: initial } : {}),
  });
