/** A child's place at a session or, once the child has left the co-op after the session began, whose family's it was. */
export type Place = { childId: string | null; leftFamilyId?: string | null };

/**
 * For each place the family that has it, among families that still have children: of one that has none the rota plans
 * nothing any more, and what it had is only counted.
 */
export function familiesOfPlaces(
  children: { id: string; familyId: string }[],
): (place: Place) => string | undefined {
  const familyOf = new Map(children.map(({ id, familyId }) => [id, familyId]));
  const withChildren = new Set(familyOf.values());
  return ({ childId, leftFamilyId = null }) => {
    if (childId !== null) return familyOf.get(childId);
    return leftFamilyId !== null && withChildren.has(leftFamilyId) ? leftFamilyId : undefined;
  };
}
