import { avoids } from '#app/families/avoided.ts';
import { mayCome } from '#app/families/care-days.ts';
import { absenceSpans } from '#app/restoration/absence.ts';
import { attunedSpans } from '#app/restoration/attuned.ts';
import { isOpen } from '#app/rotation/is-open.ts';
import type { SessionSeen } from '#app/rotation/sessions.server.ts';
import { type Instant, mondayOf } from '#app/time/index.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import { careWeight } from './care-weight.ts';
import { mayClaimDuty } from './may-claim-duty.ts';
import { mayClaimPlace } from './may-claim-place.ts';
import type { Child, Own } from './own.server.ts';
import type { Outcome } from './refusal.ts';

/** What both rules are asked with: `sessions` hold at least the session's week and the days around it. */
export type Situation = { own: Own; sessions: SessionSeen[]; now: Instant; timeZone: string };

/** Whether the adult may take this slot; with children who come along, whether those may have places there too. */
export function judgeDuty(at: Situation, session: SessionSeen, slotId: string): Outcome {
  const { own, sessions, now, timeZone } = at;
  const mine = sessions.filter((other) => other.duties.some((duty) => duty.adultId === own.adultId));
  const day = { firstDay: session.localDate, lastDay: session.localDate, timeZone };
  const answer = mayClaimDuty({
    now,
    session,
    taken: session.duties.every((duty) => duty.id !== slotId || !isOpen(duty)),
    onDutyHere: mine.includes(session),
    otherDuties: mine.filter((other) => other !== session),
    absences: own.absences.flatMap((absence) => absenceSpans(absence, day)),
    protectedTimes: own.practices
      .filter((practice) => practice.nonNegotiable)
      .flatMap((practice) => windowSpans(practice.windows, day)),
    attunedTimes: attunedSpans(own.attuned, [session.localDate], timeZone),
    dutiesThisWeek: mine.filter((other) => mondayOf(other.localDate) === mondayOf(session.localDate)).length,
    maxDutiesPerWeek: own.rules.maxDutiesPerWeek,
  });
  if (!answer.ok) return answer;
  let filled = session;
  for (const child of comingAlong(own, session)) {
    const place = judgePlace(at, filled, child);
    if (!place.ok) return place;
    filled = { ...filled, places: [...filled.places, { childId: child.id, bornOn: child.bornOn }] };
  }
  return { ok: true };
}

/** The adult's children who need a place when the adult is on duty. */
export function comingAlong(own: Own, session: SessionSeen): Child[] {
  if (!own.childrenComeAlong) return [];
  return own.children.filter((child) => !hasPlace(session, child.id));
}

/** Whether this child may have a place at the session. */
export function judgePlace(at: Situation, session: SessionSeen, child: Child): Outcome {
  const { rules, children } = at.own;
  const comes = (other: SessionSeen) => children.some(({ id }) => hasPlace(other, id));
  const weigh = (bornOn: string | null) => careWeight(bornOn, session.localDate, rules.infants);
  return mayClaimPlace({
    now: at.now,
    session,
    alreadyPlaced: hasPlace(session, child.id),
    otherPlaces: at.sessions.filter((other) => other.id !== session.id && hasPlace(other, child.id)),
    avoided: avoids(at.own.avoided, session),
    careDay: mayCome({ id: at.own.familyId, careDays: at.own.careDays }, session),
    siblingPlaced: comes(session),
    placesThisWeek: at.sessions.filter(
      (other) =>
        other.id !== session.id && mondayOf(other.localDate) === mondayOf(session.localDate) && comes(other),
    ).length,
    maxPlacesPerWeek: at.own.maxPlacesPerWeek,
    placed: session.places.length,
    weightPlaced: session.places.reduce((sum, place) => sum + weigh(place.bornOn), 0),
    capacity: session.capacity,
    weight: weigh(child.bornOn),
    slots: session.duties.length,
    childrenPerAdult: rules.childrenPerAdult,
  });
}

function hasPlace(session: SessionSeen, childId: string): boolean {
  return session.places.some((place) => place.childId === childId);
}
