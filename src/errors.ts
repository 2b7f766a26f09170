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
  roleTooLow: { needed: string; has: string };
  /** A guest or somebody of another organisation. */
  noRole: { needed: string; has: string };
  /** No party by that id: removed, or never there. */
  partyGone: Record<never, never>;
  /** The form or message was carried out before. */
  alreadyDone: Record<never, never>;
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
