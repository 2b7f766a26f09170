import type { Act } from '../../history/act.ts';
import { refreshLoyalty } from '../../loyalty/refreshLoyalty.ts';
import { reviewReferences } from '../../loyalty/reviewReferences.ts';
import { decimalOf, isCurrency } from '../../money/currency.ts';
import { currenciesMeant, settledCurrency } from '../../money/currencySigns.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import { addParty } from '../../parties/addParty.ts';
import { foldName } from '../../parties/foldName.ts';
import { twinsOf } from '../../parties/similarParties.ts';
import { LONGEST_DESCRIPTION, LONGEST_REFERENCE } from '../../purchases/checkPurchase.ts';
import { EARLIEST_PURCHASE, LAST_DAY } from '../../purchases/purchaseDay.ts';
import { recordPurchase } from '../../purchases/recordPurchase.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import type { Transaction } from '../../store/queries/queries.ts';
import type { Cells, Columns } from '../columns.ts';
import type { Importable, Importing, ImportReads, PlannedRow } from '../importable.ts';
import type { RowNote, RowRefusal } from '../importResult.ts';
import { type PartyField, partyFields, partyOfRow } from '../partyOfRow.ts';
import { readDate } from '../readDate.ts';
import { isRefusal, readName } from '../readName.ts';
import type { RowMemory } from '../rowMemory.ts';

type PurchaseColumn =
  | PartyField
  | 'amount'
  | 'currency'
  | 'boughtOn'
  | 'description'
  | 'reference'
  | 'refundOf';

const columns: Columns<PurchaseColumn> = {
  ...partyFields,
  amount: {
    headers: [
      ...([
        'Amount',
        'Revenue',
        'Total',
        'Order Total',
        'Close Value',
        'Deal - Value',
        'Value',
        'Price',
      ] as const),
      ...['Sales', 'Net Amount', 'Amount Paid', '金额', '销售额', '订单金额', '合同金额'],
    ],
    most: 60,
  },
  currency: { headers: ['Currency', 'Currency Code', 'Deal - Currency of Value', '币种', '货币'], most: 20 },
  boughtOn: {
    headers: [
      ...([
        'Date',
        'Order Date',
        'Purchase Date',
        'Invoice Date',
        'Bought on',
        'Close Date',
        'Won time',
      ] as const),
      ...['Transaction Date', 'Paid at', '日期', '订单日期', '购买日期', '成交日期'],
    ],
    most: 60,
  },
  description: {
    headers: [
      'Description',
      'Product',
      'Item',
      'Details',
      'Deal - Title',
      'Deal Name',
      '内容',
      '产品',
      '说明',
    ],
    most: LONGEST_DESCRIPTION,
  },
  reference: {
    headers: [
      ...([
        'Reference',
        'Order ID',
        'Order Number',
        'Invoice Number',
        'Invoice ID',
        'Transaction ID',
      ] as const),
      ...['Opportunity ID', 'Deal - ID', 'Invoice', 'Order', '单号', '订单号', '发票号'],
    ],
    most: LONGEST_REFERENCE,
  },
  refundOf: { headers: ['Refund of', 'Original Order', 'Refunded Order', '原单号'], most: LONGEST_REFERENCE },
};

/** What was bought, or brought in: one row a purchase or, with an amount below 0, a refund. Nothing is posted about them. */
export const purchases: Importable<PurchaseColumn> = {
  columns,
  needed: [['party', 'partyId'], ['amount'], ['boughtOn']],
  labelOf: (cells) => cells.raw('party') || cells.raw('partyId'),
  plan: async (read, cells, importing) => {
    const said = await readPurchase(read, cells, importing);
    if (isRefusal(said)) return said;
    const party = await partyOfRow(read, cells, importing.memory);
    if (!isRefusal(party)) return planPurchase(read, said, importing, { known: party });
    if (party.reason !== 'partyUnknown' || !importing.createsParties || !importing.kind) return party;
    const name = readName('party', cells.raw('party') || cells.raw('partyId'));
    if (isRefusal(name)) return name;
    const added = { name: name ?? party.typed, externalId: cells.text('partyId'), kind: importing.kind };
    return planPurchase(read, said, importing, { known: null, added });
  },
  finish: async (tx, act, { id }) => {
    await reviewOnce(tx, act);
    await refreshLoyalty(tx, act, id, 'import');
  },
  async *list(read) {
    for (const { id, name: party, externalId: partyId } of await read.parties.list()) {
      const newestFirst = await read.purchases.latestOf(id, LAST_DAY, Number.MAX_SAFE_INTEGER);
      for (const purchase of newestFirst.reverse()) {
        const { currency, boughtOn, description, reference, refundOfId } = purchase;
        const refunded = refundOfId === null ? undefined : await read.purchases.find(refundOfId);
        yield {
          ...{ party, partyId, amount: decimalOf(purchase), currency, boughtOn, description, reference },
          refundOf: refunded?.reference ?? null,
        };
      }
    }
  },
};

