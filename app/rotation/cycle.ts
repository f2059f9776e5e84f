import {
  addDays,
  datesFrom,
  type Instant,
  instantAt,
  type LocalDate,
  type LocalTime,
  weekdayOf,
} from '#app/time/index.ts';

/** One line of the weekday pattern; without a venue the families' homes take turns. */
export type PatternLine = {
  weekday: number;
  startTime: LocalTime;
  endTime: LocalTime;
  venueId: string | null;
  capacity: number;
};

export type Closure = { firstDay: LocalDate; lastDay: LocalDate };

export type PlannedSession = {
  localDate: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  venueId: string | null;
  hostFamilyId: string | null;
  capacity: number;
};

export type CyclePlan = {
  firstDay: LocalDate;
  weeks: number;
  timeZone: string;
  pattern: PatternLine[];
  closures: Closure[];
  /** The families whose homes take turns, in the order of their turns. */
  hosts: { familyId: string; venueId: string | null }[];
  /** Whether some adult of the family could be there; a family that could not lets the next one go first. */
  canHost?: (familyId: string, startsAt: Instant, endsAt: Instant) => boolean;
};

export type PlannedCycle =
  | { ok: true; lastDay: LocalDate; sessions: PlannedSession[] }
  /** The clocks change on `date` and skip or repeat the time of a session. */
  | { ok: false; reason: 'timeSkipped' | 'timeTwice'; date: LocalDate };

/** The sessions of the weeks from `firstDay` on, in order of time. A session on a closed day is left out. */
export function planSessions(plan: CyclePlan): PlannedCycle {
  const lastDay = addDays(plan.firstDay, plan.weeks * 7 - 1);
  const turns = [...plan.hosts];
  const sessions: PlannedSession[] = [];
  const open = (date: LocalDate) =>
    !plan.closures.some((closure) => closure.firstDay <= date && date <= closure.lastDay);
  for (const date of datesFrom(plan.firstDay, lastDay).filter(open)) {
    const lines = plan.pattern
      .filter((line) => line.weekday === weekdayOf(date))
      .toSorted((a, b) => a.startTime.localeCompare(b.startTime));
    for (const line of lines) {
      const starts = instantAt(date, line.startTime, plan.timeZone);
      const ends = instantAt(date, line.endTime, plan.timeZone);
      for (const at of [starts, ends]) {
        if (at.ok) continue;
        if (at.reason === 'invalidTime') throw new Error(`the pattern holds a time that is none on ${date}`);
        return { ok: false, reason: at.reason, date };
      }
      if (!starts.ok || !ends.ok) continue;
      const [startsAt, endsAt] = [starts.instant, ends.instant];
      const host = line.venueId === null ? takeTurn(turns, plan.canHost, startsAt, endsAt) : null;
      sessions.push({
        localDate: date,
        startsAt,
        endsAt,
        venueId: line.venueId ?? host?.venueId ?? null,
        hostFamilyId: host?.familyId ?? null,
        capacity: line.capacity,
      });
    }
  }
  return { ok: true, lastDay, sessions };
}

/** The first in the queue who can be there, who then goes to its end; the first of all when nobody can. */
function takeTurn(
  turns: CyclePlan['hosts'],
  canHost: CyclePlan['canHost'],
  startsAt: Instant,
  endsAt: Instant,
): CyclePlan['hosts'][number] | null {
  const able = turns.findIndex(({ familyId }) => canHost?.(familyId, startsAt, endsAt) ?? true);
  const [host] = turns.splice(Math.max(0, able), 1);
  if (host) turns.push(host);
  return host ?? null;
}
