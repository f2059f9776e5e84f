import { defaultRules, writeRules } from '#app/agreements/rules.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { Asked } from './load.ts';

/** Duty slots that each session gets, one for each of as many members. */
export const claimants = 8;

/** Opens slots at every session ahead that each of the members may claim: one slot a session for each of them. */
export async function openSlots(db: Database, coopId: string, now: string): Promise<void> {
  const rules = writeRules({ ...defaultRules, maxDutiesPerWeek: 14 });
  await db.updateTable('agreements').set({ rules }).where('coop_id', '=', coopId).execute();
  await db.updateTable('families').set({ children_come_along: 0 }).where('coop_id', '=', coopId).execute();
  await db.deleteFrom('absences').where('coop_id', '=', coopId).execute();
  await db.deleteFrom('practices').where('coop_id', '=', coopId).execute();
  await db.deleteFrom('duties').where('coop_id', '=', coopId).execute();
  for (const { id } of await sessionsAhead(db, coopId, now))
    await db
      .insertInto('duties')
      .values(
        Array.from({ length: claimants }, () => ({
          id: newId(),
          coop_id: coopId,
          session_id: id,
          adult_id: null,
        })),
      )
      .execute();
}

/** One claim of each open slot, by a member who has none at its session. */
export async function claimsOf(
  db: Database,
  coopId: string,
  now: string,
  cookies: string[],
): Promise<Asked[]> {
  await db.updateTable('duties').set({ adult_id: null }).where('coop_id', '=', coopId).execute();
  const claims: Asked[] = [];
  for (const { id } of await sessionsAhead(db, coopId, now)) {
    const slots = await db.selectFrom('duties').where('session_id', '=', id).select('id').execute();
    slots.slice(0, cookies.length).forEach((slot, i) => {
      claims.push({
        path: `/c/${coopId}?index`,
        cookie: cookies[i] ?? '',
        form: { intent: 'claimDuty', dutyId: slot.id },
      });
    });
  }
  return claims;
}

async function sessionsAhead(db: Database, coopId: string, now: string) {
  return db
    .selectFrom('sessions')
    .where('coop_id', '=', coopId)
    .where('starts_at', '>', now)
    .select('id')
    .orderBy('starts_at')
    .execute();
}
