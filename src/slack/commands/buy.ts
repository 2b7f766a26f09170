import { AppError } from '../../errors.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { purchaseToday } from '../../purchases/checkPurchase.ts';
import { LAST_DAY } from '../../purchases/purchaseDay.ts';
import { recordPurchase } from '../../purchases/recordPurchase.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import type { PurchaseRow } from '../../store/queries/purchases.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { type PurchaseDraft, parsePurchase } from '../line/parsePurchase.ts';
import { plainText } from '../line/slackText.ts';
import type { Line } from '../line/tokens.ts';
import { purchaseRecorded } from '../messages/purchaseRecorded.ts';
import { prefillOf } from '../modals/modal.ts';
import { resolveParty } from '../partyChoice.ts';
import { readMoney } from '../purchaseAnswers.ts';
import type { Reply } from '../reply.ts';
import { actOf, type Request } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm buy acme 1200 EUR "annual licence" ref INV-123` */
export const buy: Command = {
  name: 'buy',
  words: { en: ['buy', 'purchase', 'bought'], 'zh-CN': ['采购', '购买', '下单'] },
  role: 'rep',
  run: (request, line) => purchaseByLine(request, line, { isRefund: false }),
};

/** `/prm refund acme 200 EUR ref INV-123` */
export const refund: Command = {
  name: 'refund',
  words: { en: ['refund'], 'zh-CN': ['退款', '退货'] },
  role: 'rep',
  run: (request, line) => purchaseByLine(request, line, { isRefund: true }),
};

const purchaseByLine = async (request: Request, line: Line, about: { isRefund: boolean }): Promise<Reply> => {
  const { workspace } = request;
  const today = await purchaseToday(workspace.read, request);
  const resolved = await resolveParty(request, parsePurchase(line, today), line);
  if ('reply' in resolved) return resolved.reply;
  const { draft, party } = resolved;
  const isRefund = about.isRefund || draft.isRefund;
  const boughtOn = dayOf(draft, line);
  const linked = isRefund ? await purchaseToRefund(request, draft, { line, party }) : null;
  const { amount: typed, description } = draft;
  // What a refund's one number names is the purchase; a second one is its own.
  const reference = linked && linked.reference === draft.reference ? null : draft.reference;
  if (!party || !typed) {
    const amount = typed ? `${typed.number}${typed.currency ? ` ${typed.currency}` : ''}` : null;
    const known = { partyId: party?.id, amount, description, reference, boughtOn };
    const modal = isRefund ? 'refund' : 'buy';
    return { open: { modal, prefill: prefillOf({ ...known, refundOfId: linked?.id }) } };
  }
  const written = textOfAmount(line, typed);
  const word = (command: Command) => command.words[request.actor.language][0];
  const money = await readMoney(request, typed, {
    corrected: (amount) => (written ? correctedLine(line, written, amount) : null),
    fallback: linked?.currency ?? (await moneySettings(workspace.read)).base,
    refundLine: (amount) => `/prm ${word(refund)} ${party.shortName ?? party.name} ${amount}`,
  });
  const recorded = await workspace.write((tx) =>
    recordPurchase(tx, actOf(request), {
      ...{ partyId: party.id, currency: money.currency, boughtOn, description, reference },
      amount: isRefund ? -money.amount : money.amount,
      refundOfId: linked?.id ?? null,
    }),
  );
  request.services.wake();
  return { show: purchaseRecorded(request, recorded), toAll: recorded.outcome === 'recorded' };
};

const dayOf = ({ day }: PurchaseDraft, line: Line): string | null => {
  if (!day) return null;
  if ('day' in day) return day.day;
  const readings = day.readings.flatMap((reading) => correctedLine(line, day.typed, reading) ?? []);
  const reason = day.readings.length > 0 ? 'ambiguous' : 'notADate';
  throw new AppError('invalid', 'purchaseDayRefused', { typed: day.typed, reason, readings });
};

const MOST_NUMBERS = 3;
const MOST_LOOKED_AT = 30;

/** The purchase whose number a refund names; null: it names none. Throws AppError refundReferenceUnknown. */
const purchaseToRefund = async (
  { workspace }: Request,
  { refundOf, reference }: PurchaseDraft,
  { line, party }: { line: Line; party: PartyRow | null },
): Promise<PurchaseRow | null> => {
  const named = refundOf ?? reference;
  if (named === null) return null;
  const found = await workspace.read.purchases.findByReference(named);
  if (found && found.state === 'counted' && (found.amount > 0 || refundOf !== null)) return found;
  // The number of a refund that is there already: the same line, sent twice.
  if (found && found.state === 'counted' && found.partyId === party?.id) return null;
  const latest = party ? await workspace.read.purchases.latestOf(party.id, LAST_DAY, MOST_LOOKED_AT) : [];
  const known = latest.flatMap((purchase) => (purchase.amount > 0 && purchase.reference) || []);
  const typed = plainText(line.source);
  const [before = ''] = typed.slice(0, typed.lastIndexOf(named)).match(/\S+[\s:：]*$/u) ?? [''];
  const corrected = correctedLine(line, `${before}${named}`, '');
  throw new AppError('notFound', 'refundReferenceUnknown', {
    ...{ typed: named, known: known.slice(0, MOST_NUMBERS), corrected },
  });
};

/** The stretch of the line that was read as the amount with its currency, to put another in its place. */
const textOfAmount = (
  { source }: Line,
  { number, currency }: { number: string; currency: string | null },
) => {
  const typed = plainText(source);
  const spaced = [...number].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*');
  const unit = currency?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shapes = unit ? [`${spaced}\\s*${unit}`, `${unit}\\s*${spaced}`, spaced] : [spaced];
  for (const shape of shapes) {
    const found = new RegExp(shape, 'iu').exec(typed)?.[0];
    if (found) return found;
  }
  return null;
};
