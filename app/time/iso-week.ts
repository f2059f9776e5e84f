import { DateTime } from 'luxon';

/**
 * The ISO week (Monday first) in which an instant lies in a time zone, written as `2026-W49`.
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 * @param zone an IANA zone that `isTimeZone` accepts
 */
export function isoWeekOf(instantMs: number, zone: string): string {
  return DateTime.fromMillis(instantMs, { zone }).toFormat("kkkk-'W'WW");
}
