import type { PracticeWindow } from '#app/restoration/practice.ts';
import { addDays, instantAtOrNear, type LocalDate, type LocalTime, weekdayOf } from '#app/time/index.ts';
import type { Span } from './span.ts';

export type Absence = {
  weekday: number | null;
  startTime: LocalTime | null;
  endTime: LocalTime | null;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
};

/** The stretches of an adult's absences on these days; an absence without times lasts the whole day. */
export function absenceSpans(absences: Absence[], dates: LocalDate[], zone: string): Span[] {
  return absences.flatMap((absence) =>
    dates
      .filter(
        (date) =>
          (absence.weekday === null || absence.weekday === weekdayOf(date)) &&
          (absence.firstDay === null || absence.firstDay <= date) &&
          (absence.lastDay === null || date <= absence.lastDay),
      )
      .map((date) => spanOn(date, absence.startTime ?? '00:00', absence.endTime ?? '24:00', zone)),
  );
}

/** The stretches of weekly windows on these days. */
export function windowSpans(windows: PracticeWindow[], dates: LocalDate[], zone: string): Span[] {
  return windows.flatMap((window) =>
    dates
      .filter((date) => weekdayOf(date) === window.weekday)
      .map((date) => spanOn(date, window.start, window.end, zone)),
  );
}

/** A window whose end is not after its start goes past midnight. */
function spanOn(date: LocalDate, start: LocalTime, end: LocalTime, zone: string): Span {
  return {
    startsAt: instantAtOrNear(date, start, zone),
    endsAt: instantAtOrNear(end > start ? date : addDays(date, 1), end, zone),
  };
}
