import { defaultRules as rules } from '#app/agreements/rules.ts';
import { absenceSpans } from '#app/restoration/absence.ts';
import { planSessions } from '#app/rotation/cycle.ts';
import type { People } from '#app/rotation/planning.ts';
import { addDays, type LocalDate, mondayOf, monthsOld } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import { newId } from '../ids.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

type Weeks = {
  coopId: string;
  timeZone: string;
  firstDay: LocalDate;
  weeks: number;
  now: string;
  pattern: Parameters<typeof planSessions>[0]['pattern'];
};

/** Adults that a morning takes, an open slot among them at times. */
const adultsEach = 2;

/**
 * A published cycle as a co-op would fill it in by hand: hosts by turns, two adults each morning, now and then an open
 * slot, children while the ratio and the capacity allow. Every hard rule of the scheduler's contract holds.
 */
export function addRota(rows: Rows, random: Random, people: People, cycle: Weeks): void {
  const { coopId, timeZone, firstDay, weeks } = cycle;
  const span = { firstDay, lastDay: addDays(firstDay, weeks * 7 - 1), timeZone };
  const busy = new Map<string, Span[]>();
  for (const { id } of people.adults) {
    busy.set(id, [
      ...people.absences.filter(({ adultId }) => adultId === id).flatMap((away) => absenceSpans(away, span)),
      ...people.practices
        .filter(({ adultId, nonNegotiable }) => adultId === id && nonNegotiable)
        .flatMap(({ windows }) => windowSpans(windows, span)),
    ]);
  }
  const free = (adultId: string, time: Span) => !busy.get(adultId)?.some((away) => overlaps(away, time));
  const planned = planSessions({
    firstDay,
    weeks,
    timeZone,
    pattern: cycle.pattern,
    closures: [],
    hosts: people.families.map(({ id }) => ({
      familyId: id,
      venueId: rows.venues.findLast((venue) => venue.family_id === id)?.id ?? null,
    })),
    canHost: (familyId, startsAt, endsAt) =>
      people.adults.some((adult) => adult.familyId === familyId && free(adult.id, { startsAt, endsAt })),
  });
  if (!planned.ok) throw new Error(`a pattern falls into a clock change: ${planned.reason}`);

  const cycleId = newId();
  rows.cycles.push({
    id: cycleId,
    coop_id: coopId,
    first_day: firstDay,
    last_day: planned.lastDay,
    created_at: cycle.now,
    published_at: cycle.now,
  });
  const weightOf = new Map(
    people.families.map(({ id }) => [
      id,
      people.children
        .filter(({ familyId }) => familyId === id)
        .reduce((sum, { bornOn }) => sum + weigh(bornOn, firstDay), 0),
    ]),
  );
  const childrenOf = Map.groupBy(people.children, ({ familyId }) => familyId);
  const dutiesDone = new Map<string, number>();
  const placesDone = new Map<string, number>();
  const onDutyInWeek = new Set<string>();
  const placesInWeek = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = <T>(items: T[], counts: Map<string, number>, key: (item: T) => string) =>
    items.toSorted((a, b) => (counts.get(key(a)) ?? 0) - (counts.get(key(b)) ?? 0));

  for (const session of planned.sessions) {
    const week = mondayOf(session.localDate);
    const time = { startsAt: session.startsAt, endsAt: session.endsAt };
    const may = people.adults.filter(
      ({ id, familyId }) =>
        free(id, time) &&
        !onDutyInWeek.has(`${week} ${id}`) &&
        (placesInWeek.get(`${week} ${familyId}`) ?? 0) < 3,
    );
    const placed: string[] = [];
    const load = () => placed.reduce((sum, family) => sum + (weightOf.get(family) ?? 0), 0);
    const heads = () => placed.reduce((sum, family) => sum + (childrenOf.get(family)?.length ?? 0), 0);
    const fits = (family: string) =>
      placed.includes(family) ||
      (load() + (weightOf.get(family) ?? 0) <= rules.childrenPerAdult * adultsEach &&
        heads() + (childrenOf.get(family)?.length ?? 0) <= session.capacity);
    const bring = (family: string) => {
      if (!placed.includes(family)) placed.push(family);
    };

    const duties: string[] = [];
    const host = may.find(({ familyId }) => familyId === session.hostFamilyId);
    if (host) {
      duties.push(host.id);
      bring(host.familyId);
    }
    // Without its host a morning at a home does not take place.
    const takesPlace = session.hostFamilyId === null || host !== undefined;
    const wanted = takesPlace ? (random.chance(0.15) ? adultsEach - 1 : adultsEach) : 0;
    for (const adult of fewest(may, dutiesDone, ({ familyId }) => familyId)) {
      if (duties.length >= wanted) break;
      if (placed.includes(adult.familyId) || !fits(adult.familyId)) continue;
      duties.push(adult.id);
      bring(adult.familyId);
    }
    if (takesPlace)
      for (const { id } of fewest(people.families, placesDone, (family) => family.id))
        if ((placesInWeek.get(`${week} ${id}`) ?? 0) < 3 && fits(id)) bring(id);

    const sessionId = newId();
    rows.sessions.push({
      id: sessionId,
      coop_id: coopId,
      cycle_id: cycleId,
      local_date: session.localDate,
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      venue_id: session.venueId,
      host_family_id: session.hostFamilyId,
      capacity: session.capacity,
    });
    if (!takesPlace) continue;
    for (const adultId of [...duties, ...Array(adultsEach - duties.length).fill(null)])
      rows.duties.push({ id: newId(), coop_id: coopId, session_id: sessionId, adult_id: adultId });
    for (const adultId of duties) {
      onDutyInWeek.add(`${week} ${adultId}`);
      add(dutiesDone, people.adults.find(({ id }) => id === adultId)?.familyId ?? '');
    }
    for (const family of placed) {
      add(placesInWeek, `${week} ${family}`);
      add(placesDone, family);
      for (const child of childrenOf.get(family) ?? [])
        rows.places.push({ id: newId(), coop_id: coopId, session_id: sessionId, child_id: child.id });
    }
  }
}

function weigh(bornOn: string | null, on: LocalDate): number {
  return bornOn !== null && monthsOld(bornOn, on) < rules.infants.underMonths ? rules.infants.weight : 1;
}
