import { type LocalDate, weekdayOf } from '#app/time/index.ts';
import { type Weekday, weekdays } from '#app/time/weekdays.ts';

/** Weekdays on which a family's children may come, as digits ("1234" is Monday to Thursday); null: any day. */
export type CareDays = string | null;

export function isCareDay(careDays: CareDays, date: LocalDate): boolean {
  return careDays === null || careDays.includes(String(weekdayOf(date)));
}

/** Whether the children may come to a session: on their days, and always when it is at their own home. */
export function mayCome(
  family: { id: string; careDays: CareDays },
  session: { localDate: LocalDate; hostFamilyId: string | null },
): boolean {
  return session.hostFamilyId === family.id || isCareDay(family.careDays, session.localDate);
}

export function readCareDays(careDays: CareDays): Weekday[] {
  return weekdays.filter((weekday) => careDays === null || careDays.includes(String(weekday)));
}

/** All seven days are "any day". */
export function writeCareDays(days: Weekday[]): CareDays {
  const digits = weekdays.filter((weekday) => days.includes(weekday)).join('');
  return digits.length === weekdays.length ? null : digits;
}