/** Of one import the spend references are reviewed once, when all rows are written. */
const reviewedBy = new WeakSet<Act>();
const reviewOnce = async (tx: Transaction, act: Act): Promise<void> => {
  if (reviewedBy.has(act)) return;
  reviewedBy.add(act);
  await reviewReferences(tx, act.at);
};

interface SaidPurchase {
  amount: number;
  currency: string;
  boughtOn: string;
  description: string | null;
  reference: string | null;
  refundOf: string | null;
}

const readPurchase = async (
  read: ImportReads,
  cells: Cells<PurchaseColumn>,
  { zone, dates }: Importing,
): Promise<SaidPurchase | RowRefusal> => {
  const { base } = await moneySettings(read);
  const typedCurrency = cells.text('currency');
  const meant = typedCurrency === null ? [] : currenciesMeant(typedCurrency, isCurrency);
  const currency =
    typedCurrency === null
      ? base
      : settledCurrency(meant, { base, isChinese: /\p{sc=Han}/u.test(typedCurrency) });
  if (currency === null)
    return typedCurrency === null
      ? { reason: 'missing', field: 'currency' }
      : { reason: 'currencyRefused', typed: typedCurrency };
  const typed = cells.raw('amount');
  if (typed === '') return { reason: 'missing', field: 'amount' };
  // A currency beside the number is said by its column.
  const parsed = parseAmount(typed.replace(/^[^\d(+−-]+|[^\d)k万千亿]+$/gu, ''), currency);
  if (!parsed.ok) return { reason: 'amountRefused', typed, because: parsed.reason };
  const typedDate = cells.text('boughtOn');
  if (typedDate === null) return { reason: 'missing', field: 'boughtOn' };
  const date = readDate(typedDate, zone, dates);
  const refusedDay = { reason: 'dateRefused', field: 'boughtOn', typed: typedDate } as const;
  if ('because' in date) return { ...refusedDay, because: date.because };
  if (date.day < EARLIEST_PURCHASE) return { ...refusedDay, because: 'tooEarly' };
  return {
    ...{ amount: parsed.amount, currency, boughtOn: date.day },
    ...{ description: cells.text('description'), reference: cells.text('reference') },
    refundOf: cells.text('refundOf'),
  };
};

type PlannedParty =
  | { known: PartyRow }
  | { known: null; added: { name: string; externalId: string | null; kind: PartyRow['kind'] } };

