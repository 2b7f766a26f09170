import type { Core } from '../core.ts';
import { isStackFull, openView, publishHome, pushView, updateView } from '../interactions/showView.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { viewObject } from '../payloads/viewObject.ts';
import type { StoredView } from '../state/viewStore.ts';
import type { TriggerOrigin } from '../triggers.ts';
import { checkView } from '../validate/checkView.ts';
import type { CallArguments } from './callArguments.ts';
import type { Methods } from './method.ts';
import { errorFromIssues, errorWithMessages, SlackError } from './slackError.ts';

/** In bytes of JSON. */
export const MAX_VIEW_BYTES = 250_000;

export const viewMethods: Methods = {
  'views.open': { tier: 4, token: 'bot', run: open },
  'views.push': { tier: 4, token: 'bot', run: push },
  'views.update': { tier: 4, token: 'bot', run: update },
  'views.publish': { tier: 4, token: 'bot', run: publish },
};

function readView(args: CallArguments, type?: StoredView['type']): JsonObject {
  const view = args.json('view', 'invalid_arguments');
  if (view === undefined) throw args.missing('view');
  const issues = checkView(view, type);
  if (issues.length > 0 || !isJsonObject(view)) throw errorFromIssues('invalid_arguments', issues);
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES) throw new SlackError('view_too_large');
  return view;
}

function readTrigger(core: Core, args: CallArguments): { id: string; origin: TriggerOrigin } {
  const id = args.string('trigger_id') ?? args.string('interactivity_pointer');
  if (id === undefined) throw args.missing('trigger_id');
  const origin = core.triggers.look(id);
  if (typeof origin === 'string') throw new SlackError(origin);
  return { id, origin };
}

function requireFreeExternalId(core: Core, source: JsonObject, except?: StoredView): void {
  const taken =
    typeof source.external_id === 'string' ? core.views.withExternalId(source.external_id) : undefined;
  if (taken && taken !== except) throw new SlackError('duplicate_external_id');
}

function open(core: Core, args: CallArguments): JsonObject {
  const source = readView(args, 'modal');
  const trigger = readTrigger(core, args);
  requireFreeExternalId(core, source);
  core.triggers.use(trigger.id);
  return { view: viewObject(core, openView(core, trigger.origin.userId, source, trigger.origin.channelId)) };
}

function push(core: Core, args: CallArguments): JsonObject {
  const source = readView(args, 'modal');
  const trigger = readTrigger(core, args);
  requireFreeExternalId(core, source);
  const top = core.views.stack(trigger.origin.userId).at(-1);
  if (trigger.origin.viewId === undefined || !top) throw new SlackError('not_found');
  if (isStackFull(core, trigger.origin.userId)) throw new SlackError('push_limit_reached');
  core.triggers.use(trigger.id);
  return { view: viewObject(core, pushView(core, top, source)) };
}

function update(core: Core, args: CallArguments): JsonObject {
  const viewId = args.string('view_id');
  const externalId = args.string('external_id');
  if (viewId !== undefined && externalId !== undefined) {
    throw errorWithMessages('invalid_arguments', ['Cannot provide both `view_id` and `external_id`']);
  }
  if (viewId === undefined && externalId === undefined) throw args.missing('view_id');
  const view = viewId === undefined ? core.views.withExternalId(externalId ?? '') : core.views.find(viewId);
  const source = readView(args, view?.type);
  if (!view) throw new SlackError('not_found');
  requireHash(args, view);
  requireFreeExternalId(core, source, view);
  updateView(core, view, source);
  return { view: viewObject(core, view) };
}

function requireHash(args: CallArguments, view: StoredView | undefined): void {
  const hash = args.string('hash');
  if (hash !== undefined && hash !== view?.hash) throw new SlackError('hash_conflict');
}

function publish(core: Core, args: CallArguments): JsonObject {
  const userId = args.required('user_id');
  const source = readView(args, 'home');
  const user = core.workspace.user(userId);
  if (!user || user.isBot)
    throw errorWithMessages('invalid_arguments', ['invalid `user_id` [json-pointer:/user_id]']);
  if (!core.manifest.hasHomeTab) throw new SlackError('not_enabled');
  const existing = core.views.home(userId);
  requireHash(args, existing);
  requireFreeExternalId(core, source, existing);
  return { view: viewObject(core, publishHome(core, userId, source)) };
}
