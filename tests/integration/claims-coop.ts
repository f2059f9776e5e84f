import { changeRules } from '#app/agreements/change-rules.server.ts';
import { defaultRules, type Rules } from '#app/agreements/rules.ts';
import { findScope } from '#app/coops/queries.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { addPerson, coopCoordinatedBy } from '#tests/support/cast.ts';

export const now = '2026-11-24T18:00:00.000Z';

function person(db: Database): Promise<string> {
  return addPerson(db, `${newId()}@example.org`);
}

/** A co-op with these rules and one published cycle, the four weeks from Monday 30 November 2026. */
export async function coopWithCycle(
  db: Database,
  rules: Partial<Rules> = {},
  publishedAt: string | null = now,
) {
  const scope = await coopCoordinatedBy(db, await person(db), [1, 2]);
  const { coopId } = scope;
  await inTransaction(db, (trx) => changeRules(trx, scope, { rules: { ...defaultRules, ...rules }, now }));
  const cycleId = newId();
  await db
    .insertInto('cycles')
    .values({
      id: cycleId,
      coop_id: coopId,
      first_day: '2026-11-30',
      last_day: '2026-12-27',
      created_at: now,
      published_at: publishedAt,
    })
    .execute();
  return { scope, coopId, cycleId };
}

export type TestCoop = Awaited<ReturnType<typeof coopWithCycle>>;

/** A member with a family of their own and one child. */
export async function memberIn(
  db: Database,
  { coopId }: TestCoop,
  name: string,
  over: { comeAlong?: boolean; bornOn?: string } = {},
): Promise<{ scope: Scope & { adultId: string }; childId: string; familyId: string }> {
  const [userId, familyId, adultId, childId] = [await person(db), newId(), newId(), newId()];
  await db
    .insertInto('families')
    .values({
      id: familyId,
      coop_id: coopId,
      folded_name: name.toLowerCase(),
      name,
      address: '',
      share: 1,
      places_min: 0,
      places_max: 9,
      children_come_along: over.comeAlong ? 1 : 0,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('adults')
    .values({ id: adultId, coop_id: coopId, family_id: familyId, name, email: null, phone: '', first_aid: 0 })
    .execute();
  await db
    .insertInto('children')
    .values({
      id: childId,
      coop_id: coopId,
      family_id: familyId,
      name: `${name}’s child`,
      born_on: over.bornOn ?? null,
      allergies: '',
    })
    .execute();
  await db
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
  const scope = await findScope(db, userId, coopId);
  if (!scope?.adultId) throw new Error('the member has an adult');
  return { scope: scope as Scope & { adultId: string }, childId, familyId };
}

/** A session of three hours on `date` from `hour` UTC, with open duty slots. */
export async function sessionIn(
  db: Database,
  { coopId, cycleId }: TestCoop,
  at: { date: string; hour?: number; slots: number; capacity?: number; hostFamilyId?: string },
): Promise<{ sessionId: string; slots: string[] }> {
  const sessionId = newId();
  const hour = at.hour ?? 17;
  await db
    .insertInto('sessions')
    .values({
      id: sessionId,
      coop_id: coopId,
      cycle_id: cycleId,
      local_date: at.date,
      starts_at: `${at.date}T${hour}:00:00.000Z`,
      ends_at: `${at.date}T${hour + 3}:00:00.000Z`,
      venue_id: null,
      host_family_id: at.hostFamilyId ?? null,
      capacity: at.capacity ?? 9,
    })
    .execute();
  const slots = Array.from({ length: at.slots }, () => newId());
  await db
    .insertInto('duties')
    .values(slots.map((id) => ({ id, coop_id: coopId, session_id: sessionId, adult_id: null })))
    .execute();
  return { sessionId, slots };
}
