/** Where a family's children cannot be: at these families' homes, at these venues of the co-op. */
export type Avoided = { homes: string[]; venues: string[] };

/** Whether the children cannot use the place where a session is. */
export function avoids(
  avoided: Avoided,
  session: { hostFamilyId: string | null; venueId: string | null },
): boolean {
  return (
    (session.hostFamilyId !== null && avoided.homes.includes(session.hostFamilyId)) ||
    (session.venueId !== null && avoided.venues.includes(session.venueId))
  );
}
