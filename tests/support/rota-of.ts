import type { Planning } from '#app/rotation/planning.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';

/** What a cycle's rows hold, as a rota that the judge reads; it states no level. */
export function rotaOf(problem: Problem, planning: Planning): Rota {
  const familyOf = new Map(planning.children.map(({ id, familyId }) => [id, familyId]));
  const places = new Map(
    planning.places.map(({ sessionId, childId }) => {
      const family = familyOf.get(childId ?? '') ?? '';
      return [`${sessionId} ${family}`, { session: sessionId, family }];
    }),
  );
  const open = Map.groupBy(
    planning.duties.filter(({ adultId }) => adultId === null),
    ({ sessionId }) => sessionId,
  );
  return {
    format: 'rotation/1',
    problem: problem.name,
    status: 'feasible',
    duties: planning.duties.flatMap(({ sessionId, adultId }) =>
      adultId === null ? [] : [{ session: sessionId, adult: adultId }],
    ),
    backups: [],
    places: [...places.values()],
    open: [...open].map(([session, slots]) => ({ session, adults: slots.length })),
    levels: [],
    conflicts: [],
  };
}
