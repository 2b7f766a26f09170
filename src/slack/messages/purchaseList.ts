import type { KnownBlock, Overflow } from '@slack/types';
import { roleReaches } from '../../people/role.ts';
import {
  type ListedPurchase,
  PURCHASES_PAGE_SIZE,
  type PurchasePage,
} from '../../purchases/listPurchases.ts';
import { money } from '../../text/money.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { actions, type ButtonSpec, context, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import { option } from '../modals/inputs.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { FACT_GAP } from './needPhrases.ts';
import { amountOf } from './purchasePhrases.ts';
import { purchasesButton } from './purchaseRecorded.ts';

type Reader = Pick<Request, 't' | 'actor'>;

/** The action_id of the menus beside the purchases; an option's value is `<choice>:<purchase id>`. */
export const PURCHASE_MENU = 'purchaseMenu';

/** A page of what a party bought, with what can be done with each, and the way to older and newer ones. */
export const purchaseList = (reader: Reader, page: PurchasePage): Message => {
  const { t, actor } = reader;
  const { party, purchases, from, hasOlder } = page;
  const say = t.purchases.list;
  const mayRecord = roleReaches(actor.role, 'rep');
  const record = formButton(say.record, { modal: 'buy', prefill: { partyId: party.id } });
  if (purchases.length === 0 && from === 0) {
    const nothing = say.nothing(plain(party.name));
    return { text: fallback(nothing), blocks: [section(nothing), ...(mayRecord ? [actions(record)] : [])] };
  }
  const lead = say.lead({ party: plain(party.name), from: from + 1, upTo: from + purchases.length });
  const lines = purchases.map((listed) => lineOf(listed, reader));
  const newerFrom = Math.max(0, from - PURCHASES_PAGE_SIZE);
  const buttons: ButtonSpec[] = [
    ...(from > 0 ? [purchasesButton(say.newer, party.id, newerFrom, true)] : []),
    ...(hasOlder ? [purchasesButton(say.older, party.id, from + PURCHASES_PAGE_SIZE, true)] : []),
    ...(mayRecord ? [record] : []),
  ];
  const blocks: KnownBlock[] = [
    section([lead, yearOf(page, reader)].filter(Boolean).join('\n')),
    ...purchases.map((listed, at) =>
      section(lines[at] ?? '', mayRecord ? menuOf(listed, reader) : undefined),
    ),
    ...(page.year.unconvertedCount > 0 ? [context(say.leftOut(page.year.unconvertedCount))] : []),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
  return { text: fallback([lead, ...lines].join('\n')), blocks };
};

const yearOf = ({ base, year }: PurchasePage, { t, actor }: Reader): string =>
  base === null
    ? ''
    : t.purchases.list.total({ net: money(year.net, base, actor.language), count: year.dayCount });

const lineOf = ({ purchase, left, isAhead }: ListedPurchase, reader: Reader): string => {
  const { t, actor } = reader;
  const say = t.purchases.list;
  const said = { day: t.requirements.day(purchase.boughtOn), amount: amountOf(purchase, reader) };
  const isRefund = purchase.amount < 0;
  const what = purchase.description ? t.purchases.quote(plain(purchase.description)) : null;
  const state =
    purchase.amount === 0
      ? say.zero
      : isAhead
        ? say.ahead
        : purchase.cancelledOn
          ? say.cancelled
          : left > 0 &&
            left < purchase.amount &&
            say.partlyLeft(money(left, purchase.currency, actor.language));
  const facts = [
    purchase.reference && plain(purchase.reference),
    what,
    state,
    purchase.baseAmount === null && purchase.amount !== 0 && say.noRate,
    person(purchase.recordedBy),
  ].filter(Boolean);
  return `${isRefund ? say.refund(said) : say.purchase(said)}\n${facts.join(FACT_GAP)}`;
};

const menuOf = ({ purchase, left }: ListedPurchase, { t }: Reader): Overflow => {
  const say = t.purchases.list;
  const choices = [
    option(say.editIt, `edit:${purchase.id}`),
    ...(purchase.amount > 0 && left > 0 ? [option(say.refundIt, `refund:${purchase.id}`)] : []),
    option(say.undoIt, `undo:${purchase.id}`),
  ];
  return { type: 'overflow', action_id: `${PURCHASE_MENU}:${purchase.id}`, options: choices };
};
