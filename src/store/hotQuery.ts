import { type Column, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Schema } from './schema/defineSchema.ts';

/** The builder calls that mean the same on every engine; nothing else is exposed. */
export type QueryDb = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>;

export type Placeholders<P> = { readonly [K in keyof P & string]: Placeholder<K, P[K]> };

/** A query that a connection has prepared. */
export interface Prepared<R = unknown> {
  execute(values?: Record<string, unknown>): Promise<R>;
}

interface Preparable<R> {
  prepare(name: string): Prepared<R>;
}

/** A query on a request path: built once per connection and prepared there by the engine. `name` is unique. */
export interface HotQuery<P, R> {
  readonly name: string;
  build(db: QueryDb, schema: Schema, placeholders: Placeholders<P>): Preparable<R>;
}

/** `hot<{partyId: string}>()('ratings.ofParty', (db, s, p) => db.select()…)`; workspaceId is always among the values. */
export const hot =
  <P extends object>() =>
  <R>(
    name: string,
    build: (db: QueryDb, schema: Schema, p: Placeholders<P & { workspaceId: string }>) => Preparable<R>,
  ): HotQuery<P & { workspaceId: string }, R> => ({ name, build });

/**
 * A placeholder written through its column, for instants and JSON: a bare placeholder reaches the driver as it is,
 * and drizzle's own encoding of a placeholder trips over null.
 */
export const through = (placeholder: Placeholder, column: Column): SQL =>
  sql`${sql.param(placeholder, {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  })}`;

const placeholders = new Proxy(
  {},
  { get: (_target, name) => (typeof name === 'string' ? sql.placeholder(name) : undefined) },
);

export type Execute = (values?: Record<string, unknown>) => Promise<unknown>;

/** Prepared statements of one connection, by name. */
export class PreparedQueries {
  readonly #db: QueryDb;
  readonly #schema: Schema;
  readonly #executionOf: (prepared: Prepared) => Execute;
  readonly #statements = new Map<string, { query: HotQuery<never, unknown>; execute: Execute }>();

  /** `executionOf`: a quicker way than drizzle's own to run what it has prepared. */
  constructor(
    db: QueryDb,
    schema: Schema,
    executionOf = (prepared: Prepared): Execute =>
      (values) =>
        prepared.execute(values),
  ) {
    this.#db = db;
    this.#schema = schema;
    this.#executionOf = executionOf;
  }

  run<P extends object, R>(query: HotQuery<P, R>, values: P): Promise<R> {
    let statement = this.#statements.get(query.name);
    if (!statement) {
      const prepared = query
        .build(this.#db, this.#schema, placeholders as Placeholders<P>)
        .prepare(query.name);
      statement = { query: query as never, execute: this.#executionOf(prepared) };
      this.#statements.set(query.name, statement);
    }
    if (statement.query !== (query as never)) throw new Error(`two hot queries are named ${query.name}`);
    return statement.execute(values as Record<string, unknown>) as Promise<R>;
  }
}
