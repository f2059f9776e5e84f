import type { Locale } from '#app/i18n/locale.ts';
import { type Instant, localDateOf } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { inTransaction } from '#db/transaction.ts';
import { demoCoopId } from './demo.ts';
import { makeDemo } from './make-demo.server.ts';

type Make = { locale: Locale; now: Instant };

/**
 * Sees to it that the demo stands and that its weeks are not over. Of several visitors who come at once, one makes it: the
 * co-op's id is fixed, so the database lets no second one in.
 */
export async function openDemo(db: Database, make: Make): Promise<void> {
  if (await stands(db, make.now)) return;
  try {
    await inTransaction(db, async (trx) => {
      if (await stands(trx, make.now)) return;
      await clear(trx);
      await makeDemo(trx, make);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Puts the demo back as fresh. Its people stay, so everybody who looks around it stays signed in. */
export async function resetDemo(db: Database, make: Make): Promise<void> {
  try {
    await inTransaction(db, async (trx) => {
      await clear(trx);
      await makeDemo(trx, make);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Takes the demo away with everything in it; whoever looks around it is signed out. */
export async function removeDemo(db: Database): Promise<void> {
  await inTransaction(db, async (trx) => {
    await clear(trx);
    await trx.deleteFrom('auth_users').where('id', 'like', 'demo-%').execute();
  });
}

async function stands(db: Database, now: Instant): Promise<boolean> {
  const demo = await db
    .selectFrom('coops')
    .innerJoin('cycles', 'cycles.coop_id', 'coops.id')
    .where('coops.id', '=', demoCoopId)
    .select(['coops.time_zone as timeZone', 'cycles.last_day as lastDay'])
    .orderBy('cycles.last_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return demo !== undefined && demo.lastDay >= localDateOf(now, demo.timeZone);
}

async function clear(trx: Transaction): Promise<void> {
  await trx.deleteFrom('coops').where('id', '=', demoCoopId).execute();
}
