import { judgeDuty, judgePlace, type Situation, situationOf } from '#app/claims/judge.ts';
import { mayReleaseDuty } from '#app/claims/may-release-duty.ts';
import { mayReleasePlace, type ReleasePlaceRefusal } from '#app/claims/may-release-place.ts';
import { type Refusal, type RefusalSaid, refusalFor } from '#app/claims/refusal.ts';
import type { Scope } from '#app/coops/scope.ts';
import { type Instant, type LocalDate, localTimeOf } from '#app/time/index.ts';
import { overlaps } from '#app/time/span.ts';
import type { FamilyComing } from './children-coming.server.ts';
import { isOpen } from './is-open.ts';
import { minutesOf, restSessions } from './rest.ts';
import type { SessionSeen } from './sessions.server.ts';

/** A session as a page shows it to one member; only what they may see and do. */
export type SessionRow = {
  id: string;
  localDate: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  start: string;
  end: string;
  venue: SessionSeen['venue'];
  /** Who else is on duty. */
  others: string[];
  children: number;
  /** Their names, given only to whoever is on duty here. */
  coming: FamilyComing[];
  openSlots: number;
  over: boolean;
  mine: {
    dutyId: string | null;
    places: { id: string; name: string }[];
    rest: boolean;
    /** Why what they hold here cannot be given back; null where it can, and where they hold nothing. */
    kept: { duty: RefusalSaid | null; places: ReleasePlaceRefusal | null };
  };
  /** What the member may take here. */
  take: {
    dutyId: string | null;
    /** Why the open duty is not for them; null where it is, where none is open, and where they have one here already. */
    dutyRefusal: Refusal | null;
    places: { id: string; name: string }[];
    /** Minutes to themselves that one place here would add: none while another child would still be at home. */
    restMinutes: number;
  };
};

export type Reader = Pick<Situation, 'sessions' | 'now' | 'timeZone'> &
  Pick<Scope, 'role'> & {
    own: Situation['own'] | null;
    /** What childrenComing found for the reader. */
    coming: Map<string, FamilyComing[]>;
  };

/** The rows of the sessions that take place, judged for the reader; a reader without a family can take nothing. */
export function sessionRows(reader: Reader): SessionRow[] {
  const { own, now, timeZone } = reader;
  const sessions = reader.sessions.filter((session) => session.duties.length > 0);
  const rests = new Set(
    own ? restSessions(sessions, { ...own, childIds: own.children.map(({ id }) => id) }) : [],
  );
  const situation = own && situationOf({ own, sessions, now, timeZone });
  return sessions.map((session) => {
    const mine = session.duties.find((duty) => own !== null && duty.adultId === own.adultId);
    const open = session.duties.filter(isOpen);
    const placed = new Set(session.places.map((place) => place.childId));
    const first = open[0];
    const release = mayReleaseDuty({
      now,
      startsAt: session.startsAt,
      atOwnHome: own !== null && session.hostFamilyId === own.familyId,
      otherHostOnDuty: session.duties.some((duty) => duty !== mine && duty.familyId === own?.familyId),
    });
    const releasePlace = mayReleasePlace({
      now,
      startsAt: session.startsAt,
      comesAlong:
        own?.childrenComeAlong === true && session.duties.some((duty) => duty.familyId === own.familyId),
    });
    // Nothing can be taken of what has begun, so nothing is weighed there.
    const at = session.startsAt > now ? situation : null;
    const over = session.endsAt <= now;
    const duty = at && first ? judgeDuty(at, session, first.id) : null;
    const begun = situation && first && !at && !over ? ('past' as const) : null;
    const dutyRefusal = duty && !duty.ok ? duty.reason : begun;
    const here = own ? own.children.filter((child) => placed.has(child.id)).map(named) : [];
    return {
      id: session.id,
      localDate: session.localDate,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      start: localTimeOf(session.startsAt, timeZone),
      end: localTimeOf(session.endsAt, timeZone),
      venue: session.venue,
      others: session.duties.flatMap((duty) => (duty !== mine && duty.name !== null ? [duty.name] : [])),
      children: session.places.length,
      coming: reader.coming.get(session.id) ?? [],
      openSlots: open.length,
      over,
      mine: {
        dutyId: mine?.id ?? null,
        places: here,
        rest: rests.has(session),
        kept: {
          duty: mine && !release.ok ? refusalFor(reader, release.reason) : null,
          places: here.length > 0 && !releasePlace.ok ? releasePlace.reason : null,
        },
      },
      take: {
        dutyId: first && duty?.ok ? first.id : null,
        dutyRefusal: mine ? null : dutyRefusal,
        places: at
          ? at.own.children
              .filter(({ id }) => !placed.has(id))
              .filter((child) => judgePlace(at, session, child).ok)
              .map(named)
          : [],
        restMinutes:
          situation === null ||
          situation.own.children.filter((child) => !placed.has(child.id)).length !== 1 ||
          situation.duties.some((duty) => overlaps(duty, session))
            ? 0
            : minutesOf([session]),
      },
    };
  });
}

function named(child: { id: string; name: string }) {
  return { id: child.id, name: child.name };
}
