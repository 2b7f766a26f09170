import type { Core } from '../core.ts';
import { sendInteractive } from '../delivery/sendInteractive.ts';
import { optionWithValue } from '../elements/elementOptions.ts';
import { stateValue, stateValues } from '../elements/elementState.ts';
import { findElement, type PlacedElement } from '../elements/findElements.ts';
import { isString, type JsonObject } from '../json.ts';
import { actionTs, commonParts, userPart } from '../payloads/parts.ts';
import type { Action, ActResult, ElementInput, Inputs, Surface } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { deliveryError, outcomeDetail, refused } from './actError.ts';
import { enterInputs } from './enterInputs.ts';
import { type OpenSurface, openSurface, surfaceParts } from './surface.ts';

/** A press, selection, date, tick or dispatched text: block_actions. */
export async function interact(
  core: Core,
  user: User,
  action: Extract<Action, { kind: 'interact' }>,
): Promise<ActResult> {
  const surface = openSurface(core, user, action.surface);
  if (!surface) return refused('not_found', 'that message or view is not there any more');
  const placed = findElement(surface.blocks, action.blockId, action.actionId);
  if (!placed) return refused('not_found', `no element ${action.blockId}/${action.actionId}`);
  const value = actionValue(core, surface, placed, action.input);
  if (!value) return refused('bad_request', 'the element does not have that value');
  const own: Inputs =
    action.input === undefined ? {} : { [placed.blockId]: { [placed.actionId]: action.input } };
  const problem =
    enterInputs(core, user, surface, action.inputs ?? {}) ?? enterInputs(core, user, surface, own);
  if (problem !== undefined) return refused('bad_request', problem);
  if (placed.inputBlock && placed.inputBlock.dispatch_action !== true) return { ok: true };
  const outcome = await sendInteractive(core, payload(core, user, surface, placed, value));
  const error = deliveryError(outcome);
  return error === undefined
    ? { ok: true, acknowledged: true }
    : failed(core, user, action.surface, error, outcomeDetail(outcome));
}

function failed(
  core: Core,
  user: User,
  surface: Surface,
  error: 'operation_timeout' | 'dispatch_failed',
  detail?: string,
): ActResult {
  core.feed.tell(user.id, { kind: 'notice', surface, text: `${core.app.name} is not responding (${error})` });
  return refused(error, detail);
}

/** The part of the action that tells what was done; undefined when the element cannot have been used so. */
function actionValue(
  core: Core,
  surface: OpenSurface,
  placed: PlacedElement,
  input: ElementInput | undefined,
): JsonObject | undefined {
  const { element, type } = placed;
  const offered = core.drafts.offered(surface.key, placed.blockId, placed.actionId);
  switch (type) {
    case 'button':
    case 'icon_button':
    case 'workflow_button':
      return pick(element, ['text', 'value', 'url', 'style', 'icon']);
    case 'feedback_buttons': {
      const chosen = [element.positive_button, element.negative_button].find(
        (b) => typeof b === 'object' && b !== null && 'value' in b && b.value === input,
      );
      return typeof chosen === 'object' && chosen !== null ? { ...chosen } : undefined;
    }
    case 'overflow': {
      const option = isString(input) ? optionWithValue(element, offered, input) : undefined;
      return option && { selected_option: option };
    }
    default: {
      const state = stateValue(element, input ?? null, offered);
      if (!state) return undefined;
      return {
        ...pick(element, [
          'placeholder',
          'initial_option',
          'initial_options',
          'initial_date',
          'min_query_length',
        ]),
        ...state,
      };
    }
  }
}

function pick(element: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => element[key] !== undefined).map((key) => [key, element[key]]),
  );
}

function payload(
  core: Core,
  user: User,
  surface: OpenSurface,
  placed: PlacedElement,
  value: JsonObject,
): JsonObject {
  const { message, conversation, view } = surface;
  const offered = (blockId: string, actionId: string) => core.drafts.offered(surface.key, blockId, actionId);
  const messageParts: JsonObject =
    message && conversation
      ? {
          state: {
            values: stateValues(surface.blocks, core.drafts.inputs(surface.key), offered, conversation.id),
          },
          response_url: core.responseUrls.issue(core, {
            kind: 'actions',
            userId: user.id,
            channelId: conversation.id,
            message,
          }),
        }
      : {};
  const channelId = conversation?.id ?? view?.channelId;
  return {
    type: 'block_actions',
    user: userPart(user),
    ...commonParts(core),
    ...surfaceParts(core, surface),
    trigger_id: core.triggers.issue({
      userId: user.id,
      ...(view?.type === 'modal' && { viewId: view.id }),
      ...(channelId !== undefined && { channelId }),
    }),
    ...messageParts,
    actions: [
      {
        action_id: placed.actionId,
        block_id: placed.blockId,
        type: placed.type,
        ...value,
        ...(placed.element.confirm !== undefined && { confirm: placed.element.confirm }),
        action_ts: actionTs(core),
      },
    ],
  };
}
