import type { ImportField } from './exchange/importResult.ts';
import type { RateRefusal } from './money/exchangeRate.ts';
import type { AmountRefusal } from './money/parseAmount.ts';
import type { PartyNameRefusal } from './parties/partyName.ts';
import type { Role } from './people/role.ts';
import type { PurchaseDayRefusal } from './purchases/purchaseDay.ts';
import type { ChannelRefusal } from './reports/channelRefusal.ts';
import type { RequirementStatus } from './requirements/requirement.ts';
import type { ScoreRefusal } from './satisfaction/score.ts';

/**
 * What went wrong, in few codes. `invalid`: the input cannot be taken as it is; `notFound`: nothing by that name or id;
 * `conflict`: someone or something got there first; `notAllowed`: the person's role does not reach; `unavailable`: try again later.
 */
export type ErrorCode = 'invalid' | 'notFound' | 'conflict' | 'notAllowed' | 'unavailable';

/**
 * Every known failure and what its sentence needs. text/ must say each one in every language.
 */
export interface ErrorParams {
  /** The store could not take the write (disk full, database gone). Nothing was saved. */
  storeUnavailable: Record<never, never>;
  /** A transaction awaited something other than the store: a bug, found at once. */
  transactionLeftStore: Record<never, never>;
  /** The person's role does not reach; both are roles. */
  roleTooLow: { needed: Role; has: Role };
  /** A guest or somebody of another organisation. */
  noRole: { needed: Role };
  /** No party by that id: removed, or never there. */
  partyGone: Record<never, never>;
  /** It is part of another party now, so that it cannot be changed itself. */
  partyMerged: { name: string; into: string };
  /** Both names, or both menus, lead to the same party. */
  partyMergedWithItself: { name: string };
  /** What is put away is not the one that stays. */
  partyMergedIntoArchived: { name: string; into: string };
  /** Somebody said before that the two are not one. */
  duplicateDismissed: { byId: string; at: Date };
  /** Two needs were named where customers or partners are merged. */
  mergeMeantNeeds: { corrected: string };
  /** The form or message was carried out before. */
  alreadyDone: Record<never, never>;
  /** The record was changed after it: undoing would take back somebody's later work. */
  changedSince: Record<never, never>;
  alreadyUndone: { byId: string; at: Date };
  /** Somebody else made the change. */
  notYours: { ownerId: string };
  nothingToUndo: Record<never, never>;
  /** What was typed as a score, and why it is none. `scale` is the n of `m/n`. */
  scoreRefused: { typed: string; reason: ScoreRefusal; scale: number | null; corrected: string };
  /** The rating was undone or replaced, or was never there. */
  ratingGone: Record<never, never>;
  /** Somebody else recorded it. */
  ratingNotYours: { byId: string };
  /** Somebody changed the rating while the form was open. */
  ratingChanged: { byId: string; at: Date | null };
  /** The form holds what the rating says already. */
  ratingUnchanged: Record<never, never>;
  /** In characters; length 0: nothing visible was typed. */
  themeRefused: { length: number; most: number };
  /** Null: no theme. */
  themeAlready: { theme: string | null };
  /** Its cause was taken back, or it was never there. */
  alertGone: Record<never, never>;
  alertCleared: { name: string; clearedAt: Date };
  alertAcknowledged: { byId: string; at: Date };
  /** `until` null: until a rating changes. */
  alertSnoozed: { byId: string; until: Date | null };
  /** Only the owner of the party and managers may. */
  snoozeNotYours: { ownerId: string };
  /** A word after `/prm alerts` that means nothing there. */
  alertsWordUnknown: { typed: string };
  /** A word after `/prm satisfaction` that is neither a side nor a segment; `known` are segments. */
  segmentUnknown: {
    typed: string;
    nearest: string | null;
    corrected: string | null;
    known: readonly string[];
    /** What else this report is narrowed down by, in the words of the person's language. */
    own: readonly string[];
  };
  /** Somebody else chose other settings of loyalty meanwhile. */
  loyaltyChanged: Record<never, never>;
  /** The form holds what is in force already. */
  loyaltyUnchanged: Record<never, never>;
  /** A name that cannot be taken as one. */
  nameRefused: { reason: PartyNameRefusal; length: number; most: number };
  /** A party of the very same name (folded) is there. */
  partyExists: { name: string; partyId: string };
  /** Nothing answers to that name; `nearest` are names that might have been meant. */
  partyUnknown: { typed: string; nearest: readonly string[] };
  /** Several parties answer to that name. */
  partyAmbiguous: { typed: string; names: readonly string[] };
  /** A first word after `/prm add` that is nearly a kind. */
  partyKindUnknown: { typed: string; nearest: string; corrected: string };
  /** Not the address of a website. */
  websiteRefused: { typed: string };
  /** Something was recorded on the party after it was added. */
  partyUsedSince: { name: string };
  /** A word where a kind of interaction was expected. */
  interactionKindUnknown: { typed: string; nearest: string; corrected: string };
  /** In characters; length 0: nothing visible was typed. */
  interactionTextRefused: { length: number; most: number };
  /** Undone, or never there. */
  interactionGone: Record<never, never>;
  /** Somebody else recorded it. */
  interactionNotYours: { byId: string };
  happenedOnRefused: { typed: string; reason: 'notADate' | 'future' };
  /** What was typed as an amount, and why it is none. `readings` are lines, or plain amounts in a form, that it may mean. */
  amountRefused: {
    typed: string;
    reason: AmountRefusal | 'negative' | 'zero';
    currency: string;
    readings: readonly string[];
  };
  /** No code or sign of a currency; empty: none was typed, and there is no base currency yet. */
  currencyUnknown: { typed: string; nearest: string | null; corrected: string | null };
  /** A sign of several currencies; `readings` are lines, or codes in a form, that it may mean. */
  currencyAmbiguous: { typed: string; readings: readonly string[] };
  /** `readings`: the days that it may mean, yyyy-mm-dd. */
  purchaseDayRefused: { typed: string; reason: PurchaseDayRefusal; readings: readonly string[] };
  /** In characters. */
  purchaseTextRefused: { field: 'description' | 'reference'; length: number; most: number };
  /** Undone, or never there. */
  purchaseGone: Record<never, never>;
  /** Somebody else recorded it. */
  purchaseNotYours: { byId: string };
  /** A purchase cannot become a refund, nor the other way round. */
  purchaseStaysOne: { isRefund: boolean };
  /** The same order number says something else already. */
  purchaseReferenceTaken: { reference: string; known: ShownPurchase; wanted: ShownPurchase };
  /** Its refunds would not fit any more. `refunded` in minor units. */
  purchaseHasRefunds: { count: number; refunded: number; currency: string };
  /** No purchase has that number. */
  refundReferenceUnknown: { typed: string; known: readonly string[]; corrected: string | null };
  refundOfRefund: { reference: string | null };
  /** The purchase is another party's. */
  refundElsewhere: { reference: string | null; name: string };
  refundOtherCurrency: { is: string; was: string };
  refundTooEarly: { on: string; boughtOn: string };
  /** In minor units. */
  refundTooMuch: { refund: number; left: number; amount: number; currency: string };
  rateRefused: { typed: string; reason: RateRefusal; corrected: string };
  rateDayRefused: { typed: string };
  rateOfBase: { base: string };
  rateUnknown: { currency: string; validFrom: string };
  /** A rate says what a currency is in the base currency, and there is none yet. */
  baseCurrencyMissing: Record<never, never>;
  /** A word after `/prm rates` that means nothing there. */
  ratesWordUnknown: { typed: string; nearest: string | null };
  /** Nobody by that name or id is known. */
  personNotKnown: { typed: string };
  roleUnknown: { typed: string; nearest: string | null; corrected: string | null };
  /** Nobody would be left who can give roles. */
  lastAdmin: Record<never, never>;
  /** A file of which this line is neither UTF-8 nor UTF-16, and how the line reads in other encodings. */
  csvNotUtf8: { line: number; guesses: readonly { encoding: string; sample: string }[] };
  csvNotInEncoding: { encoding: string; line: number };
  /** A character that no text has. */
  csvNul: { line: number };
  encodingUnknown: { typed: string; common: readonly string[] };
  /** A quotation mark opens on this line and never closes. */
  csvMalformed: { line: number };
  csvEmpty: Record<never, never>;
  /** No header says which column holds a field that is needed. */
  csvColumnMissing: { field: ImportField; found: readonly string[]; accepted: readonly string[] };
  /** Null: there is none that stands. */
  importUnknown: { typed: string | null };
  importUnclear: { typed: string; count: number };
  importAlreadyUndone: { at: Date };
  /** Part of an import, which is undone as a whole and not from Slack. */
  importedTogether: { batchId: string };
  /** No digest by that id: removed, or never there. */
  subscriptionGone: Record<never, never>;
  /** Somebody else changed the digest while the form was open. */
  subscriptionChanged: Record<never, never>;
  /** The same digest already goes to that channel at that time. */
  subscriptionExists: { channelId: string };
  /** Digests cannot be posted there. */
  channelUnusable: { channelId: string; reason: ChannelRefusal };
  /** Slack did not say whether a channel can be posted to. */
  channelUnchecked: Record<never, never>;
  /** A word after `/prm digest` that means nothing there. */
  digestWordUnknown: { typed: string; nearest: string | null };
  /** A title without anything in it. */
  titleMissing: Record<never, never>;
  /** In characters. */
  requirementTooLong: { field: 'title' | 'detail' | 'category'; length: number; most: number };
  dueDateRefused: { typed: string; reason: 'notADate' | 'past' };
  /** Not an http(s) address, or a very long one. */
  linkRefused: { typed: string };
  /** A word after a need's title that cannot be taken; `nearest` is one that can, `corrected` the line with it. */
  needOptionRefused: {
    reason: 'difficultyOutOfRange' | 'unknownWord' | 'givenTwice';
    typed: string;
    nearest: string | null;
    corrected: string | null;
  };
  /** Details typed behind a reference such as R12, which has its own; `corrected` is the line without them. */
  optionsOfReference: { number: number; corrected: string };
  /** No requirement has that number; `highest` is 0 when there is none at all. */
  requirementUnknown: { number: number; highest: number; wasUndone: boolean };
  requirementGone: Record<never, never>;
  /** It became part of another need, whose number is `into`. */
  requirementMerged: { number: number; into: number };
  /** It was sorted under another category meanwhile. */
  categoryTaken: { number: number; category: string };
  mergedWithItself: { number: number };
  /** One number beside "merge", which takes two. */
  mergeNeedsTwo: { number: number };
  /** It is shipped or declined, and has to be opened again first. */
  requirementClosed: { number: number; status: RequirementStatus; closedAt: Date | null };
  /** Only what is open has a rank. */
  requirementNotRanked: { number: number; status: RequirementStatus };
  statusAlready: { number: number; status: RequirementStatus };
  /** These parties ask for that wish already. */
  alreadyAsks: { names: readonly string[]; number: number; title: string };
  /** What cannot be a number of points to plan with; empty: none was typed. At most `most`. */
  capacityRefused: { typed: string; most: number };
  /** A word after `/prm needs` that is neither an order nor a party, or, beside R12, nothing that can be done with it. */
  needsWordUnknown: { typed: string; number: number | null; nearest: string | null; corrected: string };
  /** Something after `/prm undo`, which takes back the last change and nothing else. */
  undoTakesNothing: { typed: string };
  /** Slack did not say who somebody is. */
  personUnknown: Record<never, never>;
  /** A word after `/prm` that is no command; `nearest` is, and `corrected` the line with it. */
  unknownCommand: { typed: string; nearest: string | null; corrected: string | null };
  /** A button or form that this version does not know. */
  controlUnknown: Record<never, never>;
}

/** A purchase as an error shows it. */
export interface ShownPurchase {
  name: string;
  amount: number;
  currency: string;
  /** yyyy-mm-dd */
  boughtOn: string;
  description: string | null;
}

export type ErrorKey = keyof ErrorParams;

/** A failure that is known and has a sentence. Thrown by the domain, caught only at the boundary. */
export class AppError<K extends ErrorKey = ErrorKey> extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly key: K;
  readonly params: ErrorParams[K];

  constructor(code: ErrorCode, key: K, params: ErrorParams[K], options?: ErrorOptions) {
    super(`${code}: ${key}`, options);
    this.code = code;
    this.key = key;
    this.params = params;
  }
}
