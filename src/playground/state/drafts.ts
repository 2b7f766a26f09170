import type { JsonObject } from '../json.ts';
import type { Inputs } from '../protocol.ts';

/** What people have typed into forms and messages but not sent, and what type-aheads offered them. */
export class Drafts {
  readonly #inputs = new Map<string, Inputs>();
  readonly #offered = new Map<string, Map<string, JsonObject>>();

  inputs(surfaceKey: string): Inputs {
    return this.#inputs.get(surfaceKey) ?? {};
  }

  merge(surfaceKey: string, entered: Inputs): void {
    const merged: Inputs = { ...this.inputs(surfaceKey) };
    for (const [blockId, actions] of Object.entries(entered))
      merged[blockId] = { ...merged[blockId], ...actions };
    this.#inputs.set(surfaceKey, merged);
  }

  /** Typed input outlives an update of its surface only where block_id and action_id stayed the same. */
  keepOnly(surfaceKey: string, isStillThere: (blockId: string, actionId: string) => boolean): void {
    const kept: Inputs = {};
    for (const [blockId, actions] of Object.entries(this.inputs(surfaceKey))) {
      for (const [actionId, input] of Object.entries(actions)) {
        if (isStillThere(blockId, actionId)) kept[blockId] = { ...kept[blockId], [actionId]: input };
      }
    }
    this.#inputs.set(surfaceKey, kept);
  }

  offer(surfaceKey: string, blockId: string, actionId: string, options: JsonObject[]): void {
    const key = `${surfaceKey} ${blockId} ${actionId}`;
    const offered = this.#offered.get(key) ?? new Map<string, JsonObject>();
    for (const option of options) offered.set(String(option.value), option);
    this.#offered.set(key, offered);
  }

  offered(surfaceKey: string, blockId: string, actionId: string): JsonObject[] {
    return [...(this.#offered.get(`${surfaceKey} ${blockId} ${actionId}`)?.values() ?? [])];
  }

  forget(surfaceKey: string): void {
    this.#inputs.delete(surfaceKey);
    for (const key of this.#offered.keys()) if (key.startsWith(`${surfaceKey} `)) this.#offered.delete(key);
  }
}

export function viewKey(viewId: string): string {
  return `view:${viewId}`;
}

export function messageKey(userId: string, channelId: string, ts: string): string {
  return `message:${userId}:${channelId}:${ts}`;
}
