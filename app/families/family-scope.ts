import type { Scope } from '#app/coops/scope.ts';

/**
 * Who acts on which family. Every query and command on one family takes it, so that nobody reaches a family that is not
 * theirs to see; only `findFamilyScope` makes one.
 */
declare const ofFamily: unique symbol;

export type FamilyScope = Scope & {
  readonly [ofFamily]: true;
  readonly familyId: string;
  /** False for a coordinator at another family's page. */
  readonly ownFamily: boolean;
};

/** What restores an adult is the family's own: a coordinator of another family never holds this. */
export type OwnFamilyScope = FamilyScope & { readonly ownFamily: true };

export function isOwnFamily(scope: FamilyScope): scope is OwnFamilyScope {
  return scope.ownFamily;
}
