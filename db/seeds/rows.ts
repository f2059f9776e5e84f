import type { Insertable } from 'kysely';
import type { Transaction } from '../connect.ts';
import type { Tables } from '../schema.ts';

/** Rows of several tables that belong together. */
export type Rows = { [Table in (typeof tables)[number]]: Insertable<Tables[Table]>[] };

/** In an order in which every row finds those it refers to. */
const tables = [
  'auth_users',
  'coops',
  'families',
  'children',
  'adults',
  'members',
  'venues',
  'session_patterns',
  'agreements',
  'absences',
  'practices',
  'avoided_venues',
  'cycles',
  'sessions',
  'duties',
  'places',
  'pins',
  'check_in_rounds',
  'check_in_receipts',
  'check_in_tallies',
] as const;

export function noRows(): Rows {
  return Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows;
}

/** Values one statement may carry: SQLite takes 32,766, PostgreSQL 65,535. */
const valuesAtOnce = 6_000;

export async function insertRows(trx: Transaction, rows: Rows): Promise<void> {
  for (const table of tables) {
    const all: object[] = rows[table];
    const atOnce = Math.floor(valuesAtOnce / Math.max(1, Object.keys(all[0] ?? {}).length));
    for (let at = 0; at < all.length; at += atOnce) {
      await trx
        .insertInto(table)
        .values(all.slice(at, at + atOnce) as never)
        .execute();
    }
  }
}