const planPurchase = async (
  read: ImportReads,
  said: SaidPurchase,
  { memory }: Importing,
  whose: PlannedParty,
): Promise<PlannedRow | RowRefusal> => {
  const { reference, refundOf, ...purchase } = said;
  const print = JSON.stringify([whose.known?.id ?? whose, said]);
  const key = `purchase:${reference}`;
  const above = reference === null ? undefined : memory.get<{ print: string; line: number }>(key);
  if (above)
    return above.print === print ? nothingToDo(whose) : { reason: 'duplicateOfLine', line: above.line };
  const there = reference === null ? undefined : await read.purchases.findByReference(reference);
  if (there && isSame(there, said, whose)) return nothingToDo(whose);
  if (there) return { reason: 'referenceTaken', typed: reference ?? '' };
  const twins = `twins:${JSON.stringify(whose.known?.id ?? whose)}:${factsOf(said)}`;
  const seen = memory.get<number>(twins) ?? 0;
  const before = reference === null && whose.known ? await countThere(read, memory, said, whose.known) : 0;
  if (reference === null && seen < before)
    return { ...nothingToDo(whose), remember: () => memory.set(twins, seen + 1) };
  const added = 'added' in whose ? whose.added : null;
  const isNew = added !== null && memory.get(newKeyOf(added)) === undefined;
  const notes: RowNote[] = [
    ...(isNew ? [{ note: 'partyAdded', name: added.name } as const] : []),
    ...(said.amount === 0 ? [{ note: 'countsForNothing' } as const] : []),
  ];
  let party = whose.known;
  return {
    ...{ outcome: 'created', notes },
    get touches() {
      return party ?? undefined;
    },
    remember: (line) => {
      if (reference !== null) memory.set(key, { print, line });
      else memory.set(twins, seen + 1);
      if (added) memory.set(newKeyOf(added), true);
    },
    carryOut: async (tx, act) => {
      party ??= await partyToBuy(tx, act, whose);
      // Before anything of it is written: rows below may say in other words whose they are.
      await countThere(tx, memory, said, party);
      const bought = refundOf === null ? undefined : await tx.purchases.findByReference(refundOf);
      const refundOfId = said.amount < 0 ? (bought?.id ?? null) : null;
      await recordPurchase(
        tx,
        act,
        { ...purchase, partyId: party.id, reference, refundOfId },
        { allowsZero: true, refreshesLoyalty: false },
      );
    },
  } as PlannedRow;
};

/** Its party is judged all the same: an import that was broken off before that is made good by bringing the file again. */
const nothingToDo = ({ known }: PlannedParty): PlannedRow => ({
  ...{ outcome: 'unchanged', notes: [], carryOut: async () => {} },
  ...(known ? { touches: known } : {}),
});

type Facts = Pick<SaidPurchase, 'amount' | 'currency' | 'boughtOn'>;

/** What is bought twice on one day for the same money may be two purchases: so many are there, and so many rows say so. */
const factsOf = ({ amount, currency, boughtOn }: Facts): string => `${boughtOn} ${amount} ${currency}`;

/**
 * How many without a number there were before the import, of one party, day and amount: imported again, a file finds as many
 * as it has. Read once for each party.
 */
const countThere = async (
  { purchases: there }: Pick<ImportReads, 'purchases'>,
  memory: RowMemory,
  said: Facts,
  { id }: Pick<PartyRow, 'id'>,
): Promise<number> => {
  const key = `bought before:${id}`;
  let counts = memory.get<ReadonlyMap<string, number>>(key);
  if (!counts) {
    const rows = await there.latestOf(id, LAST_DAY, Number.MAX_SAFE_INTEGER);
    const unnumbered = Map.groupBy(
      rows.filter(({ reference }) => reference === null),
      factsOf,
    );
    counts = new Map([...unnumbered].map(([facts, twins]) => [facts, twins.length]));
    memory.set(key, counts);
  }
  return counts.get(factsOf(said)) ?? 0;
};

const isSame = (
  there: { partyId: string; amount: number; currency: string; boughtOn: string },
  said: SaidPurchase,
  whose: PlannedParty,
): boolean =>
  there.partyId === whose.known?.id &&
  there.amount === said.amount &&
  there.currency === said.currency &&
  there.boughtOn === said.boughtOn;

const newKeyOf = ({ name, externalId }: { name: string; externalId: string | null }): string =>
  `new party:${externalId ?? ''}\n${foldName(name)}`;

/** A row above may have added it. */
const partyToBuy = async (tx: Transaction, act: Act, whose: PlannedParty): Promise<PartyRow> => {
  if (!('added' in whose)) return whose.known;
  const { name, externalId, kind } = whose.added;
  const byId = externalId === null ? undefined : await tx.parties.findByExternalId(externalId);
  const [twin] = byId ? [] : await twinsOf(tx, name);
  const there = byId ?? twin;
  if (there) return there;
  return (await addParty(tx, act, { name, externalId, kind, ownerId: null }, { similar: [] })).party;
};
