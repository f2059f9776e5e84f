import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { keepStatements } from './kept-statements.ts';

/**
 * The database whose reads that follow one another without a pause share one read transaction. A page's queries then
 * take SQLite's lock once instead of once each, which costs more than a short query does, and see one state of the data.
 * The transaction ends before any write, and at the latest once the event loop turns: what another process has written
 * is seen from then on.
 */
export function withSharedReads(database: SQLite.Database): SqliteDatabase {
  const begin = database.prepare('begin');
  const commit = database.prepare('commit');
  let sharing = false;

  function share(): void {
    // Within a transaction of the app, its own reads belong to it.
    if (database.inTransaction) return;
    begin.run();
    sharing = true;
    setImmediate(endSharing);
  }

  function endSharing(): void {
    if (!sharing) return;
    sharing = false;
    if (database.open && database.inTransaction) commit.run();
  }

  return {
    close: () => {
      endSharing();
      database.close();
    },
    prepare: keepStatements((sql) => {
      const statement = database.prepare<unknown[]>(sql);
      return {
        reader: statement.reader,
        all: (parameters) => {
          if (statement.readonly) share();
          else endSharing();
          return statement.all(...parameters);
        },
        run: (parameters) => {
          endSharing();
          return statement.run(...parameters);
        },
        iterate: (parameters) => {
          // Rows that are fetched one by one may outlast the turn.
          endSharing();
          return statement.iterate(...parameters);
        },
      };
    }),
  };
}
