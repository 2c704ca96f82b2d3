import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Enough for what pages ask again and again. */
const MOST_KEPT = 200;

type Values = Parameters<StatementSync['all']>;

/** The embedded registry's file. Statements are prepared once and kept: preparing one takes longer than a small read. */
export function embeddedDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  /** The one asked longest ago first. */
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      // A kept `select *` would still count the columns there were.
      if (/^\s*(alter|create|drop)\b/i.test(sql)) kept.clear();
      const statement = kept.get(sql) ?? statementOf(database, sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      return statement;
    },
    close: () => database.close(),
  };
}

function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: /^\s*(select|pragma|explain|with)/i.test(sql) || /\breturning\b/i.test(sql),
    all: (values) => statement.all(...(values as Values)),
    run: (values) => statement.run(...(values as Values)),
    iterate: (values) => statement.iterate(...(values as Values)),
  };
}
