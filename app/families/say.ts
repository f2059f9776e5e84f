import type { FamilyMessages } from '#app/i18n/messages/family/en.ts';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import type { PracticeWindow } from '#app/restoration/practice.ts';
import { goesPastMidnight } from '#app/time/weekly-window.ts';
import { sayFullDate, sayTime, sayTimes, sayWeekdays } from '#app/time/words.ts';
import { type CareDays, readCareDays } from './care-days.ts';

export type Reader = { locale: string; words: FamilyMessages };

type Away = Pick<
  AbsenceGroup,
  'kind' | 'weekdays' | 'startTime' | 'endTime' | 'firstDay' | 'lastDay' | 'source'
>;

/** "Tue and Thu, 8:00–12:00", "available only on Fri" or "from 3 December 2026". */
export function sayAbsence(absence: Away, reader: Reader): string {
  const { when, only } = sayWhen(absence, reader);
  return only ? reader.words.import.onlyOn(when) : when;
}

/** What was read from a sheet, on its own: "not available Tue and Thu, until 12:00" or "available only on Fri". */
export function sayRead(absence: Away, reader: Reader): string {
  const { when, only } = sayWhen(absence, reader);
  return only ? reader.words.import.onlyOn(when) : reader.words.import.neverOn(when);
}

/** What was read from a sheet, as a sentence about somebody. */
export function sayMeans(name: string, absence: Away, reader: Reader): string {
  const { when, only } = sayWhen(absence, reader);
  return only ? reader.words.meansOnly(name, when) : reader.words.meansAway(name, when);
}

/** Whether it is said by the days on which somebody comes. */
export function comesOnly(absence: Away): boolean {
  return daysLeft(absence).length > 0;
}

/** When somebody is away; `only`: when they are there, and never else. */
function sayWhen(absence: Away, { locale, words }: Reader): { when: string; only: boolean } {
  const { kind, weekdays, firstDay, lastDay } = absence;
  const span = [
    firstDay && words.import.from(sayFullDate(firstDay, locale)),
    lastDay && words.import.through(sayFullDate(lastDay, locale)),
  ].filter(Boolean);
  if (kind === 'span') return { when: span.join(' '), only: false };
  if (isWeekend(absence)) return { when: [words.import.weekends, ...span].join(', '), only: false };
  const left = daysLeft(absence);
  const [first, ...later] = left;
  if (first) {
    // Of five days the weekend alone is left out: they follow each other.
    const days =
      left.length === 5
        ? `${sayWeekdays([first], locale)}–${sayWeekdays(later.slice(-1), locale)}`
        : sayWeekdays(left, locale);
    return { when: [days, ...span].join(', '), only: true };
  }
  const hours = sayHours({ start: absence.startTime ?? '00:00', end: absence.endTime ?? '24:00' }, words);
  return { when: [sayWeekdays(weekdays, locale), hours, ...span].join(', '), only: false };
}

/**
 * The days on which somebody comes who said those rather than the others; none where the days to list are those away. A
 * sheet that says "only Fri" or "Mon-Fri" rules out the rest of the week, weekends too: said by the days that are left it
 * reads as it was written.
 */
function daysLeft(absence: Away): number[] {
  const { weekdays, source } = absence;
  const left = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdays.includes(weekday));
  if (!isWhole(absence) || !weekendToo(absence) || isWeekend(absence)) return [];
  return source !== '' || left.length <= 3 ? left : [];
}

/** How sheets name the weekend, in their languages. */
const weekend = /week-?end|wochenend|fin(es)? de semana/i;

/** Whether it is the weekend, by that name or ticked by hand. */
function isWeekend(absence: Away): boolean {
  const { weekdays, source } = absence;
  const named = source === '' || weekend.test(source);
  return named && isWhole(absence) && weekendToo(absence) && weekdays.length === 2;
}

function weekendToo({ weekdays }: Away): boolean {
  return weekdays.includes(6) && weekdays.includes(7);
}

/** Whether it is of whole days, week by week. */
function isWhole({ kind, startTime, endTime }: Away): boolean {
  return kind === 'weekly' && (startTime ?? '00:00') === '00:00' && (endTime ?? '24:00') === '24:00';
}

/** "Mon and Wed, 20:00–21:30; Sat, 9:00–10:00" */
export function sayWindows(windows: readonly PracticeWindow[], { locale, words }: Reader): string {
  return windowLines(windows)
    .map((line) => `${sayWeekdays(line.weekdays, locale)}, ${sayHours(line, words)}`)
    .join('; ');
}

/** "Mon and Tue, 19:00–20:00" */
export function sayAttuned(window: AttunedWindow, { locale }: Pick<Reader, 'locale'>): string {
  return `${sayWeekdays([...window.weekdays].map(Number), locale)}, ${sayTimes(window.startTime, window.endTime)}`;
}

export function sayCareDays(careDays: CareDays, { locale, words }: Reader): string {
  return careDays === null ? words.anyDay : sayWeekdays(readCareDays(careDays), locale);
}

/** Windows at the same hours on several weekdays, as one line of the form and one in words. */
export function windowLines(
  windows: readonly PracticeWindow[],
): { weekdays: number[]; start: string; end: string }[] {
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
