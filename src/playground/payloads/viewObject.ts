import type { Core } from '../core.ts';
import { stateValues } from '../elements/elementState.ts';
import type { JsonObject } from '../json.ts';
import type { StateValues } from '../protocol.ts';
import { viewKey } from '../state/drafts.ts';
import type { StoredView } from '../state/viewStore.ts';

export function viewState(core: Core, view: StoredView): StateValues {
  const key = viewKey(view.id);
  const offered = (blockId: string, actionId: string) => core.drafts.offered(key, blockId, actionId);
  return stateValues(view.source.blocks, core.drafts.inputs(key), offered, view.channelId);
}

/** A view as the Web API answers it and as interaction payloads carry it. */
export function viewObject(core: Core, view: StoredView): JsonObject {
  const { source } = view;
  return {
    id: view.id,
    team_id: core.workspace.team.id,
    type: view.type,
    blocks: source.blocks,
    private_metadata: source.private_metadata ?? '',
    callback_id: source.callback_id ?? '',
    state: { values: viewState(core, view) },
    hash: view.hash,
    title: source.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: source.clear_on_close ?? false,
    notify_on_close: source.notify_on_close ?? false,
    close: source.close ?? null,
    submit: source.submit ?? null,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: core.app.appId,
    external_id: view.externalId,
    app_installed_team_id: core.workspace.team.id,
    bot_id: core.app.botId,
  };
}
