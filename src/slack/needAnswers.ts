import type { AddedRequirement } from '../requirements/addRequirement.ts';
import { askForRequirement, type NewAskers } from '../requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../requirements/changeRequirementStatus.ts';
import { listRankedNeeds } from '../requirements/listRankedNeeds.ts';
import type { RequirementStatus } from '../requirements/requirement.ts';
import { needChanged } from './messages/needChanged.ts';
import { needJoined } from './messages/needJoined.ts';
import { needRecorded } from './messages/needRecorded.ts';
import type { Message } from './reply.ts';
import { actOf, type Request } from './request.ts';

/** What was recorded, at its place. */
export const answerAdded = async (request: Request, added: AddedRequirement): Promise<Message> =>
  needRecorded(request, added, await placeOf(request, added.requirement.id));

/** Lets parties ask for a wish, too, and says what that does to its place. */
export const joinNeed = async (request: Request, input: NewAskers): Promise<Message> => {
  const before = await placeOf(request, input.requirementId);
  const joined = await request.workspace.write((tx) => askForRequirement(tx, actOf(request), input));
  const after = await placeOf(request, input.requirementId);
  return needJoined(joined, { before, after }, request.t);
};

/** Plans, ships, declines or reopens a need. */
export const changeNeedStatus = async (
  request: Request,
  change: { requirementId: string; status: RequirementStatus },
): Promise<Message> => {
  const changed = await request.workspace.write((tx) => changeRequirementStatus(tx, actOf(request), change));
  const { read } = request.workspace;
  const askers = await read.requirements.askersOf(change.requirementId);
  const parties = await read.parties.listByIds(askers.map(({ partyId }) => partyId));
  return needChanged(changed, parties, request.t);
};

const placeOf = async ({ workspace, at }: Request, requirementId: string) =>
  (await listRankedNeeds(workspace.read, { order: 'allocation', at })).find(
    ({ need }) => need.id === requirementId,
  );
