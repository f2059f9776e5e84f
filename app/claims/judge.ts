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
type Asked = { own: Own; sessions: SessionSeen[]; now: Instant; timeZone: string };

/** The same, with what is looked up for each session put together once. */
export type Situation = Asked & {
  /** The sessions at which the adult has a duty. */
  duties: SessionSeen[];
  /** The sessions at which children of the family have a place, with their ids. */
  placed: { session: SessionSeen; children: string[] }[];
};

export function situationOf(asked: Asked): Situation {
  const { adultId, children } = asked.own;
  return {
    ...asked,
    duties: asked.sessions.filter((session) => session.duties.some((duty) => duty.adultId === adultId)),
    placed: asked.sessions.flatMap((session) => {
      const there = children.map(({ id }) => id).filter((id) => hasPlace(session, id));
      return there.length > 0 ? [{ session, children: there }] : [];
    }),
  };
}

/** Whether the adult may take this slot; with children who come along, whether those may have places there too. */
export function judgeDuty(at: Situation, session: SessionSeen, slotId: string): Outcome {
  const { own, now, timeZone, duties: mine } = at;
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
  const elsewhere = at.placed.filter((other) => other.session.id !== session.id);
  const monday = mondayOf(session.localDate);
  const weigh = (bornOn: string | null) => careWeight(bornOn, session.localDate, rules.infants);
  return mayClaimPlace({
    now: at.now,
    session,
    alreadyPlaced: hasPlace(session, child.id),
    otherPlaces: elsewhere.filter((other) => other.children.includes(child.id)).map((other) => other.session),
    avoided: avoids(at.own.avoided, session),
    careDay: mayCome({ id: at.own.familyId, careDays: at.own.careDays }, session),
    siblingPlaced: children.some(({ id }) => hasPlace(session, id)),
    placesThisWeek: elsewhere.filter((other) => mondayOf(other.session.localDate) === monday).length,
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
