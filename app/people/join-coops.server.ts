import type { CoordinatorScope } from '#app/coops/scope.ts';
import { queueOpenCheckIn } from '#app/reminders/queue-check-in-mails.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';

/**
 * Makes a person whose address is confirmed a member of every co-op that lists an adult with that address. Runs at each
 * sign-in; two at once meet at the unique key, and the second has nothing left to do.
 */
export async function joinCoops(db: Database, userId: string, now: Instant): Promise<void> {
  const waiting = await db
    .selectFrom('auth_users')
    .innerJoin('adults', 'adults.email', 'auth_users.email')
    .innerJoin('coops', 'coops.id', 'adults.coop_id')
    .leftJoin('members as taken', 'taken.adult_id', 'adults.id')
    .leftJoin('members as own', (join) =>
      join.onRef('own.coop_id', '=', 'adults.coop_id').onRef('own.user_id', '=', 'auth_users.id'),
    )
    .where('auth_users.id', '=', userId)
    .where('auth_users.emailVerified', '=', 1)
    // The demo's people are made up: nobody real is one of them, whatever their address.
    .where('coops.is_demo', '=', 0)
    .where('taken.id', 'is', null)
    .select([
      'adults.id as adultId',
      'adults.coop_id as coopId',
      'own.id as memberId',
      'own.adult_id as ownAdultId',
    ])
    .execute();
  for (const { adultId, coopId, memberId, ownAdultId } of waiting) {
    if (ownAdultId) continue;
    try {
      await inTransaction(db, (trx) => becomeMember(trx, { coopId, adultId, userId, memberId, now }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}

/** After an import: people who have signed in before are linked to the adults that the sheet brought. */
export async function linkMembers(trx: Transaction, scope: CoordinatorScope, now: Instant): Promise<void> {
  const people = await trx
    .selectFrom('adults')
    .innerJoin('auth_users', 'auth_users.email', 'adults.email')
    .innerJoin('coops', 'coops.id', 'adults.coop_id')
    .leftJoin('members as taken', 'taken.adult_id', 'adults.id')
    .leftJoin('members as own', (join) =>
      join.onRef('own.coop_id', '=', 'adults.coop_id').onRef('own.user_id', '=', 'auth_users.id'),
    )
    .where('adults.coop_id', '=', scope.coopId)
    .where('coops.is_demo', '=', 0)
    .where('auth_users.emailVerified', '=', 1)
    .where('taken.id', 'is', null)
    .where('own.adult_id', 'is', null)
    .select(['adults.id as adultId', 'auth_users.id as userId', 'own.id as memberId'])
    .execute();
  for (const person of people) await becomeMember(trx, { coopId: scope.coopId, ...person, now });
}

/** Makes a person an adult of the co-op, as the member they are already or as a new one, and tells them of what is open. */
async function becomeMember(
  trx: Transaction,
  joining: { coopId: string; adultId: string; userId: string; memberId: string | null; now: Instant },
): Promise<void> {
  const { coopId, adultId, userId, memberId, now } = joining;
  if (memberId)
    await trx
      .updateTable('members')
      .set({ adult_id: adultId })
      .where('id', '=', memberId)
      .where('coop_id', '=', coopId)
      .where('adult_id', 'is', null)
      .execute();
  else
    await trx
      .insertInto('members')
      .values({
        id: newId(),
        coop_id: coopId,
        user_id: userId,
        adult_id: adultId,
        role: 'member',
        created_at: now,
      })
      .execute();
  await queueOpenCheckIn(trx, { coopId, adultId }, now);
}
