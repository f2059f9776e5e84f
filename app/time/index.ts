/**
 * The one home of time. Local date + local time + zone is what people plan; the instant that results is what is stored.
 * Instants are fixed-width UTC text ("2026-12-01T17:00:00.000Z") and compare as text; local dates are "2026-12-01",
 * local times "09:00". Nothing else in the app imports luxon.
 */
import { DateTime, IANAZone } from 'luxon';
import { remember } from '../remember.ts';
import type { Weekday } from './weekdays.ts';

export type { Weekday };

/** An instant as fixed-width UTC text, such as "2026-12-01T17:00:00.000Z". */
export type Instant = string;
/** A calendar date in some zone, such as "2026-12-01". */
export type LocalDate = string;
/** A time of day, such as "09:00"; "24:00" is the end of the day. */
export type LocalTime = string;

export const localDatePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const localTimePattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export function isTimeZone(zone: string): boolean {
  // Newer engines take "+05:00" for a zone as well, which no list of zones has.
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

export function isLocalDate(text: string): boolean {
  return localDatePattern.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** The instant now; commands receive it as an argument, so only entry points call this. */
export function currentInstant(): Instant {
  return new Date().toISOString();
}

export type ZonedInstant =
  | { ok: true; instant: Instant }
  /** The clock skips this time (spring), or shows it twice (autumn). */
  | { ok: false; reason: 'timeSkipped' | 'timeTwice' | 'invalidTime' };

/** The instant at which clocks in `zone` show `date` `time`. A gap or fold at a clock change is refused, never guessed. */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): ZonedInstant {
  return atWall(date, time, zone);
}

const atWall = remember(5_000, (date: LocalDate, time: LocalTime, zone: string): ZonedInstant => {
  const nextDay = time === '24:00';
  const wall = DateTime.fromISO(`${date}T${nextDay ? '00:00' : time}`, { zone });
  if (!wall.isValid) return { ok: false, reason: 'invalidTime' };
  const at = nextDay ? wall.plus({ days: 1 }) : wall;
  if (!nextDay && at.toFormat('HH:mm') !== time) return { ok: false, reason: 'timeSkipped' };
  if (at.getPossibleOffsets().length > 1) return { ok: false, reason: 'timeTwice' };
  return { ok: true, instant: toInstant(at) };
});

/**
 * As `instantAt`, for windows that recur each week (availability, practices): at a gap the moment clocks jump to, at a
 * fold the earlier of the two. A weekly habit must not fail on one Sunday of the year.
 */
export function instantAtOrNear(date: LocalDate, time: LocalTime, zone: string): Instant {
  const exact = instantAt(date, time, zone);
  if (exact.ok) return exact.instant;
  const near = DateTime.fromISO(`${date}T${time === '24:00' ? '00:00' : time}`, { zone });
  return toInstant(near.getPossibleOffsets()[0] ?? near);
}

function toInstant(at: DateTime): Instant {
  return new Date(at.toMillis()).toISOString();
}

export function localDateOf(instant: Instant, zone: string): LocalDate {
  return wallOf(instant, zone).slice(0, 10);
}

export const localTimeOf = remember(
  5_000,
  (instant: Instant, zone: string): LocalTime => wallOf(instant, zone).slice(11, 16),
);

/** What clocks in the zone show, "2026-12-01T09:00:00.000Z" with a "Z" that means nothing. */
function wallOf(instant: Instant, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetIn(Math.floor(at / quarter), zone) * minute).toISOString();
}

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

/** Minutes that the zone is ahead of UTC. Clocks change on a quarter of an hour only, so one answer holds for a quarter. */
const offsetIn = remember(5_000, (quarters: number, zone: string): number => {
  const { offset } = DateTime.fromMillis(quarters * quarter, { zone });
  if (Number.isNaN(offset)) throw new RangeError(`${JSON.stringify(zone)} is no time zone`);
  return offset;
});

/** Minutes since local midnight, as clocks show them. */
export function minutesOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function weekdayOf(date: LocalDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  const days = Date.parse(date) / day + 3;
  return ((((days % 7) + 7) % 7) + 1) as Weekday;
}

export const addDays = remember(5_000, (date: LocalDate, days: number): LocalDate => {
  const at = Date.parse(date);
  return Number.isNaN(at) ? date : new Date(at + days * day).toISOString().slice(0, 10);
});

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}

/** The Monday of the ISO week that `date` lies in. */
export const mondayOf = remember(2_000, (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date)));

/** Every date from `first` to `last`, both included. */
export function datesFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days = daysBetween(first, last);
  return Array.from({ length: Math.max(0, days + 1) }, (_, i) => addDays(first, i));
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** Elapsed minutes from `from` to `to`, so a session across a clock change has its true length. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

/** An instant written with the zone's offset ("2026-12-01T09:00:00-08:00"), as the rotation problem wants it. */
export function withOffset(instant: Instant, zone: string): string {
  const ahead = minutesBetween(instant, wallOf(instant, zone));
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${wallOf(instant, zone).slice(0, 19)}${ahead < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** From whichever writing of an ISO instant to our own. */
export function instantFrom(iso: string): Instant {
  return new Date(Date.parse(iso)).toISOString();
}

/** Whole months from `born` to `on`: an infant's weight depends on it. */
export function monthsOld(born: LocalDate, on: LocalDate): number {
  const [from, to] = [partsOf(born), partsOf(on)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (to.day >= from.day) return months;
  // Whoever was born on the 31st is a month older on the last day of a shorter month.
  const lastOfMonth = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
  return to.day === lastOfMonth ? months : months - 1;
}

/** Month 1 is January. */
function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}
