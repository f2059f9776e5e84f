import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { addPerson, coopCoordinatedBy } from './cast.ts';

/** A published session on Tuesday 1 December 2026, 9:00 to 12:00 in California, with two adults on duty. */
export async function publishedDuty(db: Database) {
  const { coopId } = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
  const family = {
    id: newId(),
    coop_id: coopId,
    folded_name: 'abara',
    name: 'Abara',
    address: '12 Laurel Street',
    share: 1,
    places_min: 0,
    places_max: 5,
    care_days: null,
    children_come_along: 1,
    created_at: '2026-11-24T18:00:00.000Z',
  } as const;
  await db.insertInto('families').values(family).execute();
  const adult = (name: string, email: string | null, phone: string) => ({
    ...{ id: newId(), coop_id: coopId, family_id: family.id, first_aid: 0 as const },
    ...{ name, email, phone },
  });
  const ife = adult('Ife Abara', 'ife.abara@example.org', '');
  const tunde = adult('Tunde Abara', null, '510-555-0102');
  await db.insertInto('adults').values([ife, tunde]).execute();
  const cycleId = newId();
  await db
    .insertInto('cycles')
    .values({
      id: cycleId,
      coop_id: coopId,
      first_day: '2026-11-30',
      last_day: '2026-12-27',
      created_at: '2026-11-24T18:00:00.000Z',
      published_at: '2026-11-25T18:00:00.000Z',
    })
    .execute();
  const sessionId = newId();
  await db
    .insertInto('sessions')
    .values({
      id: sessionId,
      coop_id: coopId,
      cycle_id: cycleId,
      local_date: '2026-12-01',
      starts_at: '2026-12-01T17:00:00.000Z',
      ends_at: '2026-12-01T20:00:00.000Z',
      venue_id: null,
      host_family_id: family.id,
      capacity: 9,
    })
    .execute();
  const duty = (adultId: string) => ({
    ...{ id: newId(), coop_id: coopId, session_id: sessionId, adult_id: adultId },
  });
  const hers = duty(ife.id);
  await db
    .insertInto('duties')
    .values([hers, duty(tunde.id)])
    .execute();
  return { coopId, cycleId, dutyId: hers.id, adultId: ife.id };
}
