import { type Expression, PostgresAdapter, type RawBuilder } from 'kysely';
import { jsonArrayFrom as packPostgres } from 'kysely/helpers/postgres';
import { jsonArrayFrom as packSqlite } from 'kysely/helpers/sqlite';
import type { Database } from './connect.ts';

declare const row: unique symbol;

/** The rows of a query within another's row: JSON, which PostgreSQL's driver has read already and SQLite's has not. */
export type Packed<Row> = { readonly [row]: Row };

/**
 * Packs the rows of a query into one value of another query's row, so that a page asks once for things and what belongs
 * to them. For texts, whole numbers and null, which come back from JSON as they went in.
 */
export function packed<Row>(db: Database, rows: Expression<Row>): RawBuilder<Packed<Row>> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  // Taken as an expression, whose row type is inferred; it is always a query.
  const query = rows as Parameters<typeof packSqlite<Row>>[0];
  return (isPostgres ? packPostgres(query) : packSqlite(query)) as unknown as RawBuilder<Packed<Row>>;
}

export function unpack<Row>(value: Packed<Row>): Row[] {
  return typeof value === 'string' ? JSON.parse(value) : (value as unknown as Row[]);
}
