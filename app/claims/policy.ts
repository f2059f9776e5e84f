import type { Scope } from '#app/coops/scope.ts';

/** The adult on whose behalf a member claims; a coordinator without a family has none and only reads. */
export function claimantOf(scope: Scope): string | null {
  return scope.adultId;
}
