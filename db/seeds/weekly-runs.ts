import type { Span } from '#app/scheduler/problem.ts';
import {
  addDays,
  datesFrom,
  instantFrom,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from '#app/time/index.ts';

type Piece = { date: LocalDate; start: LocalTime; end: LocalTime };
export type WeeklyRun = {
  weekday: number;
  start: LocalTime;
  end: LocalTime;
  first: LocalDate;
  last: LocalDate;
};

/** A stretch of time as its parts on single days, as clocks in the zone show them. */
export function localPieces([from, to]: Span, zone: string): Piece[] {
  const [start, end] = [instantFrom(from), instantFrom(to)];
  const [first, last] = [localDateOf(start, zone), localDateOf(end, zone)];
  return datesFrom(first, last)
    .map((date) => ({
      date,
      start: date === first ? localTimeOf(start, zone) : '00:00',
      end: date === last ? localTimeOf(end, zone) : '24:00',
    }))
    .filter((piece) => piece.end > piece.start);
}

/** The pieces gathered into runs of weeks, each on one weekday at one time. */
export function weeklyRuns(pieces: Piece[]): WeeklyRun[] {
  const runs: WeeklyRun[] = [];
  for (const { date, start, end } of pieces.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const run = runs.find((one) => one.start === start && one.end === end && addDays(one.last, 7) === date);
    if (run) run.last = date;
    else runs.push({ weekday: weekdayOf(date), start, end, first: date, last: date });
  }
  return runs;
}
