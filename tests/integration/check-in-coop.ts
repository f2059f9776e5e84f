import { findScope } from '#app/coops/queries.server.ts';
import { isCoordinator, type Scope } from '#app/coops/scope.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';

const now = '2026-12-01T20:00:00.000Z';

export async function addUser(db: Database, email?: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('auth_users')
    .values({
      id,
      name: '',
      email: email ?? `${id}@example.org`,
      emailVerified: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}

/** A co-op in Oakland's time zone, by its coordinator's scope. */
export async function newCoop(db: Database) {
  const userId = await addUser(db);
  const coop = {
    name: 'Oakland',
    timeZone: 'America/Los_Angeles',
    locale: 'en' as const,
    weekdays: [2 as const],
    startTime: '09:00',
    endTime: '12:00',
    capacity: 6,
    venue: null,
  };
  const { coopId } = await inTransaction(db, (trx) => startCoop(trx, coop, { userId, now }));
  const scope = await findScope(db, userId, coopId);
  if (!scope || !isCoordinator(scope)) throw new Error('no coordinator');
  return scope;
}

/** One scope for each adult; `sizes` says how many adults each family has. */
export async function addFamilies(db: Database, coopId: string, sizes: number[]): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for (const [index, size] of sizes.entries()) {
    const familyId = newId();
    const name = `Family ${index}`;
    await db
      .insertInto('families')
      .values({
        ...{ id: familyId, coop_id: coopId, name, folded_name: name.toLowerCase(), address: '' },
        ...{ share: 1, places_min: 0, places_max: 2, children_come_along: 1, created_at: now },
      })
      .execute();
    for (let adult = 0; adult < size; adult += 1) {
      const [userId, adultId] = [await addUser(db), newId()];
      const rest = { email: null, phone: '', first_aid: 0 as const };
      await db
        .insertInto('adults')
        .values({
          id: adultId,
          coop_id: coopId,
          family_id: familyId,
          name: `Adult ${index}.${adult}`,
          ...rest,
        })
        .execute();
      await db
        .insertInto('members')
        .values({
          ...{ id: newId(), coop_id: coopId, user_id: userId, adult_id: adultId },
          ...{ role: 'member', created_at: now },
        })
        .execute();
      const scope = await findScope(db, userId, coopId);
      if (scope) scopes.push(scope);
    }
  }
  return scopes;
}
