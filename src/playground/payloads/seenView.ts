import type { Core } from '../core.ts';
import { currentInputs } from '../elements/elementState.ts';
import { isJsonObject } from '../json.ts';
import type { TextJson, ViewSeen } from '../protocol.ts';
import { viewKey } from '../state/drafts.ts';
import type { StoredView } from '../state/viewStore.ts';
import { viewState } from './viewObject.ts';

function textOf(value: unknown): TextJson | undefined {
  if (!isJsonObject(value)) return undefined;
  return { type: 'plain_text', text: String(value.text), emoji: value.emoji !== false };
}

/** A view as its owner sees it. */
export function seenView(core: Core, view: StoredView): ViewSeen {
  const title = textOf(view.source.title);
  return {
    id: view.id,
    type: view.type,
    ...(title && { title }),
    submit: textOf(view.source.submit) ?? null,
    close: textOf(view.source.close) ?? null,
    blocks: view.source.blocks,
    state: viewState(core, view),
    inputs: currentInputs(view.source.blocks, core.drafts.inputs(viewKey(view.id)), view.channelId),
    hash: view.hash,
    callbackId: String(view.source.callback_id ?? ''),
    rootViewId: view.rootViewId,
    previousViewId: view.previousViewId,
    isSubmitting: view.submissionsInFlight > 0,
  };
}

export function seenStack(core: Core, userId: string): ViewSeen[] {
  return core.views.stack(userId).map((view) => seenView(core, view));
}
