import type { Adult, Family, Problem, Session } from './problem.ts';

/** The smallest problems, for tests and for trying things out: two families, one adult and one child each. */
export function smallFamily(id: string, changes: Partial<Family> = {}, adult: Partial<Adult> = {}): Family {
  return {
    id,
    share: 1,
    placesPerWeek: { min: 0, max: 5 },
    childrenComeAlong: true,
    excludedVenues: [],
    children: [{ id: `${id}-child`, weight: 1 }],
    adults: [
      {
        id: `${id}-adult`,
        lead: true,
        maxDutiesPerWeek: 5,
        maxDuties: null,
        unavailable: [],
        practices: [],
        ...adult,
      },
    ],
    ...changes,
  };
}

/** A session on a day of December 2026 (the 7th is a Monday), 9:00 to 12:00 UTC unless said otherwise. */
export function smallSession(day: number, changes: Partial<Session> = {}, from = 9, to = 12): Session {
  const time = (hour: number) =>
    `2026-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
  return {
    id: `s${day}-${from}`,
    start: time(from),
    end: time(to),
    venue: 'hall',
    capacity: 9,
    staff: 0,
    needsLead: false,
    host: null,
    ...changes,
  };
}

export function smallProblem(
  families: Family[],
  sessions: Session[],
  changes: Partial<Problem> = {},
): Problem {
  return {
    format: 'rotation-problem/1',
    name: 'small',
    timeZone: 'UTC',
    rules: {
      childrenPerAdult: 3,
      minAdults: 1,
      backupsPerSession: 0,
      onCallLoad: 0.25,
      minHoursBetweenDuties: 0,
      restorationMinutesPerWeek: 180,
    },
    families,
    sessions,
    fixed: { duties: [], backups: [], places: [], noDuties: [], noBackups: [], noPlaces: [] },
    published: null,
    ...changes,
  };
}
