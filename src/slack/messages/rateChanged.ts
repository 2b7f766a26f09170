import type { ChangedBase } from '../../money/setBaseCurrency.ts';
import type { ChangedRate } from '../../money/setRate.ts';
import type { SettledConversions } from '../../purchases/settleConversions.ts';
import { actions, context, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';

type Reader = Pick<Request, 't'>;

interface SettledRate extends ChangedRate {
  currency: string;
  /** Null: it was removed. */
  rate: string | null;
  /** yyyy-mm-dd */
  validFrom: string;
  settled: SettledConversions;
}

/** What a rate is now, and what that changed, with Undo. */
export const rateChanged = ({ t }: Reader, change: SettledRate): Message => {
  const say = t.purchases.rates;
  const { currency, validFrom, base, auditId, rate, before } = change;
  const about = { currency, base, day: t.requirements.day(validFrom), rate: rate ?? before ?? '' };
  if (auditId === null) return sentence(say.same(about));
  return settledMessage(t, rate === null ? say.removed(about) : say.set(about), auditId, change.settled);
};

/** In what everything is counted now, with Undo. */
export const baseChanged = (
  { t }: Reader,
  { base, before, auditId, derivedCount, settled }: ChangedBase & { settled: SettledConversions },
): Message => {
  const say = t.purchases.rates;
  if (auditId === null) return sentence(say.baseSame(base));
  const derived = before === null ? '' : say.derived(derivedCount);
  return settledMessage(t, t.common.sentences(say.baseSet(base), derived), auditId, settled);
};

const settledMessage = (
  t: Reader['t'],
  lead: string,
  auditId: string,
  { convertedCount, partyCount }: SettledConversions,
): Message => {
  const did = t.purchases.rates.settled({ purchases: convertedCount, parties: partyCount });
  return {
    text: fallback(`${lead} ${did}`),
    blocks: [section(lead), context(did), actions({ action: 'undo', label: t.common.undo, value: auditId })],
  };
};
