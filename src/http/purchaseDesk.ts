import { newErrorReference } from '../errorReference.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { Log } from '../log.ts';
import { decimalOf } from '../money/currency.ts';
import { type RecordedPurchase, recordPurchase } from '../purchases/recordPurchase.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { unformatted } from '../text/mrkdwn.ts';
import { textsOf } from '../text/texts.ts';
import { PartyProblem, PayloadProblem, purchaseOf, readPayload } from './purchasePayload.ts';

export interface PurchaseAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface DeskOptions {
  readonly workspace: WorkspaceStore;
  readonly log: Log;
  now(): Date;
  newId(): string;
}

const statusOf: Record<ErrorCode, number> = {
  ...{ invalid: 400, notFound: 404, conflict: 409, notAllowed: 403, unavailable: 503 },
};

/** Carries out what a genuine body says: 201 recorded, 200 recorded before, else what to do. Never rejects. */
export const purchaseDesk =
  ({ workspace, log, now, newId }: DeskOptions) =>
  async (body: Buffer): Promise<PurchaseAnswer> => {
    try {
      const purchase = await purchaseOf(workspace.read, readPayload(body));
      const act = await actOf(workspace, { now, newId });
      const recorded = await workspace.write((tx) => recordPurchase(tx, act, purchase, { allowsZero: true }));
      return { status: recorded.outcome === 'recorded' ? 201 : 200, body: told(recorded) };
    } catch (error) {
      return refusalOf(error, log);
    }
  };

/** Nobody in Slack did it: the app itself stands for the billing system. */
const actOf = async (
  workspace: WorkspaceStore,
  { now, newId }: Pick<DeskOptions, 'now' | 'newId'>,
): Promise<Act> => {
  const { botUserId, language, zone } = await workspace.read.workspace.settings();
  return {
    actor: { id: botUserId ?? 'USYSTEM', role: 'admin', language, zone },
    ...{ at: now(), source: 'endpoint', requestKey: null, permalink: null, batchId: null, newId },
  };
};

const told = (recorded: RecordedPurchase): PurchaseAnswer['body'] => {
  const { outcome, party, purchase } = recorded;
  const said = {
    ...{ outcome, id: purchase.id, party: party.name, reference: purchase.reference },
    ...{ amount: decimalOf(purchase), currency: purchase.currency, date: purchase.boughtOn },
  };
  if (recorded.outcome === 'already') return said;
  const { base, loyalty } = recorded;
  const { state, score } = loyalty?.standing ?? {};
  return {
    ...said,
    converted:
      purchase.baseAmount === null
        ? null
        : { amount: decimalOf({ amount: purchase.baseAmount, currency: base }), currency: base },
    loyalty: state && score ? { score: Math.round(score.score * 10) / 10, tier: state.tier } : null,
    ...(purchase.amount === 0 ? { note: 'An amount of zero counts for nothing.' } : {}),
    ...(purchase.baseAmount === null
      ? {
          note: `No rate is known for ${purchase.currency} on that day: left out of the amount until one is set.`,
        }
      : {}),
  };
};

const refusalOf = (error: unknown, log: Log): PurchaseAnswer => {
  if (error instanceof PayloadProblem)
    return { status: 400, body: { error: 'payloadRefused', message: error.message } };
  if (error instanceof PartyProblem)
    return { status: 404, body: { error: 'partyUnknown', message: error.message, nearest: error.nearest } };
  const t = textsOf('en');
  if (error instanceof AppError) {
    const { key, params, code } = error as AppError;
    const say = t.errors[key] as (about: unknown) => string;
    return { status: statusOf[code], body: { error: key, message: unformatted(say(params)) } };
  }
  const reference = newErrorReference();
  log.error({ err: error, reference }, 'a purchase from outside could not be recorded');
  return { status: 500, body: { error: 'unexpected', message: unformatted(t.errors.unexpected(reference)) } };
};
