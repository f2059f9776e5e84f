import SQLite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteDialect, SqliteDriver } from 'kysely';
import { withSharedReads } from './shared-reads.ts';
import { SteadyPlans } from './steady-plans.ts';

/**
 * A deferred transaction that reads first and writes later can lose to another process with SQLITE_BUSY, which no
 * timeout cures. Taking the write lock at the start makes writers queue instead.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

export function sqliteDialect(file: string): Dialect {
  const config = { database: async () => withSharedReads(openSqlite(file)) };
  const dialect = new SqliteDialect(config);
  dialect.createDriver = () => new ImmediateDriver(config);
  dialect.createQueryCompiler = () => new SteadyPlans();
  return dialect;
}

function openSqlite(file: string): SQLite.Database {
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  // A claim that was answered must survive a power cut, so each commit reaches the disk.
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  return database;
}
