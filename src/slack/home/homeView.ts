import type { HomeView, KnownBlock } from '@slack/types';
import { roleReaches } from '../../people/role.ts';
import type { HomeOverview } from '../../reports/homeOverview.ts';
import { actions, context, divider, header, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { PlainMessage } from '../reply.ts';
import type { Request } from '../request.ts';
import { myNeedsPart, myPartiesPart } from './myParts.ts';
import { digestsPart, teamPart, topNeedsPart } from './teamPart.ts';

/** Slack's limit for App Home. */
const MOST_BLOCKS = 100;

/** The action_id of the button that takes the last answer away. */
export const CLOSE_ANSWER = 'homeCloseAnswer';

export type HomeReader = Pick<Request, 't' | 'actor' | 'at'>;

/** App Home for one person: what was just answered there, what they can do, and what needs them. */
export const homeView = (
  reader: HomeReader,
  overview: HomeOverview | null,
  answer: PlainMessage | null,
): HomeView => ({
  type: 'home',
  blocks: [...(answer ? answerPart(reader, answer) : []), ...bodyOf(reader, overview)].slice(0, MOST_BLOCKS),
});

/** Without a role there is a polite sentence and nothing else. */
const bodyOf = (reader: HomeReader, overview: HomeOverview | null): KnownBlock[] => {
  const { t, actor } = reader;
  if (!overview || actor.role === null) return [section(t.home.noRole)];
  const isRep = roleReaches(actor.role, 'rep');
  return [
    ...(isRep ? [actions(...quickActions(reader))] : [context(t.home.start.viewer)]),
    ...(overview.start === 'owner' ? minePart(reader, overview) : firstSteps(reader, overview)),
    ...(overview.team ? teamPart(reader, overview.team) : []),
    ...(overview.team ? topNeedsPart(reader, overview.team.needs) : []),
    ...(overview.digests ? digestsPart(reader, overview.digests) : []),
    context(t.home.help),
  ];
};

const answerPart = ({ t }: HomeReader, answer: PlainMessage): KnownBlock[] => [
  header(t.home.answer),
  ...(answer.blocks.length > 0 ? answer.blocks : [section(answer.text)]),
  actions({ action: CLOSE_ANSWER, label: t.home.closeAnswer, value: 'close' }),
  divider,
];

const minePart = (reader: HomeReader, { parties, needs }: HomeOverview): KnownBlock[] => [
  ...myPartiesPart(reader, parties),
  ...myNeedsPart(reader, needs),
];

const firstSteps = ({ t, actor }: HomeReader, { start }: HomeOverview): KnownBlock[] => {
  if (!roleReaches(actor.role, 'rep')) return [];
  const text = start === 'noParties' ? t.home.start.noParties : t.home.start.noneOwned;
  return [header(t.home.start.title), section(text)];
};

const quickActions = ({ t }: HomeReader) => {
  const say = t.home.actions;
  return [
    formButton(say.rate, { modal: 'rate', prefill: {} }, 'primary'),
    formButton(say.need, { modal: 'need', prefill: {} }),
    formButton(say.log, { modal: 'log', prefill: {} }),
    formButton(say.add, { modal: 'add', prefill: {} }),
  ];
};
