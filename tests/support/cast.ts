import { findScope } from '#app/coops/queries.server.ts';
import { type CoordinatorScope, isCoordinator } from '#app/coops/scope.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import type { Weekday } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';

const now = '2026-11-24T18:00:00.000Z';

/** A person as the sign-in library keeps them; returns their id. */
export async function addPerson(db: Database, email: string, { confirmed = true } = {}): Promise<string> {
  const id = newId();
  await db
    .insertInto('auth_users')
    .values({
      id,
      name: '',
      email,
      emailVerified: confirmed ? 1 : 0,
      image: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}

/** A co-op with five mornings a week, or those named, and the scope of the person who started it. */
export async function coopCoordinatedBy(
  db: Database,
  userId: string,
  weekdays: Weekday[] = [1, 2, 3, 4, 5],
): Promise<CoordinatorScope> {
  const { coopId } = await inTransaction(db, (trx) =>
    startCoop(
      trx,
      {
        name: 'Laurel Court',
        timeZone: 'America/Los_Angeles',
        locale: 'en',
        weekdays,
        startTime: '09:00',
        endTime: '12:00',
        capacity: 9,
        venue: null,
      },
      { userId, now },
    ),
  );
  const scope = await findScope(db, userId, coopId);
  if (!scope || !isCoordinator(scope)) throw new Error('who starts a co-op coordinates it');
  return scope;
}
