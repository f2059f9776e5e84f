import type { PracticeWindow } from '#app/restoration/practice.ts';
import {
  addDays,
  datesFrom,
  type Instant,
  instantAtOrNear,
  type LocalDate,
  weekdayOf,
} from '#app/time/index.ts';

/** A half-open stretch of time between two instants. */
export type Stretch = { start: Instant; end: Instant };
export type Weeks = { firstDay: LocalDate; lastDay: LocalDate; timeZone: string };

export type AbsenceRow = {
  adultId: string;
  kind: 'weekly' | 'span';
  weekday: number | null;
  startTime: string | null;
  endTime: string | null;
  firstDay: string | null;
  lastDay: string | null;
};

/** Each occurrence of weekly windows in the weeks; one that ends before it starts runs past midnight. */
export function occurrences(windows: PracticeWindow[], weeks: Weeks): Stretch[] {
  const found: Stretch[] = [];
  for (const date of datesFrom(addDays(weeks.firstDay, -1), weeks.lastDay)) {
    for (const window of windows) {
      if (window.weekday !== weekdayOf(date)) continue;
      const overnight = window.end <= window.start;
      if (date < weeks.firstDay && !overnight) continue;
      const start = instantAtOrNear(date, window.start, weeks.timeZone);
      const end = instantAtOrNear(overnight ? addDays(date, 1) : date, window.end, weeks.timeZone);
      if (end > start) found.push({ start, end });
    }
  }
  return found;
}

/** The times of the weeks in which the adult of this absence is away; an open end reaches to the end of the weeks. */
export function awayTimes(absence: AbsenceRow, weeks: Weeks): Stretch[] {
  if (absence.kind === 'weekly') {
    if (absence.weekday === null) return [];
    const start = absence.startTime ?? '00:00';
    const end = absence.endTime ?? '24:00';
    const all = occurrences([{ weekday: absence.weekday, start, end }], weeks);
    const from = absence.firstDay && instantAtOrNear(absence.firstDay, '00:00', weeks.timeZone);
    const until = absence.lastDay && instantAtOrNear(absence.lastDay, '24:00', weeks.timeZone);
    return all.filter((time) => (!from || time.start >= from) && (!until || time.start < until));
  }
  const first = absence.firstDay && absence.firstDay > weeks.firstDay ? absence.firstDay : weeks.firstDay;
  const last = absence.lastDay && absence.lastDay < weeks.lastDay ? absence.lastDay : weeks.lastDay;
  if (last < first) return [];
  return [
    {
      start: instantAtOrNear(first, '00:00', weeks.timeZone),
      end: instantAtOrNear(last, '24:00', weeks.timeZone),
    },
  ];
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
