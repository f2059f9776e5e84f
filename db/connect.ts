import type { Transaction as KyselyTransaction } from 'kysely';
import { Kysely } from 'kysely';
import { postgresDialect } from './dialects/postgres.ts';
import { sqliteDialect } from './dialects/sqlite.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;
export type DatabaseKind = 'sqlite' | 'postgres';

export type Connection = { db: Database; kind: DatabaseKind };

/**
 * Opens the SQLite file at `file`, or PostgreSQL when `url` is given. Close with `db.destroy()`.
 * @param onQuery called after each query: the tests count what a page costs
 */
export function connect(where: { url: string } | { file: string }, onQuery?: () => void): Connection {
  const log = onQuery && { log: () => onQuery() };
  if ('url' in where)
    return { db: new Kysely<Tables>({ dialect: postgresDialect(where.url), ...log }), kind: 'postgres' };
  return { db: new Kysely<Tables>({ dialect: sqliteDialect(where.file), ...log }), kind: 'sqlite' };
}
