import type { Core } from '../core.ts';
import { sendInteractive } from '../delivery/sendInteractive.ts';
import { fieldErrors } from '../elements/fieldErrors.ts';
import { findElements } from '../elements/findElements.ts';
import { isJsonObject, isString, type JsonObject } from '../json.ts';
import { commonParts, userPart } from '../payloads/parts.ts';
import { viewObject } from '../payloads/viewObject.ts';
import type { ActResult, Inputs } from '../protocol.ts';
import { viewKey } from '../state/drafts.ts';
import type { User } from '../state/records.ts';
import type { StoredView } from '../state/viewStore.ts';
import { checkViewAnswer } from '../validate/checkViewAnswer.ts';
import { describeIssue } from '../validate/issue.ts';
import { deliveryError, outcomeDetail, refused } from './actError.ts';
import { enterInputs } from './enterInputs.ts';
import { clearStack, closeView, isStackFull, pushView, tellStack, updateView } from './showView.ts';
import { openSurface } from './surface.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** Submits a modal: the client's checks, view_submission, and what the app answers to it. */
export async function submitView(
  core: Core,
  user: User,
  viewId: string,
  inputs: Inputs | undefined,
): Promise<ActResult> {
  const view = core.views.find(viewId);
  if (!view || view.userId !== user.id || view.type !== 'modal')
    return refused('not_found', 'that view is not open');
  if (!isJsonObject(view.source.submit)) return refused('bad_request', 'the view has no submit button');
  const key = viewKey(view.id);
  const surface = openSurface(core, user, { kind: 'view', viewId });
  const problem = surface && enterInputs(core, user, surface, inputs ?? {});
  if (problem !== undefined) return refused('bad_request', problem);
  const errors = fieldErrors(view.source.blocks, core.drafts.inputs(key), view.channelId);
  if (Object.keys(errors).length > 0) {
    core.feed.tell(user.id, { kind: 'viewErrors', viewId, errors });
    return refused('invalid_input', 'the form is not complete', errors);
  }
  view.submissionsInFlight += 1;
  tellStack(core, user.id, 'submitting', view.id);
  const outcome = await sendInteractive(core, payload(core, user, view), { acceptsResponse: true });
  view.submissionsInFlight -= 1;
  const error = deliveryError(outcome);
  if (error !== undefined) return failed(core, view, error, outcomeDetail(outcome));
  return applyAnswer(core, view, outcome.kind === 'acknowledged' ? outcome.body : undefined);
}

function payload(core: Core, user: User, view: StoredView): JsonObject {
  return {
    type: 'view_submission',
    user: userPart(user),
    ...commonParts(core),
    trigger_id: core.triggers.issue({
      userId: user.id,
      viewId: view.id,
      ...(view.channelId !== undefined && { channelId: view.channelId }),
    }),
    view: viewObject(core, view),
    response_urls: responseUrls(core, user, view),
  };
}

/** One for each conversation chosen in an input with response_url_enabled. */
function responseUrls(core: Core, user: User, view: StoredView): JsonObject[] {
  const state = viewObject(core, view).state;
  const values = isJsonObject(state) && isJsonObject(state.values) ? state.values : {};
  return findElements(view.source.blocks).flatMap((placed) => {
    if (!placed.inputBlock || placed.element.response_url_enabled !== true) return [];
    const block = values[placed.blockId];
    const value = isJsonObject(block) ? block[placed.actionId] : undefined;
    const channelId = isJsonObject(value)
      ? (value.selected_conversation ?? value.selected_channel)
      : undefined;
    if (!isString(channelId)) return [];
    const response_url = core.responseUrls.issue(core, { kind: 'app', userId: user.id, channelId });
    return [{ response_url, block_id: placed.blockId, action_id: placed.actionId, channel_id: channelId }];
  });
}

function applyAnswer(core: Core, view: StoredView, body: unknown): ActResult {
  // A second submission may come back after the first has closed the view.
  const isOpen = core.views.find(view.id) === view;
  if (!isOpen) return { ok: true, acknowledged: true };
  if (body === undefined || body === null || body === '') {
    closeView(core, view);
    return { ok: true, acknowledged: true };
  }
  const issues = checkViewAnswer(body, view.source.blocks);
  if (issues.length > 0 || !isJsonObject(body))
    return failed(core, view, 'dispatch_failed', issues.map(describeIssue).join('; '));
  const answeredView = isJsonObject(body.view) ? body.view : {};
  switch (body.response_action) {
    case 'errors': {
      const errors = stringsOf(body.errors);
      tellStack(core, view.userId, 'updated', view.id);
      core.feed.tell(view.userId, { kind: 'viewErrors', viewId: view.id, errors });
      return refused('view_errors', undefined, errors);
    }
    case 'update':
      updateView(core, view, answeredView);
      return { ok: true, acknowledged: true };
    case 'push':
      if (isStackFull(core, view.userId)) return failed(core, view, 'dispatch_failed', 'push_limit_reached');
      pushView(core, view, answeredView);
      return { ok: true, acknowledged: true };
    default:
      clearStack(core, view.userId, view.id);
      return { ok: true, acknowledged: true };
  }
}

function stringsOf(value: unknown): { [blockId: string]: string } {
  return Object.fromEntries(
    Object.entries(isJsonObject(value) ? value : {}).map(([key, text]) => [key, String(text)]),
  );
}

function failed(
  core: Core,
  view: StoredView,
  error: 'operation_timeout' | 'dispatch_failed',
  detail: string | undefined,
): ActResult {
  tellStack(core, view.userId, 'updated', view.id);
  core.feed.tell(view.userId, { kind: 'notice', surface: { kind: 'view', viewId: view.id }, text: TROUBLE });
  return refused(error, detail);
}
