import Database from 'better-sqlite3';

export interface RecordedStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

let recording: RecordedStatement[] | undefined;
let isListening = false;

/** Hears every statement that is prepared from now on; call it before a store is opened. */
export const listenToStatements = (): void => {
  if (isListening) return;
  isListening = true;
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const { all } = statement;
    statement.all = (...values: unknown[]) => {
      recording?.push({ sql, values: values.flat() });
      return Reflect.apply(all, statement, values);
    };
    return statement;
  } as typeof prepare;
};

/** What was read from SQLite meanwhile, in order. */
export const statementsOf = async (run: () => Promise<unknown>): Promise<RecordedStatement[]> => {
  recording = [];
  await run();
  const recorded = recording;
  recording = undefined;
  return recorded;
};

/** The same statements by better-sqlite3 alone, each prepared once. */
export const rawReader = (path: string) => {
  const file = new Database(path, { readonly: true });
  file.pragma('cache_size = -65536');
  const prepared = new Map<string, Database.Statement>();
  return {
    run: (statements: readonly RecordedStatement[]): void => {
      for (const { sql, values } of statements) {
        const statement = prepared.get(sql) ?? file.prepare(sql);
        prepared.set(sql, statement);
        statement.all(...values);
      }
    },
    close: (): void => void file.close(),
  };
};
