import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type HotQuery, hot, type PreparedQueries, type QueryDb, through } from './hotQuery.ts';
import type { Schema } from './schema/defineSchema.ts';
import { storableText } from './schema/storableText.ts';

type WorkspaceTable = Exclude<keyof Schema, 'workspaces'>;
type NewRow<T extends WorkspaceTable> = Omit<Schema[T]['$inferInsert'], 'workspaceId'>;

/** One open door to the database, before it is narrowed to a workspace. */
export interface Connection {
  readonly db: QueryDb;
  readonly prepared: Pick<PreparedQueries, 'run'>;
}

/** What a file of queries is given: one workspace, through one connection, as long as that is open. */
export class WorkspaceScope {
  readonly workspaceId: string;
  readonly schema: Schema;
  readonly #connection: Connection;
  #isOpen = true;
  #failure: { error: unknown } | undefined;

  constructor(workspaceId: string, schema: Schema, connection: Connection) {
    this.workspaceId = workspaceId;
    this.schema = schema;
    this.#connection = connection;
  }

  /** For reports and admin work; what a request path needs is a hot query. */
  get db(): QueryDb {
    this.#mustBeOpen();
    return this.#connection.db;
  }

  /** Runs a prepared query in this workspace. */
  async run<P extends { workspaceId: string }, R>(
    query: HotQuery<P, R>,
    values: Omit<P, 'workspaceId'>,
  ): Promise<R> {
    this.#mustBeOpen();
    const bound: Record<string, unknown> = { ...values, workspaceId: this.workspaceId };
    for (const name in bound) {
      const value = bound[name];
      if (typeof value === 'string') bound[name] = storableText(value);
    }
    try {
      return await this.#connection.prepared.run(query, bound as P);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  /** Throws the error of a statement that failed, even where it was caught: PostgreSQL keeps nothing after one. */
  mustBeWhole(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Adds a row through a prepared insert; columns left out are null. */
  async insert<T extends WorkspaceTable>(table: T, row: NewRow<T>): Promise<void> {
    await this.run(insertQuery(table), this.#complete(table, row));
  }

  /** Adds a row unless one with the same key (any unique key) is there. Returns whether it was added. */
  async insertOnce<T extends WorkspaceTable>(table: T, row: NewRow<T>): Promise<boolean> {
    return (await this.run(insertOnceQuery(table), this.#complete(table, row))).length > 0;
  }

  /** After this every use throws: a transaction that has ended, or one that left the store meanwhile. */
  close(): void {
    this.#isOpen = false;
  }

  /** The row with null for what it leaves out. Its columns are looked up once: an insert is on every request's path. */
  #complete<R extends object>(table: WorkspaceTable, row: R): R {
    let nulls = emptyRows.get(table);
    if (!nulls) {
      const columns = Object.keys(getTableColumns(this.schema[table] as Schema['parties']));
      nulls = Object.fromEntries(columns.map((column) => [column, null]));
      emptyRows.set(table, nulls);
    }
    return { ...nulls, ...row };
  }

  #mustBeOpen(): void {
    if (!this.#isOpen) throw new Error('this transaction is over');
  }
}

const emptyRows = new Map<WorkspaceTable, Record<string, null>>();

type InsertQuery<R> = HotQuery<{ workspaceId: string }, R>;
const insertQueries = new Map<WorkspaceTable, InsertQuery<unknown>>();
const insertOnceQueries = new Map<WorkspaceTable, InsertQuery<{ inserted: unknown }[]>>();

const insertionInto = (table: WorkspaceTable, db: QueryDb, schema: Schema) => {
  const target = schema[table] as Schema['parties'];
  const values: Record<string, SQL> = {};
  for (const [field, column] of Object.entries(getTableColumns(target)))
    values[field] = through(sql.placeholder(field), column);
  return { target, insertion: db.insert(target).values(values as never) };
};

const insertQuery = (table: WorkspaceTable): InsertQuery<unknown> => {
  const known = insertQueries.get(table);
  if (known) return known;
  const query = hot<object>()(`${table}.insert`, (db, schema) => insertionInto(table, db, schema).insertion);
  insertQueries.set(table, query);
  return query;
};

const insertOnceQuery = (table: WorkspaceTable): InsertQuery<{ inserted: unknown }[]> => {
  const known = insertOnceQueries.get(table);
  if (known) return known;
  const query = hot<object>()(`${table}.insertOnce`, (db, schema) => {
    const { target, insertion } = insertionInto(table, db, schema);
    return insertion.onConflictDoNothing().returning({ inserted: target.workspaceId });
  });
  insertOnceQueries.set(table, query);
  return query;
};
