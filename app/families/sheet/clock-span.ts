import type { LocalTime } from '#app/time/index.ts';
import type { WrittenClock } from './scan-times.ts';

/** A stretch of one day; `until` is "24:00" at the day's end. */
export type DaySpan = { from: LocalTime; until: LocalTime };

export const wholeDay: DaySpan = { from: '00:00', until: '24:00' };

/** Minutes since midnight that two written times enclose, or null where they leave a doubt ("3-5": afternoon?). */
export function spanOf(start: WrittenClock, end: WrittenClock): DaySpan | null {
  const until = minutesOf(end);
  const from = minutesOf(start);
  if (from === null || until === null) return null;
  if (start.half) return end.half || until > from ? span(from, until) : span(from, until + 12 * 60);
  if (!end.half) return isDoubtful(start) && !end.sure ? null : span(from, until);
  // "9-11am", "11-1pm": the start is in the end's half of the day unless that would put it after the end.
  if (start.sure || start.hour > 12) return span(from, until);
  const sameHalf = minutesOf({ ...start, half: end.half });
  const morning = minutesOf({ ...start, half: 'am' });
  return (
    (sameHalf === null ? null : span(sameHalf, until)) ?? (morning === null ? null : span(morning, until))
  );
}

/** From a written time to the day's end. */
export function spanFrom(start: WrittenClock): DaySpan | null {
  const from = minutesOf(start);
  return from === null || isDoubtful(start) ? null : span(from, 24 * 60);
}

/** From the day's beginning to a written time. */
export function spanUntil(end: WrittenClock): DaySpan | null {
  const until = minutesOf(end);
  return until === null || isDoubtful(end) ? null : span(0, until);
}

/** Nobody writes "3-5" for the small hours, nor "6-8" surely for the morning. */
function isDoubtful({ hour, half, sure, hasMinutes }: WrittenClock): boolean {
  return half === null && !sure && hour < (hasMinutes ? 6 : 8);
}

function minutesOf({ hour, minute, half }: WrittenClock): number | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half === null) return hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

function span(from: number, until: number): DaySpan | null {
  return from < until && until <= 24 * 60 ? { from: clockText(from), until: clockText(until) } : null;
}

function clockText(minutes: number): LocalTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
