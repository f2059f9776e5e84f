import type { CoordinatorScope, Scope } from '#app/coops/scope.ts';
import { isCareDay } from '#app/families/care-days.ts';
import { absenceSpans } from '#app/restoration/absence.ts';
import { attunedSpans } from '#app/restoration/attuned.ts';
import { addDays, datesFrom, type Instant, type LocalDate, localDateOf } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { planSessions } from './cycle.ts';
import type { People } from './planning.ts';

export type StartedCycle =
  | { ok: true; cycleId: string }
  | { ok: false; reason: 'overlaps' | 'noSessions' }
  | { ok: false; reason: 'timeSkipped' | 'timeTwice'; date: LocalDate };

/**
 * Starts a draft cycle of `weeks` weeks with the sessions that the weekday pattern and the closures give; `people` may host.
 * A draft of just these weeks that is there already is the one asked for.
 */
export async function startCycle(
  trx: Transaction,
  scope: CoordinatorScope,
  cycle: { firstDay: LocalDate; weeks: number; people: People; now: Instant },
): Promise<StartedCycle> {
  const { coopId, timeZone } = scope;
  // Writing to the co-op's row makes two coordinators who start at once take turns, so neither overlooks the other.
  await trx.updateTable('coops').set({ time_zone: timeZone }).where('id', '=', coopId).execute();
  const weeks = { firstDay: cycle.firstDay, lastDay: addDays(cycle.firstDay, cycle.weeks * 7 - 1), timeZone };
  const other = await trx
    .selectFrom('cycles')
    .where('coop_id', '=', coopId)
    .where('first_day', '<=', weeks.lastDay)
    .where('last_day', '>=', weeks.firstDay)
    .select(['id', 'first_day', 'last_day', 'published_at'])
    .executeTakeFirst();
  // Pressed twice: the cycle asked for is there already, and nothing else is meant.
  const same = other?.first_day === weeks.firstDay && other.last_day === weeks.lastDay;
  if (other && same && other.published_at === null) return { ok: true, cycleId: other.id };
  if (other) return { ok: false, reason: 'overlaps' };

  const pattern = await trx
    .selectFrom('session_patterns')
    .where('coop_id', '=', coopId)
    .select(['weekday', 'start_time as startTime', 'end_time as endTime', 'venue_id as venueId', 'capacity'])
    .execute();
  const closures = await trx
    .selectFrom('closures')
    .where('coop_id', '=', coopId)
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .execute();
  const hosting = await hostsInTurn(trx, scope, cycle.people, weeks);
  const planned = planSessions({ ...cycle, timeZone, pattern, closures, ...hosting });
  if (!planned.ok) return planned;
  if (planned.sessions.length === 0) return { ok: false, reason: 'noSessions' };

  const cycleId = newId();
  await trx
    .insertInto('cycles')
    .values({
      id: cycleId,
      coop_id: coopId,
      first_day: cycle.firstDay,
      last_day: planned.lastDay,
      created_at: cycle.now,
      published_at: null,
    })
    .execute();
  await trx
    .insertInto('sessions')
    .values(
      planned.sessions.map((session) => ({
        id: newId(),
        coop_id: coopId,
        cycle_id: cycleId,
        local_date: session.localDate,
        starts_at: session.startsAt,
        ends_at: session.endsAt,
        venue_id: session.venueId,
        host_family_id: session.hostFamilyId,
        capacity: session.capacity,
      })),
    )
    .execute();
  return { ok: true, cycleId };
}

/** The families that can host, beginning with the one after the last host, and who of them could be there when. */
export async function hostsInTurn(
  db: Database,
  scope: Scope,
  people: People,
  weeks: { firstDay: LocalDate; lastDay: LocalDate; timeZone: string },
) {
  const homes = await db
    .selectFrom('venues')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', 'is not', null)
    .select(['id', 'family_id'])
    .execute();
  const latest = await db
    .selectFrom('sessions')
    .where('coop_id', '=', scope.coopId)
    .where('local_date', '<', weeks.firstDay)
    .where('host_family_id', 'is not', null)
    .select('host_family_id')
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const able = people.families.filter(
    ({ id, share }) =>
      share > 0 &&
      people.adults.some((adult) => adult.familyId === id) &&
      people.children.some((child) => child.familyId === id),
  );
  const next = able.findIndex(({ id }) => id === latest?.host_family_id) + 1;
  const hosts = [...able.slice(next), ...able.slice(0, next)].map(({ id }) => ({
    familyId: id,
    venueId: homes.find((home) => home.family_id === id)?.id ?? null,
  }));
  const families = new Map(people.families.map((family) => [family.id, family]));
  const dates = datesFrom(weeks.firstDay, weeks.lastDay);
  const busy = new Map<string, Span[]>();
  for (const { id, familyId } of people.adults) {
    const attuned = attunedSpans(families.get(familyId)?.attuned ?? [], dates, weeks.timeZone);
    const away = people.absences
      .filter(({ adultId }) => adultId === id)
      .flatMap((row) => absenceSpans(row, weeks));
    const kept = people.practices
      .filter(({ adultId, nonNegotiable }) => adultId === id && nonNegotiable)
      .flatMap(({ windows }) => windowSpans(windows, weeks));
    busy.set(id, [...away, ...kept, ...attuned]);
  }
  const canHost = (familyId: string, startsAt: Instant, endsAt: Instant) => {
    const family = families.get(familyId);
    // Who hosts has a duty, and brings their children along: on another day than theirs that would be no way to host.
    const ownDay = isCareDay(family?.careDays ?? null, localDateOf(startsAt, weeks.timeZone));
    return (
      (ownDay || family?.comeAlong === false) &&
      people.adults.some(
        (adult) =>
          adult.familyId === familyId &&
          !busy.get(adult.id)?.some((span) => overlaps(span, { startsAt, endsAt })),
      )
    );
  };
  return { hosts, canHost };
}
