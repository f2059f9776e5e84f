/**
 * Who acts, in which co-op. Every query and command on a co-op's data takes a scope, so forgetting the co-op does not
 * compile; only `scopeFrom` makes one, from a member's row.
 */
declare const scoped: unique symbol;

export type Scope = {
  readonly [scoped]: true;
  readonly coopId: string;
  readonly memberId: string;
  /** Who signs in: the same person in every co-op, and still so when they leave one and come back. */
  readonly userId: string;
  /** Null while a coordinator has no family yet. */
  readonly adultId: string | null;
  /** The adult's family. */
  readonly ownFamilyId: string | null;
  readonly role: 'member' | 'coordinator';
  readonly coopName: string;
  readonly timeZone: string;
};

export type CoordinatorScope = Scope & { readonly role: 'coordinator' };

export function isCoordinator(scope: Scope): scope is CoordinatorScope {
  return scope.role === 'coordinator';
}
