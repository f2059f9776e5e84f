import type { Own } from '#app/claims/own.server.ts';
import { windowSpans } from '#app/claims/recurring.ts';
import { overlaps } from '#app/claims/span.ts';
import { addDays, datesFrom, type LocalDate, weekdayOf } from '#app/time/index.ts';
import type { RhythmBar, RhythmDay } from './components/rhythm-strip.tsx';
import type { SessionRow } from './session-row.ts';

/**
 * The member's week as the rhythm strip draws it. A practice is free unless a session meets it at which the adult does
 * not rest: then they are on duty, or their own children are not in care.
 */
export function stripDays(own: Own, monday: LocalDate, rows: SessionRow[], timeZone: string): RhythmDay[] {
  const windows = own.practices.flatMap((practice) => practice.windows);
  return datesFrom(monday, addDays(monday, 6)).map((date) => {
    const bars: RhythmBar[] = [];
    for (const row of rows.filter((one) => one.localDate === date)) {
      const bar = { start: row.start, end: row.end };
      if (row.mine.dutyId !== null) bars.push({ kind: 'duty', ...bar });
      if (row.mine.places.length > 0) bars.push({ kind: 'place', ...bar });
      if (row.mine.rest) bars.push({ kind: 'rest', ...bar });
      const free = row.mine.dutyId === null && row.mine.places.length === 0;
      if (free && (row.take.dutyId !== null || row.take.places.length > 0))
        bars.push({ kind: 'open', ...bar });
    }
    for (const window of windows.filter((one) => one.weekday === weekdayOf(date))) {
      const spans = windowSpans([window], [date], timeZone);
      const free = rows.every((row) => row.mine.rest || !spans.some((span) => overlaps(row, span)));
      const end = window.end > window.start ? window.end : '24:00';
      bars.push({ kind: 'practice', start: window.start, end, free });
    }
    return { date, bars };
  });
}
