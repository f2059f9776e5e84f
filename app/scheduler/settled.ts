import type { Problem } from './problem.ts';

/** Ids of sessions at which nothing is left to decide, as at those that have begun: all are fixed there or ruled out. */
export function settledSessions({ families, sessions, fixed }: Problem): Set<string> {
  const adults = families.reduce((sum, family) => sum + family.adults.length, 0);
  const decided = new Map<string, { adults: Set<string>; families: Set<string> }>(
    sessions.map(({ id }) => [id, { adults: new Set(), families: new Set() }]),
  );
  for (const { adult, session } of [...fixed.duties, ...fixed.noDuties])
    decided.get(session)?.adults.add(adult);
  for (const { family, session } of [...fixed.places, ...fixed.noPlaces])
    decided.get(session)?.families.add(family);
  return new Set(
    [...decided].flatMap(([id, of]) =>
      families.length > 0 && of.adults.size === adults && of.families.size === families.length ? [id] : [],
    ),
  );
}
