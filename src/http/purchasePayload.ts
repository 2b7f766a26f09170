import { z } from 'zod';
import { AppError } from '../errors.ts';
import { isCurrency } from '../money/currency.ts';
import { exactAmount } from '../money/parseAmount.ts';
import { findParties } from '../parties/findParties.ts';
import { findParty } from '../parties/getParty.ts';
import type { NewPurchase } from '../purchases/recordPurchase.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

const shape = z.strictObject({
  /** The id in the billing system, as an import kept it; or the name. */
  externalId: text(200).optional(),
  party: text(200).optional(),
  amount: z.string(),
  currency: z.string(),
  date: z.string().optional(),
  description: z.string().nullish(),
  reference: text(100),
  refundOf: text(100).optional(),
});

/** What cannot be taken as a purchase: what to do about it, in English. */
export class PayloadProblem extends Error {
  override readonly name = 'PayloadProblem';
}

export type PurchasePayload = z.infer<typeof shape>;

/** The payload of a body. Throws PayloadProblem. */
export const readPayload = (body: Buffer): PurchasePayload => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new PayloadProblem('The body is not JSON in UTF-8.');
  }
  const read = shape.safeParse(parsed);
  if (!read.success) throw new PayloadProblem(read.error.issues.map(problemOf).join(' '));
  const { externalId, party } = read.data;
  if (!externalId && !party)
    throw new PayloadProblem('Say whose it is: "externalId", or "party" with the name.');
  return read.data;
};

const problemOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `"${path.join('.')}": ${message}.` : `${message}.`;

/** Nobody answers to that name or id. `nearest` are names that might have been meant. */
export class PartyProblem extends Error {
  override readonly name = 'PartyProblem';
  readonly nearest: readonly string[];

  constructor(message: string, nearest: readonly string[]) {
    super(message);
    this.nearest = nearest;
  }
}

type PayloadReads = Pick<Reads, 'parties' | 'purchases'>;
const MOST_NEAREST = 5;

/** The purchase as the use case takes it. Throws PayloadProblem, PartyProblem, or AppError as a line would. */
export const purchaseOf = async (read: PayloadReads, payload: PurchasePayload): Promise<NewPurchase> => {
  const { amount: typed, currency, date, description, reference, refundOf } = payload;
  if (!isCurrency(currency))
    throw new AppError('invalid', 'currencyUnknown', { typed: currency, nearest: null, corrected: null });
  const parsed = exactAmount(typed, currency);
  if (!parsed.ok) {
    if (parsed.reason === 'malformed')
      throw new PayloadProblem(
        '"amount": a decimal with a point, as a string: "1200.50"; a refund is below 0.',
      );
    throw new AppError('invalid', 'amountRefused', { typed, reason: parsed.reason, currency, readings: [] });
  }
  if (refundOf !== undefined && parsed.amount >= 0)
    throw new PayloadProblem('"amount": a refund is below 0, such as "-200.00".');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new PayloadProblem('"date": the day as "2026-01-31".');
  const party = await partyOf(read, payload);
  return {
    ...{ partyId: party.id, amount: parsed.amount, currency, boughtOn: date ?? null },
    ...{ description: description ?? null, reference },
    refundOfId: refundOf === undefined ? null : await refundedId(read, refundOf),
  };
};

const partyOf = async (read: PayloadReads, { externalId, party }: PurchasePayload): Promise<PartyRow> => {
  const known = externalId ? await read.parties.findByExternalId(externalId) : undefined;
  const found = known && (await findParty(read, known.id));
  if (found) return found;
  if (!party) throw new PartyProblem(`No party has the external id "${externalId}".`, []);
  const { verdict, best, ranked } = await findParties(read, party);
  if (best && verdict === 'sure') return best.party;
  // Of a name that is spelt too far off its first word may still say which.
  const [firstWord = ''] = party.split(/\s/);
  const near = ranked.length > 0 ? ranked : (await findParties(read, firstWord)).ranked;
  const nearest = near.slice(0, MOST_NEAREST).map(({ name }) => name);
  throw new PartyProblem(
    nearest.length > 0
      ? `"${party}" is not surely one party. Send its whole name, or its external id.`
      : `No party is called "${party}". Add it first, or send another name.`,
    nearest,
  );
};

const refundedId = async ({ purchases }: PayloadReads, reference: string): Promise<string> => {
  const found = await purchases.findByReference(reference);
  if (found?.state === 'counted') return found.id;
  throw new AppError('notFound', 'refundReferenceUnknown', { typed: reference, known: [], corrected: null });
};
