import type { Scope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';

/** The adult on whose behalf a member claims; a coordinator without a family has none and only reads. */
export function claimantOf(scope: Scope): string | null {
  return scope.adultId;
}

/** A place can be given back until its session starts. */
export function mayReleasePlace(session: { startsAt: Instant }, now: Instant): boolean {
  return now < session.startsAt;
}
