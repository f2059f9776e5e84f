import type { Instant } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';

export type DutyRefusal =
  | 'slotTaken'
  | 'past'
  | 'overlapsDuty'
  | 'absent'
  | 'protectedPractice'
  | 'attunedTime'
  | 'weeklyLimit'
  | 'alreadyOnDuty';

export type DutyFacts = {
  now: Instant;
  session: Span;
  /** Whether somebody holds this very slot. */
  taken: boolean;
  /** Whether the adult holds another slot of this session. */
  onDutyHere: boolean;
  /** The adult's duties at other sessions. */
  otherDuties: Span[];
  absences: Span[];
  /** The adult's non-negotiable practices. */
  protectedTimes: Span[];
  /** The hours that belong to the family's children. */
  attunedTimes: Span[];
  /** Duties the adult has in the session's week already. */
  dutiesThisWeek: number;
  maxDutiesPerWeek: number;
};

/** Whether an adult may take a duty slot; pages ask it before they offer one, the command before it gives one. */
export function mayClaimDuty(facts: DutyFacts): { ok: true } | { ok: false; reason: DutyRefusal } {
  const { session } = facts;
  const hit = (span: Span) => overlaps(session, span);
  if (session.startsAt <= facts.now) return { ok: false, reason: 'past' };
  if (facts.onDutyHere) return { ok: false, reason: 'alreadyOnDuty' };
  if (facts.taken) return { ok: false, reason: 'slotTaken' };
  if (facts.otherDuties.some(hit)) return { ok: false, reason: 'overlapsDuty' };
  if (facts.absences.some(hit)) return { ok: false, reason: 'absent' };
  if (facts.protectedTimes.some(hit)) return { ok: false, reason: 'protectedPractice' };
  if (facts.attunedTimes.some(hit)) return { ok: false, reason: 'attunedTime' };
  if (facts.dutiesThisWeek >= facts.maxDutiesPerWeek) return { ok: false, reason: 'weeklyLimit' };
  return { ok: true };
}
