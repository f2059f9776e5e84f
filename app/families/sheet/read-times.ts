import type { LocalTime, Weekday } from '#app/time/index.ts';
import { type DaySpan, spanFrom, spanOf, spanUntil, wholeDay } from './clock-span.ts';
import type { TimeItem } from './scan-times.ts';
import type { DayPart } from './time-words.ts';

/** When the parts of a day are in this co-op; its morning may be 9:00 to 12:00. */
export type DayParts = Readonly<Record<DayPart, DaySpan>>;

export const usualDayParts: DayParts = {
  morning: { from: '00:00', until: '12:00' },
  afternoon: { from: '12:00', until: '18:00' },
  evening: { from: '18:00', until: '24:00' },
};

export type WeeklyTime = { weekdays: Weekday[]; from: LocalTime; until: LocalTime };

export type ReadTimes = {
  times: WeeklyTime[];
  /** "only Fri": what is said is the exception. */
  only: boolean;
  /** False for "mornings", which stands for those of every day. */
  daysNamed: boolean;
  /** False as soon as one of the days was named without a time of day. */
  timesNamed: boolean;
};

type Group = { days: Weekday[]; spans: DaySpan[] };

/** Nobody says when in more words and signs than this; without an end, a hostile cell could be read for minutes. */
export const mostTimeItems = 40;

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Reads a whole run of items as weekly times: "Tue, Thu mornings", "Mon-Wed 9:00-12:00", "lunes a viernes". One item
 * that is no part of a time, or any doubt about what belongs to what, and the answer is null.
 */
export function readTimes(items: readonly TimeItem[], dayParts: DayParts): ReadTimes | null {
  if (items.length > mostTimeItems) return null;
  const groups: Group[] = [];
  let days: Weekday[] = [];
  let leading: DaySpan[] = [];
  let only = false;
  let afterPart = false;
  let addedLate = false;

  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    if (item.kind === 'filler' || item.kind === 'and' || item.kind === 'only') {
      if (item.kind === 'only') only = true;
      if (item.kind === 'and') afterPart = false;
      index += 1;
      continue;
    }
    if (item.kind === 'dash') {
      // "Wed – 9:00-10:00" has a dash for a comma; "Mon-" has lost its end.
      const [before, after] = [items[index - 1]?.kind, items[index + 1]?.kind];
      if (before !== 'days' || (after !== 'clock' && after !== 'part')) return null;
      index += 1;
      continue;
    }
    if (item.kind === 'days' || (item.kind === 'from' && nextMeaning(items, index + 1)?.kind === 'days')) {
      const read = readDays(
        items,
        item.kind === 'days' ? index : items.indexOf(nextMeaning(items, index + 1) ?? item),
      );
      days = union(days, read.days);
      index = read.next;
      afterPart = false;
      continue;
    }
    const read = readSpan(items, index, dayParts);
    if (!read) return null;
    const last = groups.at(-1);
    if (days.length > 0) {
      if (leading.length > 0) return null;
      groups.push({ days, spans: [read.span] });
      days = [];
    } else if (last && afterPart && item.kind !== 'part') {
      // "Mon morning 9:00-11:00": the clock says more exactly what the part of the day said.
      last.spans.splice(-1, 1, read.span);
    } else if (last) {
      last.spans.push(read.span);
      addedLate = true;
    } else {
      leading = [...leading, read.span];
    }
    afterPart = item.kind === 'part';
    index = read.next;
  }

  const daysNamed = days.length > 0 || groups.length > 0;
  let timesNamed = true;
  if (days.length > 0) {
    // "Mon 9-10, 11-12 Tue": whose is the second time?
    if (addedLate || (leading.length > 0 && groups.length > 0)) return null;
    timesNamed = leading.length > 0;
    groups.push({ days, spans: timesNamed ? leading : [wholeDay] });
  } else if (leading.length > 0) {
    groups.push({ days: everyDay, spans: leading });
  }
  if (groups.length === 0) return null;
  const times = groups.flatMap((group) => group.spans.map((span) => ({ weekdays: group.days, ...span })));
  return { times, only, daysNamed, timesNamed };
}

function union(some: Weekday[], more: Weekday[]): Weekday[] {
  return [...new Set([...some, ...more])].sort((a, b) => a - b);
}

function nextMeaning(items: readonly TimeItem[], start: number): TimeItem | undefined {
  let index = start;
  while (items[index]?.kind === 'filler') index += 1;
  return items[index];
}

/** One day or a range of days; "Fri-Mon" runs over the weekend. */
function readDays(items: readonly TimeItem[], index: number): { days: Weekday[]; next: number } {
  const first = items[index];
  if (first?.kind !== 'days') return { days: [], next: index + 1 };
  const joint = items[index + 1]?.kind;
  const last = nextMeaning(items, index + 2);
  const isRange = joint === 'dash' || joint === 'to' || joint === 'until';
  const [from, to] = [first.days[0], last?.kind === 'days' ? last.days[0] : undefined];
  if (
    !isRange ||
    !last ||
    last.kind !== 'days' ||
    first.days.length !== 1 ||
    last.days.length !== 1 ||
    !from ||
    !to
  ) {
    return { days: first.days, next: index + 1 };
  }
  const length = ((to - from + 7) % 7) + 1;
  const days = Array.from({ length }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday);
  return { days, next: items.indexOf(last) + 1 };
}

function readSpan(
  items: readonly TimeItem[],
  index: number,
  parts: DayParts,
): { span: DaySpan; next: number } | null {
  const item = items[index];
  if (item?.kind === 'part') return { span: parts[item.part], next: index + 1 };
  if (item?.kind === 'wholeDay') return { span: wholeDay, next: index + 1 };
  const opensWith = item?.kind === 'clock' ? null : item?.kind;
  const start = opensWith === null ? item : nextMeaning(items, index + 1);
  if (start?.kind !== 'clock') return null;
  const at = items.indexOf(start);
  const found = (span: DaySpan | null, next: number) => (span ? { span, next } : null);
  if (opensWith === 'after') return found(spanFrom(start), at + 1);
  if (opensWith === 'before' || opensWith === 'until') return found(spanUntil(start), at + 1);
  if (opensWith !== null && opensWith !== 'from') return null;

  const joint = items[at + 1]?.kind;
  const end = nextMeaning(items, at + 2);
  const isRange = joint === 'dash' || joint === 'to' || joint === 'until';
  if (isRange && end?.kind === 'clock') return found(spanOf(start, end), items.indexOf(end) + 1);
  return opensWith === 'from' ? found(spanFrom(start), at + 1) : null;
}
