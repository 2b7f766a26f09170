import type { Core } from '../core.ts';
import { sendInteractive } from '../delivery/sendInteractive.ts';
import { EXTERNAL_SELECTS } from '../elements/elementKinds.ts';
import { findElement } from '../elements/findElements.ts';
import { isJsonObject, objectsIn } from '../json.ts';
import { commonParts, userPart } from '../payloads/parts.ts';
import type { Action, ActResult, OptionGroupJson, OptionJson } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { checkSuggestions } from '../validate/checkSuggestions.ts';
import { describeIssue } from '../validate/issue.ts';
import { normaliseOptions } from '../validate/normaliseBlocks.ts';
import { deliveryError, outcomeDetail, refused } from './actError.ts';
import { openSurface, surfaceParts } from './surface.ts';

const DEFAULT_MIN_QUERY_LENGTH = 3;

/** Typing into an external select: block_suggestion, asked only once the query is long enough. */
export async function suggest(
  core: Core,
  user: User,
  action: Extract<Action, { kind: 'suggest' }>,
): Promise<ActResult> {
  const surface = openSurface(core, user, action.surface);
  const placed = surface && findElement(surface.blocks, action.blockId, action.actionId);
  if (!surface || !placed) return refused('not_found', `no element ${action.blockId}/${action.actionId}`);
  if (!EXTERNAL_SELECTS.has(placed.type)) return refused('bad_request', 'not an external select');
  const minQueryLength = Number(placed.element.min_query_length ?? DEFAULT_MIN_QUERY_LENGTH);
  if (action.query.length < minQueryLength) return { ok: true, options: [] };
  const payload = {
    type: 'block_suggestion',
    user: userPart(user),
    ...surfaceParts(core, surface),
    ...commonParts(core),
    action_id: placed.actionId,
    block_id: placed.blockId,
    value: action.query,
  };
  const outcome = await sendInteractive(core, payload, { acceptsResponse: true, isOptionsRequest: true });
  const error = deliveryError(outcome);
  if (error !== undefined) return refused(error, outcomeDetail(outcome));
  const body = outcome.kind === 'acknowledged' ? outcome.body : undefined;
  const issues = checkSuggestions(body);
  if (issues.length > 0 || !isJsonObject(body))
    return refused('dispatch_failed', issues.map(describeIssue).join('; '));
  const groups: OptionGroupJson[] = objectsIn(body.option_groups).map((group) => ({
    label: { type: 'plain_text', text: String(isJsonObject(group.label) ? group.label.text : '') },
    options: normaliseOptions(group.options),
  }));
  const options: OptionJson[] = normaliseOptions(body.options);
  core.drafts.offer(surface.key, placed.blockId, placed.actionId, [
    ...options,
    ...groups.flatMap((g) => g.options),
  ]);
  return body.option_groups === undefined ? { ok: true, options } : { ok: true, optionGroups: groups };
}
