import type { Problem } from '#app/scheduler/problem.ts';
import { randomFrom } from '#app/scheduler/random.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';

/** A random problem of up to `cells` pairs of family and session: small enough to try every rota there is. */
export function randomProblem(seed: number, cells: number): Problem {
  const random = randomFrom(seed);
  const pick = <T>(...options: T[]): T => options[Math.floor(random() * options.length)] as T;
  const chance = (p: number) => random() < p;
  const familyCount = 1 + Math.floor(random() * 4);
  const sessionCount = Math.max(1, Math.min(6, Math.floor(cells / familyCount)));
  const sessions = Array.from({ length: sessionCount }, (_, i) =>
    smallSession(
      7 + Math.min(24, i * pick(1, 3, 7)),
      {
        id: `s${i}`,
        venue: pick('hall', 'barn'),
        capacity: pick(2, 4),
        staff: pick(0, 0, 1),
        needsLead: chance(0.2),
        host: chance(0.25) ? 'f0' : null,
      },
      pick(9, 11),
      pick(12, 13),
    ),
  );
  const span = (): [string, string] => {
    const session = sessions[Math.floor(random() * sessionCount)];
    return [session?.start ?? '', session?.end ?? ''];
  };
  const families = Array.from({ length: familyCount }, (_, f) =>
    smallFamily(
      `f${f}`,
      {
        share: pick(0, 1, 1, 2),
        placesPerWeek: pick({ min: 0, max: 3 }, { min: 1, max: 2 }),
        childrenComeAlong: chance(0.7),
        excludedVenues: chance(0.2) ? ['barn'] : [],
        children: [{ id: `f${f}-child`, weight: pick(1, 1.5, 2) }],
      },
      {
        lead: chance(0.6),
        maxDutiesPerWeek: pick(1, 2),
        maxDuties: pick(null, null, 1),
        unavailable: chance(0.3) ? [span()] : [],
        practices: [{ name: 'run', nonNegotiable: chance(0.3), times: chance(0.5) ? [span()] : [] }],
      },
    ),
  );
  const problem = smallProblem(families, sessions);
  problem.rules.backupsPerSession = cells <= 6 && chance(0.5) ? 1 : 0;
  problem.rules.minHoursBetweenDuties = pick(0, 24);
  problem.rules.restorationMinutesPerWeek = pick(60, 180, 300);
  const anybody = () => `f${Math.floor(random() * familyCount)}`;
  if (chance(0.3)) problem.fixed.duties.push({ adult: `${anybody()}-adult`, session: 's0' });
  if (chance(0.2)) problem.fixed.noPlaces.push({ family: anybody(), session: 's0' });
  if (chance(0.4))
    problem.published = {
      duties: [{ adult: `${anybody()}-adult`, session: 's0' }],
      backups: [],
      places: [{ family: anybody(), session: 's0' }],
    };
  return problem;
}

/**
 * Two or three families, half of whose adults have a second one beside them with limits and needs of their own, over two
 * weeks that begin at another hour than in UTC.
 */
export function coupleProblem(seed: number): Problem {
  const problem = randomProblem(seed, 6);
  const random = randomFrom(seed + 1_000);
  const chance = (p: number) => random() < p;
  const families = problem.families.slice(0, 3).map((family, f) => ({
    ...family,
    adults: family.adults.flatMap((adult) => {
      if (chance(0.5)) return [adult];
      const session = problem.sessions[Math.floor(random() * problem.sessions.length)];
      const second = {
        ...adult,
        id: `f${f}-second`,
        lead: chance(0.5),
        maxDutiesPerWeek: chance(0.2) ? 0 : 1,
        restorationMinutesPerWeek: chance(0.5) ? 60 : 240,
        unavailable: session && chance(0.5) ? [[session.start, session.end] as [string, string]] : [],
      };
      return [adult, second];
    }),
  }));
  const left = new Set(families.map(({ id }) => id));
  const fixed = {
    ...problem.fixed,
    duties: problem.fixed.duties.filter(({ adult }) => left.has(adult.slice(0, 2))),
    noPlaces: problem.fixed.noPlaces.filter(({ family }) => left.has(family)),
  };
  return {
    ...problem,
    timeZone: 'Pacific/Kiritimati',
    families,
    fixed,
    sessions: problem.sessions.slice(0, families.length === 1 ? 4 : 3),
  };
}
