import type { FamilyMessages } from '#app/i18n/messages/family/en.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import type { PracticeWindow } from '#app/restoration/practice.ts';
import { goesPastMidnight } from '#app/time/weekly-window.ts';
import { sayFullDate, sayTime, sayTimes, sayWeekdays } from '#app/time/words.ts';

type Reader = { locale: string; words: FamilyMessages };

/** "Tue and Thu, 8:00–12:00", "every day but Fri" or "from 3 December 2026". */
export function sayAbsence(absence: AbsenceGroup, { locale, words }: Reader): string {
  const span = [
    absence.firstDay && words.import.from(sayFullDate(absence.firstDay, locale)),
    absence.lastDay && words.import.through(sayFullDate(absence.lastDay, locale)),
  ].filter(Boolean);
  if (absence.kind === 'span') return span.join(' ');
  const [start, end] = [absence.startTime ?? '00:00', absence.endTime ?? '24:00'];
  if (start === '00:00' && end === '24:00')
    return [sayWholeDays(absence.weekdays, { locale, words }), ...span].join(', ');
  return [sayWeekdays(absence.weekdays, locale), sayHours({ start, end }, words), ...span].join(', ');
}

/**
 * Whole days of each week. A sheet that says "only Fri" rules out all others; said by the day that is left it claims no
 * more than the sheet did, where a list of days would speak of weekends that nobody mentioned.
 */
export function sayWholeDays(weekdays: readonly number[], { locale, words }: Reader): string {
  const left = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdays.includes(weekday));
  const weekendToo = weekdays.includes(6) && weekdays.includes(7);
  return weekendToo && left.length > 0 && left.length <= 3
    ? words.import.everyDayBut(sayWeekdays(left, locale))
    : `${sayWeekdays(weekdays, locale)}, ${words.import.allDay}`;
}

/** "Mon and Wed, 20:00–21:30; Sat, 9:00–10:00" */
export function sayWindows(windows: PracticeWindow[], { locale, words }: Reader): string {
  return windowLines(windows)
    .map((line) => `${sayWeekdays(line.weekdays, locale)}, ${sayHours(line, words)}`)
    .join('; ');
}

/** Windows at the same hours on several weekdays, as one line of the form and one in words. */
export function windowLines(windows: PracticeWindow[]): { weekdays: number[]; start: string; end: string }[] {
  return [...Map.groupBy(windows, ({ start, end }) => `${start} ${end}`).values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const weekdays = group.map(({ weekday }) => weekday).toSorted((a, b) => a - b);
    return [{ weekdays, start: first.start, end: first.end }];
  });
}

/** "9:00–12:00", "until 12:00", or an end that is on the next day. */
export function sayHours(window: { start: string; end: string }, words: FamilyMessages): string {
  const { start, end } = window;
  if (start === '00:00' && end === '24:00') return words.import.allDay;
  // "Mornings" in a sheet reach back to midnight, which nobody would say.
  if (start === '00:00') return words.import.untilTime(sayTime(end));
  if (end === '24:00') return words.import.fromTime(sayTime(start));
  const times = sayTimes(start, end);
  return goesPastMidnight(window) ? words.nextDay(times) : times;
}

/** A time as a field shows it: the end of the day is the midnight that people type. */
export function asTyped(time: string | null): string {
  return time === null ? '' : time === '24:00' ? '00:00' : time;
}
