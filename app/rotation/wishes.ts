import { avoids } from '#app/families/avoided.ts';
import { mayCome } from '#app/families/care-days.ts';
import type { Assignments, FamilyAt } from '#app/scheduler/problem.ts';
import type { Planning } from './planning.ts';

type FamilyRow = Planning['families'][number];
type SessionRow = Planning['sessions'][number];

/** A session's venue as the problem names it. */
export function venueOf(session: Pick<SessionRow, 'venueId' | 'hostFamilyId'>): string {
  return session.venueId ?? `home of ${session.hostFamilyId ?? 'nobody'}`;
}

/**
 * Where and when families do not let their children come. What a coordinator fixed by hand on another day than the
 * family's wins over the days; a venue that the children cannot use wins over everything but what has begun, since an
 * allergy does: a place fixed there is a contradiction, which the scheduler names.
 */
export function wishesOf(
  planning: Planning,
  fixed: Pick<Assignments, 'duties' | 'places'>,
  begun: ReadonlySet<string>,
): { noPlaces: FamilyAt[]; excludedVenues: (family: FamilyRow) => string[] } {
  const familyOf = new Map(planning.adults.map((adult) => [adult.id, adult.familyId]));
  const comeAlong = new Map(planning.families.map((family) => [family.id, family.comeAlong]));
  const held = new Set([
    ...fixed.places.map(({ family, session }) => `${family} ${session}`),
    ...fixed.duties
      .map(({ adult, session }) => ({ family: familyOf.get(adult) ?? '', session }))
      .filter(({ family }) => comeAlong.get(family))
      .map(({ family, session }) => `${family} ${session}`),
  ]);
  const isHeld = (family: FamilyRow, session: SessionRow) => held.has(`${family.id} ${session.id}`);
  const hasBegunAt = (family: FamilyRow, venue: string) =>
    planning.sessions.some(
      (session) => begun.has(session.id) && venueOf(session) === venue && isHeld(family, session),
    );
  const excludedVenues = (family: FamilyRow) => [
    ...new Set(
      planning.sessions
        .filter((session) => avoids(family.avoided, session))
        .map(venueOf)
        .filter((venue) => !hasBegunAt(family, venue)),
    ),
  ];
  const ruledOut = (family: FamilyRow, session: SessionRow) =>
    begun.has(session.id)
      ? false
      : (!mayCome(family, session) && !isHeld(family, session)) ||
        (avoids(family.avoided, session) && hasBegunAt(family, venueOf(session)));
  return {
    excludedVenues,
    noPlaces: planning.families.flatMap((family) =>
      planning.sessions
        .filter((session) => ruledOut(family, session))
        .map((session) => ({ family: family.id, session: session.id })),
    ),
  };
}
