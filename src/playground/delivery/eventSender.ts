import type { Core } from '../core.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { Outcome } from './appLink.ts';

/** Any one of these scopes makes the app receive the event; none listed means that none is needed. */
const SCOPES: { [eventType: string]: string[] } = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  user_change: ['users:read'],
  app_home_opened: [],
};

/** Events API: what the manifest subscribes to is delivered, and sent again at most three times. */
export class EventSender {
  readonly #getCore: () => Core;
  readonly #inFlight = new Set<Promise<unknown>>();

  constructor(getCore: () => Core) {
    this.#getCore = getCore;
  }

  get #core(): Core {
    return this.#getCore();
  }

  /** `subscription` is the name in the manifest, such as `message.im`. */
  send(subscription: string, event: JsonObject, options: { isExtShared?: boolean } = {}): void {
    if (!this.#isWanted(subscription)) return;
    const payload = this.#envelope(event, options.isExtShared ?? false);
    this.#try(payload, 0, undefined);
  }

  /** Resolves when every delivery under way was acknowledged, or put off until its next try. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
  }

  #isWanted(subscription: string): boolean {
    const { botEvents, botScopes } = this.#core.manifest;
    const scopes = SCOPES[subscription] ?? [];
    return botEvents.has(subscription) && (scopes.length === 0 || scopes.some((s) => botScopes.has(s)));
  }

  #try(payload: JsonObject, attempt: number, reason: string | undefined): void {
    const delivery = this.#deliver(payload, attempt, reason);
    this.#inFlight.add(delivery);
    void delivery.finally(() => this.#inFlight.delete(delivery));
  }

  async #deliver(payload: JsonObject, attempt: number, reason: string | undefined): Promise<void> {
    const outcome = await this.#core.link.send({
      type: 'events_api',
      payload,
      acceptsResponse: false,
      ...(attempt > 0 && { retry: { attempt, reason: reason ?? 'unknown_error' } }),
    });
    if (outcome.kind === 'acknowledged' || (outcome.kind === 'failed' && outcome.isNotToBeRetried)) return;
    const delayMs = this.#core.limits.eventRetryDelaysMs[attempt];
    if (delayMs === undefined) return;
    this.#core.clock.after(delayMs, () => this.#try(payload, attempt + 1, retryReason(outcome)));
  }

  #envelope(event: JsonObject, isExtShared: boolean): JsonObject {
    const { workspace, app, credentials } = this.#core;
    return {
      token: credentials.verificationToken,
      team_id: workspace.team.id,
      context_team_id: workspace.team.id,
      context_enterprise_id: null,
      api_app_id: app.appId,
      event,
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: workspace.nowSeconds(),
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.team.id,
          user_id: app.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: isExtShared,
      event_context: `4-${newId('E')}`,
    };
  }
}

function retryReason(outcome: Outcome): string {
  if (outcome.kind === 'timeout') return 'http_timeout';
  if (outcome.kind === 'failed') return outcome.detail.split(' ')[0] ?? 'unknown_error';
  return 'connection_failed';
}
