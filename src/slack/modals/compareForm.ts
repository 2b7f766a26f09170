import type { InputBlock, ModalView, SectionBlock } from '@slack/types';
import { differingFields, type MergeField, type Takings } from '../../parties/mergedFields.ts';
import { type PartyOverview, partyOverview } from '../../reports/partyOverview.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { person, plain, shortened } from '../../text/mrkdwn.ts';
import { standingOf } from '../../text/points.ts';
import { context, section } from '../blocks.ts';
import { eventLine } from '../messages/partyEvents.ts';
import { kindOf, websiteOf } from '../messages/partyFacts.ts';
import type { Request } from '../request.ts';
import { form, option, selectInput } from './inputs.ts';

interface Compared {
  id: string;
  /** The name of the field that asks which one stays. */
  stays: string;
  context: string;
  merged: PartyRow;
  into: PartyRow;
  /** One of them is not what was shown before. */
  isStale?: boolean;
  take?: Takings;
}

const MOST_CONTACTS = 3;
const LONGEST_NAME = 30;
const LONGEST_VALUE = 60;

/** Both side by side, which one stays, and whose of what they say differently. */
export const compareForm = async (request: Request, compared: Compared): Promise<ModalView> => {
  const { t, workspace, at } = request;
  const { merged, into, isStale = false, take = {} } = compared;
  const say = t.merging.compare;
  const [left, right] = [
    await partyOverview(workspace, merged.id, at),
    await partyOverview(workspace, into.id, at),
  ];
  const differing = differingFields(merged, into);
  const whose: InputBlock[] = [];
  for (const field of differing) whose.push(await whoseInput(request, compared, field, take));
  return form({
    id: compared.id,
    title: t.merging.title,
    submit: t.merging.merge,
    close: t.common.cancel,
    context: compared.context,
    blocks: [
      ...(isStale ? [section(say.changed)] : []),
      sideBySide(columnOf(left, request), columnOf(right, request)),
      selectInput({
        field: compared.stays,
        label: say.stays,
        hint: say.staysHint,
        initial: into.id,
        options: [into, merged].map(({ id, name }) => option(name, id)),
      }),
      ...whose,
      context(say.lead),
    ],
  });
};

/** Slack shows the fields of a section in two columns, and on a telephone one below the other. */
const sideBySide = (...columns: [string, string]): SectionBlock => ({
  type: 'section',
  fields: columns.map((text) => section(text).text).filter((text) => text !== undefined),
});

const columnOf = ({ party, standing, needs, contacts, events }: PartyOverview, request: Request): string => {
  const { t } = request;
  const say = t.merging.compare;
  const shown = contacts.slice(0, MOST_CONTACTS).map(({ name }) => plain(shortened(name, LONGEST_NAME)));
  const [last] = events;
  return [
    `*${plain(party.name)}*`,
    kindOf(party, t),
    party.ownerId ? say.owner(person(party.ownerId)) : say.noOwner,
    party.segment && say.segment(plain(party.segment)),
    party.website && websiteOf(party.website),
    standing
      ? say.standing({ standing: standingOf(standing, t), ratings: standing.ratingCount })
      : say.unrated,
    say.needs(needs.length),
    say.contacts(shown, contacts.length - shown.length),
    last ? say.last(eventLine(last, contacts, request).replace(/^• /, '')) : say.nothing,
  ]
    .filter(Boolean)
    .join('\n');
};

const whoseInput = async (
  request: Request,
  { merged, into }: Compared,
  field: MergeField,
  take: Takings,
): Promise<InputBlock> => {
  const say = request.t.merging.compare;
  const options = [option(say.ofTheOneThatStays, 'stays')];
  for (const party of [into, merged]) {
    const value = shortened(await spokenValue(request, party, field), LONGEST_VALUE);
    options.push(option(say.of({ party: shortened(party.name, LONGEST_NAME), value }), party.id));
  }
  if (field === 'note') options.push(option(say.both, 'both'));
  const taken = take[field] === 'merged' ? merged.id : take[field];
  return selectInput({ field, label: say.whose[field], options, initial: taken ?? 'stays' });
};

/** As people know it: a person and a channel by name, where the store knows one. */
const spokenValue = async (
  { workspace: { read } }: Request,
  party: PartyRow,
  field: MergeField,
): Promise<string> => {
  const value = party[field] ?? '';
  if (field === 'ownerId') return (await read.people.find(value))?.name ?? value;
  return value.replace(/\s+/g, ' ');
};
