import { instantAtOrNear, type LocalDate, type LocalTime } from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';
import { type Days, windowSpans } from '#app/time/weekly-window.ts';

/** When an adult cannot take a duty: each week on a weekday, or a span of days. Null times: the whole day; null days: open. */
export type Absence = {
  kind: 'weekly' | 'span';
  weekday: number | null;
  startTime: LocalTime | null;
  endTime: LocalTime | null;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
};

/** The stretches of these days in which the adult is away; an open end reaches to the end of the days. */
export function absenceSpans(absence: Absence, days: Days): Span[] {
  const { timeZone } = days;
  if (absence.kind === 'weekly') {
    if (absence.weekday === null) return [];
    const window = {
      weekday: absence.weekday,
      start: absence.startTime ?? '00:00',
      end: absence.endTime ?? '24:00',
    };
    const from = absence.firstDay && instantAtOrNear(absence.firstDay, '00:00', timeZone);
    const until = absence.lastDay && instantAtOrNear(absence.lastDay, '24:00', timeZone);
    return windowSpans([window], days).filter(
      (span) => (!from || span.startsAt >= from) && (!until || span.startsAt < until),
    );
  }
  const first = absence.firstDay && absence.firstDay > days.firstDay ? absence.firstDay : days.firstDay;
  const last = absence.lastDay && absence.lastDay < days.lastDay ? absence.lastDay : days.lastDay;
  if (last < first) return [];
  return [
    {
      startsAt: instantAtOrNear(first, '00:00', timeZone),
      endsAt: instantAtOrNear(last, '24:00', timeZone),
    },
  ];
}
