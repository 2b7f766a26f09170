import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { Outcome } from './appLink.ts';

/** Delivers an interaction payload, unless the manifest has interactivity off. */
export async function sendInteractive(
  core: Core,
  payload: JsonObject,
  options: { acceptsResponse?: boolean; isOptionsRequest?: boolean } = {},
): Promise<Outcome> {
  if (!core.manifest.isInteractive)
    return { kind: 'failed', detail: 'settings.interactivity is not enabled in the manifest' };
  return await core.link.send({
    type: 'interactive',
    acceptsResponse: options.acceptsResponse ?? false,
    isOptionsRequest: options.isOptionsRequest ?? false,
    payload,
  });
}
