import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** int8 arrives as text from the driver; counts must be numbers as on SQLite, and a count beyond 2^53 is a fault. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError('An integer from the database is too large to be exact');
  return value;
}

const int8 = 20;
const numeric = 1700;

export function postgresDialect(url: string): Dialect {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => {
      if (oid === int8) return safeInteger;
      if (oid === numeric) return Number;
      return pg.types.getTypeParser(oid, format as 'text');
    },
  };
  return new PostgresDialect({
    pool: new pg.Pool({
      connectionString: url,
      max: 10,
      // Serializable by default: the unique indexes settle single rows, this settles rules over several.
      options: '-c timezone=UTC -c default_transaction_isolation=serializable',
      types: types as pg.CustomTypesConfig,
    }),
  });
}
