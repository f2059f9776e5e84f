import { defaultRules, writeRules } from '#app/agreements/rules.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '../connect.ts';
import { newId } from '../ids.ts';
import { inTransaction } from '../transaction.ts';
import { addCheckIns } from './check-ins.ts';
import { coopNames } from './names.ts';
import { addPeople } from './people.ts';
import { randomFrom } from './random.ts';
import { addRota } from './rota.ts';
import { insertRows, noRows, type Rows } from './rows.ts';

const kinds = [
  { timeZone: 'America/Los_Angeles', locale: 'en' },
  { timeZone: 'Europe/Berlin', locale: 'de' },
  { timeZone: 'Europe/Madrid', locale: 'es' },
  { timeZone: 'America/New_York', locale: 'en' },
] as const;

/** Co-ops that one transaction brings in. */
const atOnce = 10;

export type Seeded = { coopId: string; coordinator: string };

/**
 * Fills the database with `coops` made-up co-ops: families, who may all sign in with addresses under example.org, and
 * six published weeks from last week on with open slots, absences, practices and check-ins.
 * @param seed the same seed gives the same co-ops, but for ids, days and addresses
 */
export async function seedCoops(
  db: Database,
  seed: {
    coops: number;
    /** In each co-op; a usual number unless given. */
    families?: number;
    seed?: number;
    now: string;
    onDone?: (coops: number) => void;
  },
): Promise<Seeded[]> {
  const seeded: Seeded[] = [];
  const run = newId().slice(-6);
  for (let at = 0; at < seed.coops; at += atOnce) {
    const rows = noRows();
    const batch: Seeded[] = [];
    for (let i = at; i < Math.min(at + atOnce, seed.coops); i += 1)
      batch.push(
        addCoop(rows, {
          number: i + (seed.seed ?? 1) * 10_000,
          tag: `${run}${i}`,
          now: seed.now,
          families: seed.families,
        }),
      );
    await inTransaction(db, (trx) => insertRows(trx, rows));
    seeded.push(...batch);
    seed.onDone?.(seeded.length);
  }
  return seeded;
}

function addCoop(
  rows: Rows,
  coop: { number: number; tag: string; now: string; families: number | undefined },
): Seeded {
  const random = randomFrom(coop.number);
  const kind = random.pick(kinds);
  const { now } = coop;
  const [coopId, today] = [newId(), localDateOf(now, kind.timeZone)];
  rows.coops.push({
    id: coopId,
    name: random.pick(coopNames),
    time_zone: kind.timeZone,
    locale: kind.locale,
    is_demo: 0,
    created_at: now,
  });
  rows.agreements.push({
    id: newId(),
    coop_id: coopId,
    version: 1,
    rules: writeRules(defaultRules),
    created_at: now,
  });
  const first = rows.adults.length;
  const people = addPeople(
    { rows, random, coopId, tag: coop.tag, today, now },
    coop.families ?? random.whole(6, 12),
  );
  let venueId: string | null = null;
  if (random.chance(0.4)) {
    venueId = newId();
    rows.venues.push({
      id: venueId,
      coop_id: coopId,
      family_id: null,
      name: 'The hall',
      address: '1 Mill Lane',
    });
  }
  const pattern = [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    startTime: '09:00',
    endTime: '12:00',
    venueId,
    capacity: 9,
  }));
  for (const line of pattern)
    rows.session_patterns.push({
      id: newId(),
      coop_id: coopId,
      weekday: line.weekday,
      start_time: line.startTime,
      end_time: line.endTime,
      venue_id: venueId,
      capacity: line.capacity,
    });
  const firstDay = addDays(mondayOf(today), -7);
  addRota(rows, random, people, { coopId, timeZone: kind.timeZone, firstDay, weeks: 6, now, pattern });
  addCheckIns(rows, random, { coopId, today, now });
  return { coopId, coordinator: rows.adults[first]?.email ?? '' };
}
