import { partyLoyalty } from '../../loyalty/partyLoyalty.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import type { PurchaseField } from '../../purchases/changePurchase.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Request } from '../request.ts';
import { amountOf } from './purchasePhrases.ts';
import { tierName } from './tierName.ts';

type Reader = Pick<Request, 'workspace' | 't' | 'actor' | 'at'>;

/** What became of a purchase, a rate or the base currency that was taken back; undefined for other records. */
export const undonePurchase = async (reader: Reader, entry: AuditRow): Promise<string | undefined> => {
  const { workspace, t } = reader;
  const say = t.purchases;
  switch (entry.action) {
    case 'purchase.record':
    case 'purchase.change':
      return t.common.sentences(await whatIsUndone(reader, entry), await loyaltyNow(reader, entry.partyId));
    case 'rate.set':
    case 'rate.remove':
      return say.rates.undone.rate(String(entry.before?.currency ?? ''));
    case 'money.base': {
      const { base } = await moneySettings(workspace.read);
      return base === null ? say.rates.undone.noBase : say.rates.undone.base(base);
    }
    default:
      return undefined;
  }
};

const whatIsUndone = async (reader: Reader, entry: AuditRow): Promise<string> => {
  const { workspace, t } = reader;
  const say = t.purchases.undone;
  const known = entry.partyId ? await workspace.read.parties.find(entry.partyId) : undefined;
  const party = plain(known?.name ?? '');
  if (entry.action === 'purchase.change') {
    const names = Object.keys(entry.before ?? {}) as PurchaseField[];
    const fields = names.map((name) => t.purchases.field[name]).join(t.common.separator);
    return say.change({ party, fields });
  }
  const { amount, currency } = entry.after as { amount: number; currency: string };
  const said = { party, amount: amountOf({ amount, currency }, reader) };
  return amount < 0 ? say.refund(said) : say.purchase(said);
};

const loyaltyNow = async ({ workspace, t, at }: Reader, partyId: string | null): Promise<string> => {
  const party = partyId ? await workspace.read.parties.find(partyId) : undefined;
  if (!party || party.status === 'removed') return '';
  const loyalty = await partyLoyalty(workspace.read, party, at);
  const say = t.purchases.loyalty;
  if (!loyalty) return say.none;
  const { state, score, model } = loyalty;
  const tier = tierName(state.tier, model.config.tierNames, t);
  return say.isNow({ score: points(score.score), tier });
};
