import type { Instant } from '#app/time/index.ts';

export type ReleaseRefusal = 'dutyBegun' | 'hostNeeded';

export type ReleaseFacts = {
  now: Instant;
  startsAt: Instant;
  /** Whether the session is at the adult's own home. */
  atOwnHome: boolean;
  /** Whether another adult of the host family is on duty at it. */
  otherHostOnDuty: boolean;
};

/**
 * Whether an adult may give a duty back: before the session starts, and never so that a home stands open to children
 * with nobody of its family there (the rule `host` of the rotation problem).
 */
export function mayReleaseDuty(facts: ReleaseFacts): { ok: true } | { ok: false; reason: ReleaseRefusal } {
  if (facts.startsAt <= facts.now) return { ok: false, reason: 'dutyBegun' };
  if (facts.atOwnHome && !facts.otherHostOnDuty) return { ok: false, reason: 'hostNeeded' };
  return { ok: true };
}
