import type { KnownBlock } from '@slack/types';
import { localDate } from '../../localDate.ts';
import type { ChangedPurchase } from '../../purchases/changePurchase.ts';
import type { RecordedPurchase, StandingPurchase } from '../../purchases/recordPurchase.ts';
import type { PurchaseRow } from '../../store/queries/purchases.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { amountOf, loyaltyLine, purchaseNotes, rateLine } from './purchasePhrases.ts';

type Reader = Pick<Request, 't' | 'actor' | 'at'>;

/** The action_id of the button that lists a party's purchases; the value holds the party and where to begin. */
export const PURCHASES_PAGE = 'purchases';

export const purchasesButton = (label: string, partyId: string, from = 0, isPage = false): ButtonSpec => ({
  action: `${PURCHASES_PAGE}:${from}`,
  label,
  value: JSON.stringify({ partyId, from, isPage }),
});

export const editPurchaseButton = ({ id }: Pick<PurchaseRow, 'id'>, t: Texts): ButtonSpec =>
  formButton(t.purchases.edit, { modal: 'editPurchase', prefill: { purchaseId: id } });

/** What was recorded, what it does to score and tier, with Undo. */
export const purchaseRecorded = (reader: Reader, recorded: RecordedPurchase): Message => {
  const { t } = reader;
  const say = t.purchases;
  const { party, purchase } = recorded;
  const said = { party: plain(party.name), amount: amountOf(purchase, reader) };
  if (recorded.outcome === 'already') {
    const reference = plain(purchase.reference ?? '');
    const day = t.requirements.day(purchase.boughtOn);
    const lead = say.already({ ...said, reference, day });
    const message = sentence(lead);
    return { ...message, blocks: [...message.blocks, actions(...controlsOf(recorded, t))] };
  }
  const lead = purchase.amount < 0 ? say.refunded(said) : say.recorded[party.kind](said);
  const first = recorded.isFirstCurrency ? say.firstCurrency(recorded.base) : '';
  return standingMessage(reader, recorded, { lead, auditId: recorded.auditId, more: first });
};

/** What a purchase says now, with Undo. */
export const purchaseChanged = (reader: Reader, changed: ChangedPurchase): Message => {
  const say = reader.t.purchases;
  const { party, purchase, auditId } = changed;
  const said = { party: plain(party.name), amount: amountOf(purchase, reader) };
  if (auditId === null) return sentence(say.nothingChanged(said.party));
  const lead = purchase.amount < 0 ? say.refundChanged(said) : say.changed(said);
  return standingMessage(reader, changed, { lead, auditId, more: '' });
};

const standingMessage = (
  reader: Reader,
  standing: StandingPurchase,
  { lead, auditId, more }: { lead: string; auditId: string; more: string },
): Message => {
  const { t, actor, at } = reader;
  const say = t.purchases;
  const { purchase } = standing;
  const today = localDate(at, actor.zone);
  const notes = purchaseNotes(standing, { t, actor, today });
  const what = purchase.description ? say.quote(plain(purchase.description)) : '';
  const loyalty = loyaltyLine(standing.loyalty, reader);
  const isLeftOut = purchase.baseAmount === null && purchase.amount !== 0;
  const day = t.requirements.day(purchase.boughtOn);
  const line = rateLine(purchase.currency, purchase.boughtOn, reader);
  const warning = isLeftOut ? say.unconverted({ currency: purchase.currency, day, line }) : '';
  const small = [what, t.common.sentences(...notes), more].filter(Boolean);
  const blocks: KnownBlock[] = [
    section([lead, loyalty].filter(Boolean).join('\n')),
    ...(small.length > 0 ? [context(...small)] : []),
    ...(warning ? [section(warning)] : []),
    actions({ action: 'undo', label: t.common.undo, value: auditId }, ...controlsOf(standing, t)),
  ];
  return { text: fallback([lead, loyalty, warning].filter(Boolean).join(' ')), blocks };
};

const controlsOf = (
  { party, purchase }: Pick<StandingPurchase, 'party' | 'purchase'>,
  t: Texts,
): ButtonSpec[] => [
  editPurchaseButton(purchase, t),
  purchasesButton(t.purchases.list.button, party.id),
  { action: 'showParty', label: t.parties.card.showIt, value: party.id },
];
