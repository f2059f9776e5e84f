import { type Facts, meet, minutesOf, type Times, timesOf } from './judge-facts.ts';
import type { Adult, Family, Session } from './problem.ts';
import type { LevelName, LevelValue, Runs } from './rota.ts';

/** The nine values of FORMAT.md, each computed from the rota's items alone. */
export const measures: { name: LevelName; value: (facts: Facts) => LevelValue }[] = [
  { name: 'openDutyMinutes', value: openDutyMinutes },
  { name: 'shortfalls', value: shortfalls },
  { name: 'missingBackups', value: missingBackups },
  { name: 'changes', value: changes },
  { name: 'heaviestLoad', value: (facts) => Math.max(0, ...loads(facts)) },
  { name: 'loadSpread', value: (facts) => loadSpread(loads(facts)) },
  { name: 'practiceMinutes', value: practiceMinutes },
  { name: 'restorationMinutes', value: restorationMinutes },
  { name: 'dutyMinutes', value: dutyMinutes },
];

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function openDutyMinutes({ rota, session }: Facts): number {
  return sum(rota.open.map((o) => o.adults * minutesOf(session.get(o.session) as Session)));
}

/** The sessions that restore an adult: the family has a place and no duty or on-call of the adult overlaps. */
export function restoring(facts: Facts, adult: Adult, family: Family): Session[] {
  const held = [...facts.dutiesOf(adult.id), ...facts.backupsOf(adult.id)].map(timesOf);
  return facts.placesOf(family.id).filter((session) => {
    const at = timesOf(session);
    return !held.some((other) => meet(other, at));
  });
}

/** What each adult misses of what was promised in each week that has sessions, in minutes; what is met is left out. */
export function missing(facts: Facts): { adult: string; week: string; minutes: number }[] {
  return [...facts.adult.values()].flatMap(({ adult, family }) => {
    const promised = adult.restorationMinutesPerWeek ?? facts.problem.rules.restorationMinutesPerWeek;
    const rests = restoring(facts, adult, family);
    return facts.weeks.flatMap((week) => {
      const had = sum(rests.filter((session) => facts.weekOf(session) === week).map(minutesOf));
      return had < promised ? [{ adult: adult.id, week, minutes: promised - had }] : [];
    });
  });
}

function shortfalls(facts: Facts): Runs {
  const runs: Runs = [];
  const sizes = missing(facts).map(({ minutes }) => minutes);
  for (const minutes of sizes.sort((a, b) => b - a)) {
    const last = runs.at(-1);
    // Of numbers that are the same by decimals, such as 100.1 − 90 and 10.1, one may be a hair less.
    if (last && last[0] - minutes < 1e-9) last[1] += 1;
    else runs.push([minutes, 1]);
  }
  return runs;
}

function missingBackups({ problem, rota, openSlots }: Facts): number {
  const open = problem.sessions.filter(
    ({ id }) => openSlots(id) > 0 || [...rota.duties, ...rota.places].some((item) => item.session === id),
  );
  return sum(
    open.map(
      ({ id }) => problem.rules.backupsPerSession - rota.backups.filter((b) => b.session === id).length,
    ),
  );
}

function changes({ problem, rota }: Facts): number {
  const { published } = problem;
  if (published === null) return 0;
  const difference = (a: object[], b: object[]) => {
    const key = (item: object) => JSON.stringify(Object.entries(item).sort());
    const [left, right] = [new Set(a.map(key)), new Set(b.map(key))];
    return [...left].filter((k) => !right.has(k)).length + [...right].filter((k) => !left.has(k)).length;
  };
  const adultItem = (i: { adult: string; session: string }) => ({ adult: i.adult, session: i.session });
  const familyItem = (i: { family: string; session: string }) => ({ family: i.family, session: i.session });
  return (
    difference(published.duties.map(adultItem), rota.duties.map(adultItem)) +
    difference(published.backups.map(adultItem), rota.backups.map(adultItem)) +
    difference(published.places.map(familyItem), rota.places.map(familyItem))
  );
}

function loads(facts: Facts): number[] {
  return facts.problem.families
    .filter((f) => f.share > 0 && f.adults.some((a) => a.maxDutiesPerWeek > 0 && a.maxDuties !== 0))
    .map((family) => {
      const duty = family.adults.flatMap((adult) => facts.dutiesOf(adult.id).map(minutesOf));
      const call = family.adults.flatMap((adult) => facts.backupsOf(adult.id).map(minutesOf));
      return (sum(duty) + facts.problem.rules.onCallLoad * sum(call)) / family.share;
    });
}

function loadSpread(all: number[]): number {
  return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all);
}

function practiceMinutes(facts: Facts): number {
  return sum(
    [...facts.adult.values()].flatMap(({ adult, family }) => {
      const spans = adult.practices.flatMap((p) => p.times.map(timesOf)).sort((a, b) => a.from - b.from);
      return restoring(facts, adult, family).map((session) => covered(session, spans));
    }),
  );
}

/** Minutes of a session that at least one of the spans covers, which are in order of their starts. */
function covered(session: Session, spans: Times[]): number {
  const at = timesOf(session);
  let minutes = 0;
  let reached = at.from;
  for (const span of spans) {
    const from = Math.max(reached, span.from);
    const to = Math.min(at.to, span.to);
    if (to > from) {
      minutes += (to - from) / 60_000;
      reached = to;
    }
  }
  return minutes;
}

function restorationMinutes(facts: Facts): number {
  return sum(
    [...facts.adult.values()].flatMap(({ adult, family }) => restoring(facts, adult, family).map(minutesOf)),
  );
}

function dutyMinutes({ rota, session }: Facts): number {
  return sum(rota.duties.map((d) => minutesOf(session.get(d.session) as Session)));
}
