import type { Outcome } from '../delivery/appLink.ts';
import type { ActError, ActResult } from '../protocol.ts';

export function refused(
  error: ActError,
  detail?: string,
  fieldErrors?: { [blockId: string]: string },
): ActResult {
  return { ok: false, error, ...(detail !== undefined && { detail }), ...(fieldErrors && { fieldErrors }) };
}

/** Why nothing came back from the app; undefined when something did. */
export function deliveryError(outcome: Outcome): 'operation_timeout' | 'dispatch_failed' | undefined {
  if (outcome.kind === 'acknowledged') return undefined;
  return outcome.kind === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
}

export function outcomeDetail(outcome: Outcome): string | undefined {
  if (outcome.kind === 'failed') return outcome.detail;
  return outcome.kind === 'offline' ? 'the app is not connected' : undefined;
}
