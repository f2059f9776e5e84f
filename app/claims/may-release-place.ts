import type { Instant } from '#app/time/index.ts';

export type ReleasePlaceRefusal = 'started' | 'comesAlong';

export type ReleasePlaceFacts = {
  now: Instant;
  startsAt: Instant;
  /** Whether an adult of the family is on duty at the session and its children come along to duties. */
  comesAlong: boolean;
};

/** Whether a family may give a child's place back: before the session starts, and not while the child comes along. */
export function mayReleasePlace(
  facts: ReleasePlaceFacts,
): { ok: true } | { ok: false; reason: ReleasePlaceRefusal } {
  if (facts.startsAt <= facts.now) return { ok: false, reason: 'started' };
  if (facts.comesAlong) return { ok: false, reason: 'comesAlong' };
  return { ok: true };
}
