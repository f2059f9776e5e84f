import { addDays, type LocalDate, mondayOf } from '#app/time/index.ts';
import { isoWeekOf } from '#app/time/iso-week.ts';

/** The Mondays of the weeks that a cycle touches, in order. */
export function mondaysOf(cycle: { firstDay: LocalDate; lastDay: LocalDate }): LocalDate[] {
  const mondays: LocalDate[] = [];
  for (let day = mondayOf(cycle.firstDay); day <= cycle.lastDay; day = addDays(day, 7)) mondays.push(day);
  return mondays;
}

/** The ISO week that begins on a Monday, as the scheduler names it: 2026-W49. */
export function weekFrom(monday: LocalDate): string {
  return isoWeekOf(Date.parse(`${monday}T12:00:00Z`), 'utc');
}

/** The cycle's Mondays by the scheduler's name of their week. */
export function mondaysByWeek(cycle: { firstDay: LocalDate; lastDay: LocalDate }): Map<string, LocalDate> {
  return new Map(mondaysOf(cycle).map((monday) => [weekFrom(monday), monday]));
}
