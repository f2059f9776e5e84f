import type { Model } from './model.ts';
import type { Problem } from './problem.ts';

/** The model's problem with the sessions of some weeks only. */
export function inWeeks({ problem, sessions }: Model, weeks: number[]): Problem {
  const kept = new Set(sessions.filter(({ week }) => weeks.includes(week)).map(({ id }) => id));
  const items = <T extends { session: string }>(all: T[]) => all.filter(({ session }) => kept.has(session));
  const { duties, backups, places, noDuties, noBackups, noPlaces } = problem.fixed;
  return {
    ...problem,
    sessions: problem.sessions.filter(({ id }) => kept.has(id)),
    fixed: {
      duties: items(duties),
      backups: items(backups),
      places: items(places),
      noDuties: items(noDuties),
      noBackups: items(noBackups),
      noPlaces: items(noPlaces),
    },
  };
}
