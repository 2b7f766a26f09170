import type { AddedRequirement } from '../requirements/addRequirement.ts';
import { askForRequirement, type NewAskers } from '../requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../requirements/changeRequirementStatus.ts';
import { listRankedNeeds } from '../requirements/listRankedNeeds.ts';
import { mergeRequirements } from '../requirements/mergeRequirements.ts';
import type { RequirementStatus } from '../requirements/requirement.ts';
import { needChanged } from './messages/needChanged.ts';
import { needJoined } from './messages/needJoined.ts';
import { needMerged } from './messages/needMerged.ts';
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

/** Makes one wish part of another, and says what that does to its place. */
export const mergeNeeds = async (
  request: Request,
  input: { requirementId: string; intoId: string },
): Promise<Message> => {
  const before = await placeOf(request, input.intoId);
  const merged = await request.workspace.write((tx) => mergeRequirements(tx, actOf(request), input));
  const after = await placeOf(request, input.intoId);
  return needMerged(merged, await askersOf(request, input.intoId), { before, after }, request.t);
};

/** Plans, ships, declines or reopens a need. */
export const changeNeedStatus = async (
  request: Request,
  change: { requirementId: string; status: RequirementStatus },
): Promise<Message> => {
  const changed = await request.workspace.write((tx) => changeRequirementStatus(tx, actOf(request), change));
  request.services.wake();
  return needChanged(changed, await askersOf(request, change.requirementId), request.t);
};

const askersOf = async ({ workspace: { read } }: Request, requirementId: string) => {
  const askers = await read.requirements.askersOf(requirementId);
  return read.parties.listByIds(askers.map(({ partyId }) => partyId));
};

const placeOf = async ({ workspace, at }: Request, requirementId: string) =>
  (await listRankedNeeds(workspace.read, { order: 'allocation', at })).find(
    ({ need }) => need.id === requirementId,
  );
