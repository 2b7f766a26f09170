/** What a look at a database finds, whether or not it is one. Nothing is made, migrated or written by looking. */
export interface DatabaseReport {
  /** The file, or the server and database without a password. */
  readonly place: string;
  /** `missing`: there is none yet; `unreadable`: there is something that cannot be used, for the reason in `error`. */
  readonly state: 'missing' | 'unreadable' | 'readable';
  readonly error: string | null;
  /** Null: it can be written to; of a missing one, that it can be made. */
  readonly unwritable: string | null;
  /** What its own integrity check complains of; empty: nothing, or the server's own business. */
  readonly damage: readonly string[];
  /** Null where only the server knows. */
  readonly disk: { readonly freeBytes: number; readonly sizeBytes: number; readonly logBytes: number } | null;
  /** Null while it cannot be read. `fault`: why this version cannot bring it up to date. */
  readonly migrations: {
    readonly applied: number;
    readonly pending: number;
    readonly fault: string | null;
  } | null;
}

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return error.message.startsWith(code) ? error.message : `${code}${error.message}`;
};
