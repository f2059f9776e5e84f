import type { Adult, Family, Problem, Span } from '#app/scheduler/problem.ts';
import { addDays, instantAt, instantAtOrNear, weekdayOf, withOffset } from '#app/time/index.ts';
import { Dice } from './dice.ts';
import { type MadeSession, type Pattern, patternOf, sessionsOfWeek } from './made-sessions.ts';

export interface Wish {
  families: number;
  weeks: number;
  /** Sessions a week; null: one for each six families, at least five. */
  sessions: number | null;
  seed: number;
}

const zone = 'America/Los_Angeles';
/** A Monday. Nine weeks on, clocks change: a series over many weeks meets it, as a real one would. */
const firstDay = '2027-01-11';

/**
 * A realistic co-op of any size, in the mixture of the published problems: six in ten adults in families of two, one child
 * or two, one infant in eight, half the adults with a first-aid certificate, work hours and trips that get in the way,
 * practices of which half are non-negotiable, one family in a hundred exempt. Ten or more sessions a week are weekday
 * mornings and afternoons; fewer are evenings and weekends. The same seed gives the same families whatever the weeks, and
 * each week is drawn for itself, so that a longer cycle begins with the shorter one.
 */
export function madeProblem({ families: count, weeks, sessions, seed }: Wish): Problem {
  const perWeek = sessions ?? Math.max(5, Math.ceil(count / 6));
  const pattern = patternOf(perWeek);
  const names = Array.from({ length: count }, (_, i) => nameOf(i));
  const made = Array.from({ length: weeks }, (_, week) =>
    sessionsOfWeek({ dice: new Dice(seed, 'week', week), pattern, perWeek, families: names, week }),
  ).flat();
  return {
    format: 'rotation-problem/1',
    name: `made-${count}-${weeks}w-${perWeek}s-${seed}`,
    timeZone: zone,
    rules: {
      childrenPerAdult: 3,
      minAdults: 2,
      backupsPerSession: 1,
      onCallLoad: 0.25,
      minHoursBetweenDuties: pattern === 'weekdays' ? 12 : 20,
      restorationMinutesPerWeek: 180,
    },
    families: names.map((name, i) => madeFamily(new Dice(seed, 'family', i), name, weeks, pattern)),
    sessions: made.map(({ day, from, to, ...session }: MadeSession) => ({
      ...session,
      start: at(day, from),
      end: at(day, to),
    })),
    fixed: { duties: [], backups: [], places: [], noDuties: [], noBackups: [], noPlaces: [] },
    published: null,
  };
}

const first = [
  'abara',
  'bello',
  'castro',
  'dunn',
  'eriksen',
  'fontaine',
  'gupta',
  'hansen',
  'ibarra',
  'jung',
];
const second = ['', '-lane', '-hill', '-park', '-court', '-mill', '-bay', '-field'];

/** Ten surnames in as many streets as it takes. */
function nameOf(i: number): string {
  const street = Math.floor(i / first.length);
  return `${first[i % first.length]}${second[street] ?? `-${street}`}`;
}

/** An instant as the format wants it; `day` counts from the first. */
function at(day: number, time: string): string {
  const date = addDays(firstDay, day);
  const exact = instantAt(date, time, zone);
  return withOffset(exact.ok ? exact.instant : instantAtOrNear(date, time, zone), zone);
}

function span(day: number, from: string, to: string): Span {
  return [at(day, from), at(day, to)];
}

function madeFamily(dice: Dice, id: string, weeks: number, pattern: Pattern): Family {
  const children = Array.from({ length: dice.pick(1, 1, 1, 2, 2, 3) }, (_, i) => ({
    id: `${id}-child-${i + 1}`,
    weight: dice.chance(0.13) ? 1.5 : 1,
  }));
  const adults = dice.chance(0.47) || pattern === 'evenings' ? 2 : 1;
  const evenings = pattern === 'evenings';
  return {
    id,
    share: dice.chance(0.01) ? 0 : dice.chance(0.24) ? 2 : 1,
    placesPerWeek: { min: 0, max: 3 },
    childrenComeAlong: evenings ? dice.chance(0.8) : true,
    excludedVenues: dice.chance(0.13) ? [evenings ? 'loft' : 'garden'] : [],
    children,
    adults: Array.from({ length: adults }, (_, i) =>
      madeAdult(dice, `${id}-adult-${i + 1}`, weeks, evenings),
    ),
  };
}

/** Weekdays 1 (Monday) to 7. */
const workDays = [1, 2, 3, 4, 5];

function madeAdult(dice: Dice, id: string, weeks: number, evenings: boolean): Adult {
  const away = dice.shuffled(evenings ? [3, 5, 6, 7] : workDays).slice(0, dice.pick(0, 0, 1, 1, 1, 2, 2));
  const [from, to] = evenings
    ? ['17:00', '22:00']
    : dice.pick(['08:30', '17:30'], ['08:30', '12:30'], ['13:00', '17:30']);
  const trip = dice.chance(0.4) ? dice.whole(0, 7 * 4 - 1) : null;
  const unavailable = daysOf(weeks, away).map((day) => span(day, from, to));
  // A trip lies in the first four weeks, so that it is the same however long the cycle is.
  if (trip !== null && trip < 7 * weeks) unavailable.push(span(trip, '08:00', '22:00'));
  return {
    id,
    lead: dice.chance(evenings ? 0.35 : 0.52),
    ...(dice.chance(0.2) ? { restorationMinutesPerWeek: dice.pick(240, 240, 240, 120) } : {}),
    maxDutiesPerWeek: dice.chance(evenings ? 0.1 : 0.2) ? 2 : 1,
    maxDuties: null,
    unavailable: unavailable.toSorted((a, b) => Date.parse(a[0]) - Date.parse(b[0])),
    practices: dice.chance(0.65) ? [madePractice(dice, weeks, evenings)] : [],
  };
}

function madePractice(dice: Dice, weeks: number, evenings: boolean): Adult['practices'][number] {
  const [name, from, to, often] = evenings
    ? dice.pick(['choir', '19:00', '20:30', 1], ['uninterrupted work', '14:00', '17:00', 1])
    : dice.pick(
        ['solo run', '09:30', '10:15', 2],
        ['uninterrupted work', '09:00', '11:00', 1],
        ['choir', '13:30', '15:00', 1],
      );
  const days = dice.shuffled(evenings ? [3, 5, 6, 7] : workDays).slice(0, often as number);
  return {
    name: name as string,
    nonNegotiable: dice.chance(0.45),
    times: daysOf(weeks, days).map((day) => span(day, from as string, to as string)),
  };
}

/** Every such weekday of the weeks, as days from the first, a Monday. */
function daysOf(weeks: number, weekdays: number[]): number[] {
  return Array.from({ length: 7 * weeks }, (_, day) => day).filter((day) =>
    weekdays.includes(weekdayOf(addDays(firstDay, day))),
  );
}
