import type { AddedRequirement } from '../requirements/addRequirement.ts';
import { askForRequirement, type NewAskers } from '../requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../requirements/changeRequirementStatus.ts';
import type { EditedRequirement } from '../requirements/editRequirement.ts';
import { mergeRequirements } from '../requirements/mergeRequirements.ts';
import type { NeedStanding } from '../requirements/needStanding.ts';
import type { RequirementStatus } from '../requirements/requirement.ts';
import { isOpen } from '../requirements/requirementStatus.ts';
import { suggestCategory } from '../requirements/suggestCategory.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { needChanged } from './messages/needChanged.ts';
import { needEdited } from './messages/needEdited.ts';
import { needJoined } from './messages/needJoined.ts';
import { needMerged } from './messages/needMerged.ts';
import { needRecorded } from './messages/needRecorded.ts';
import type { NeedSuggestions } from './messages/needSuggestions.ts';
import type { Message } from './reply.ts';
import { actOf, type Request } from './request.ts';

/** What was recorded, at its place, with what it might be the same as and belong to. */
export const answerAdded = async (request: Request, added: AddedRequirement): Promise<Message> => {
  const standing = await standingOf(request, added.requirement.id, true);
  const suggestions = await suggestionsFor(request, added.requirement, standing);
  return needRecorded(request, added, standing.ranked, suggestions);
};

/** What is said of a need now, with the same suggestions. */
export const answerEdited = async (request: Request, edited: EditedRequirement): Promise<Message> => {
  const standing = isOpen(edited.requirement)
    ? await standingOf(request, edited.requirement.id, true)
    : notOpen;
  return needEdited(edited, await suggestionsFor(request, edited.requirement, standing), request.t);
};

const suggestionsFor = async (
  { workspace }: Request,
  requirement: RequirementRow,
  { similar }: NeedStanding,
): Promise<NeedSuggestions> => ({
  similar,
  category: requirement.category === null ? await suggestCategory(workspace.read, requirement) : null,
});

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

const notOpen: NeedStanding = { ranked: null, similar: [] };

const standingOf = (
  { workspace, at }: Request,
  requirementId: string,
  withSimilar = false,
): Promise<NeedStanding> => workspace.report('needStanding', { requirementId, at, withSimilar });

const placeOf = async (request: Request, requirementId: string) =>
  (await standingOf(request, requirementId)).ranked;
