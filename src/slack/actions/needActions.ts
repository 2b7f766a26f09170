import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { getParty } from '../../parties/getParty.ts';
import { addRequirement } from '../../requirements/addRequirement.ts';
import { needOrders } from '../../requirements/listRankedNeeds.ts';
import { requirementStatuses } from '../../requirements/requirement.ts';
import { setCategory } from '../../requirements/setCategory.ts';
import { NEED_STATUS, needCard } from '../messages/needCard.ts';
import { SHOW_NEED } from '../messages/needShipped.ts';
import { MERGE_NEED, SET_CATEGORY } from '../messages/needSuggestions.ts';
import { NEED_MENU, NEEDS_PAGE, needsList } from '../messages/needsList.ts';
import { needWhy } from '../messages/needWhy.ts';
import { JOIN_NEED, keptAsker, keptNeed, RECORD_NEED_ANYWAY } from '../messages/sameWish.ts';
import { answerAdded, answerEdited, changeNeedStatus, joinNeed as join, mergeNeeds } from '../needAnswers.ts';
import { actOf, type Request } from '../request.ts';
import type { Action, Press } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Why a need stands where it does. The button holds its id. */
const why: Action = {
  id: 'needWhy',
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => ({
    show: needWhy(await workspace.report('rankExplained', { requirementId: value, at }), t),
  }),
};

/** The menu beside a need in a list: `why:<id>` or `show:<id>`. */
const menu: Action = {
  id: NEED_MENU,
  role: 'viewer',
  run: async (request, press) => {
    const [choice, id = ''] = press.value.split(':');
    if (choice === 'why') return why.run(request, { ...press, value: id });
    return { show: await needCard(request, id) };
  },
};

/** The card of the need whose id the button holds. */
const show: Action = {
  id: SHOW_NEED,
  role: 'viewer',
  run: async (request, { value }) => ({ show: await needCard(request, value) }),
};

const pageShape = z.object({
  order: z.enum(needOrders),
  partyId: z.string().nullable(),
  category: z.string().nullable().default(null),
  from: z.number().int(),
});

/** Another page, or another order, in place of the list. */
const page: Action = {
  id: NEEDS_PAGE,
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => {
    const { order, partyId, category, from } = heldIn(pageShape, value);
    const party = partyId === null ? null : await getParty(workspace.read, partyId);
    const only = { ...(party ? { partyId: party.id } : {}), ...(category ? { category } : {}) };
    const page = await workspace.report('needsPage', { order, at, ...only, from });
    return { replace: needsList({ t, at }, { page, order, party, category }) };
  },
};

const statusShape = z.object({ requirementId: z.string(), status: z.enum(requirementStatuses) });

const changeStatus: Action = {
  id: NEED_STATUS,
  role: 'rep',
  run: async (request, { value }) => ({
    replace: await changeNeedStatus(request, heldIn(statusShape, value)),
  }),
};

/** "Same wish": the parties ask for the one that is there. */
const joinNeed: Action = {
  id: JOIN_NEED,
  role: 'rep',
  run: async (request, press) => ({
    replace: await join(answeredOnce(request, press), heldIn(keptAsker, press.value)),
  }),
};

const mergeShape = z.object({ requirementId: z.string(), intoId: z.string() });

/** "Same wish" beside a similar one: the new need becomes part of it. */
const mergeNeed: Action = {
  id: MERGE_NEED,
  role: 'rep',
  run: async (request, { value }) => ({ replace: await mergeNeeds(request, heldIn(mergeShape, value)) }),
};

const categoryShape = z.object({ requirementId: z.string(), category: z.string() });

/** The suggested category was meant. */
const setNeedCategory: Action = {
  id: SET_CATEGORY,
  role: 'rep',
  run: async (request, { value }) => {
    const input = heldIn(categoryShape, value);
    const edited = await request.workspace.write((tx) => setCategory(tx, actOf(request), input));
    return { replace: await answerEdited(request, edited) };
  },
};

/** "A new need", although one of the same title is there. */
const recordNeedAnyway: Action = {
  id: RECORD_NEED_ANYWAY,
  role: 'rep',
  run: async (request, press) => {
    const act = actOf(answeredOnce(request, press));
    const input = { ...heldIn(keptNeed, press.value), isAnotherWish: true };
    const outcome = await request.workspace.write((tx) => addRequirement(tx, act, input));
    if (outcome.outcome !== 'added') throw new AppError('conflict', 'alreadyDone', {});
    return { replace: await answerAdded(request, outcome) };
  },
};

/** The question has one answer: whichever button is pressed second finds it given. */
const answeredOnce = (request: Request, { message }: Press): Request => ({
  ...request,
  requestKey: message ? `sameWish:${request.place.channelId}:${message.ts}` : null,
});

/** Every button and menu about needs. */
export const needActions: readonly Action[] = [
  ...[why, show, menu, page],
  ...[changeStatus, joinNeed, recordNeedAnyway, mergeNeed, setNeedCategory],
];
