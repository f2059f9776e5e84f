import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements kept at most; the app asks a few hundred different ones. */
const most = 500;

/** The database with each statement prepared once and kept: preparing costs as much as a short query itself. */
export function withKeptStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = database.prepare(sql) as unknown as ReturnType<SqliteDatabase['prepare']>;
      // Lists of ids make statements of every length: the oldest go first.
      const oldest = kept.size >= most ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(sql, statement);
      return statement;
    },
  };
}
