import type { Database, Transaction } from './connect.ts';
import { isRetryable } from './errors.ts';

const attempts = 12;

/**
 * Runs `work` whole or not at all, and again when the database says it lost to another transaction. `work` must use only
 * `trx`, must not await the network, and must bear being run more than once.
 */
export async function inTransaction<T>(db: Database, work: (trx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
      // Losers that all return at once lose again: spread them over a growing interval.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** Math.min(attempt, 6)));
    }
  }
}
