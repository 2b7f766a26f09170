import type { Core } from '../core.ts';
import { findElement } from '../elements/findElements.ts';
import type { JsonObject } from '../json.ts';
import { seenStack, seenView } from '../payloads/seenView.ts';
import type { ViewChange } from '../protocol.ts';
import { viewKey } from '../state/drafts.ts';
import { MAX_STACK, type StoredView } from '../state/viewStore.ts';
import { normaliseBlocks } from '../validate/normaliseBlocks.ts';

/** A checked view as it is kept. */
export function viewSource(view: JsonObject): StoredView['source'] {
  return { ...view, blocks: normaliseBlocks(Array.isArray(view.blocks) ? view.blocks : []) };
}

export function tellStack(core: Core, userId: string, change: ViewChange, viewId: string): void {
  core.feed.tell(userId, { kind: 'modalsChanged', modals: seenStack(core, userId), change, viewId });
}

export function openView(core: Core, userId: string, view: JsonObject, channelId?: string): StoredView {
  for (const closed of core.views.stack(userId)) core.drafts.forget(viewKey(closed.id));
  const opened = core.views.open(userId, viewSource(view), channelId);
  tellStack(core, userId, 'opened', opened.id);
  return opened;
}

export function isStackFull(core: Core, userId: string): boolean {
  return core.views.stack(userId).length >= MAX_STACK;
}

export function pushView(core: Core, onto: StoredView, view: JsonObject): StoredView {
  const pushed = core.views.push(onto, viewSource(view));
  tellStack(core, onto.userId, 'pushed', pushed.id);
  return pushed;
}

export function updateView(core: Core, view: StoredView, source: JsonObject): void {
  const typesBefore = view.source.blocks;
  core.views.update(view, viewSource(source));
  const key = viewKey(view.id);
  core.drafts.keepOnly(key, (blockId, actionId) => {
    const before = findElement(typesBefore, blockId, actionId);
    return before !== undefined && findElement(view.source.blocks, blockId, actionId)?.type === before.type;
  });
  if (view.type === 'home')
    core.feed.tell(view.userId, { kind: 'homePublished', view: seenView(core, view) });
  else tellStack(core, view.userId, 'updated', view.id);
  if (view.type === 'home') core.workspace.onChange();
}

export function publishHome(core: Core, userId: string, source: JsonObject): StoredView {
  const existing = core.views.home(userId);
  if (existing) {
    updateView(core, existing, source);
    return existing;
  }
  const view = core.views.publish(userId, viewSource(source));
  core.feed.tell(userId, { kind: 'homePublished', view: seenView(core, view) });
  core.workspace.onChange();
  return view;
}

/** Closes the view and those above it. */
export function closeView(core: Core, view: StoredView): void {
  core.views.close(view);
  core.drafts.forget(viewKey(view.id));
  tellStack(core, view.userId, 'closed', view.id);
}

export function clearStack(core: Core, userId: string, viewId: string): void {
  for (const view of core.views.stack(userId)) core.drafts.forget(viewKey(view.id));
  core.views.clear(userId);
  tellStack(core, userId, 'closed', viewId);
}
