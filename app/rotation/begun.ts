import type { Assignments, Family, Fixed } from '#app/scheduler/problem.ts';

/**
 * What has begun stays as it was: nobody can be added to it, neither to care nor to come.
 * @param had what was held at the sessions that have begun
 */
export function nothingAdded(
  families: Family[],
  begun: ReadonlySet<string>,
  had: Pick<Assignments, 'duties' | 'places'>,
): Pick<Fixed, 'noDuties' | 'noPlaces'> {
  const duties = new Set(had.duties.map(({ adult, session }) => `${adult} ${session}`));
  const places = new Set(had.places.map(({ family, session }) => `${family} ${session}`));
  const adults = families.flatMap((family) => family.adults);
  return {
    noDuties: [...begun].flatMap((session) =>
      adults.filter(({ id }) => !duties.has(`${id} ${session}`)).map(({ id }) => ({ adult: id, session })),
    ),
    noPlaces: [...begun].flatMap((session) =>
      families.filter(({ id }) => !places.has(`${id} ${session}`)).map(({ id }) => ({ family: id, session })),
    ),
  };
}
